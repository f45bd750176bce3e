import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type LogoReference, partyIdSchema } from '../../domain/gallery.js';
import type { ModelStore } from '../../inference/model-store.js';
import { readEmblemConfig } from './config.js';

const partiesSchema = z.strictObject({
  format: z.literal(1),
  /** Numbers of an embedding. */
  dimensions: z.int().positive(),
  /** Party id to embeddings: little-endian float32 in base64. */
  parties: z.record(partyIdSchema, z.array(z.base64()).min(1)),
});

/**
 * The parties built into model `emblems`. Rejects when it is missing or altered, its parties are not
 * of the schema, or their vectors are not those of its embedder.
 */
export async function openPartyReferences(store: ModelStore): Promise<readonly LogoReference[]> {
  const { parties: file, config } = (await store.verify('emblems')).paths;
  if (!file || !config) throw new Error('model "emblems" needs the files parties and config');
  const { dimensions, parties } = partiesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  const { embedder } = await readEmblemConfig(config);
  if (dimensions !== embedder.dimensions) {
    throw new Error(`parties of ${dimensions} numbers, the embedder gives ${embedder.dimensions}`);
  }
  return Object.entries(parties).map(([name, vectors]) => ({
    kind: 'logo',
    name,
    vectors: vectors.map((text) => vectorOf(text, dimensions, name)),
  }));
}

function vectorOf(base64: string, dimensions: number, name: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.byteLength !== dimensions * 4) {
    throw new Error(`logo "${name}": ${bytes.byteLength} bytes, expected ${dimensions} float32`);
  }
  const vector = Float32Array.from({ length: dimensions }, (_, i) => bytes.readFloatLE(i * 4));
  const norm = Math.hypot(...vector);
  if (!(Math.abs(norm - 1) < 0.01)) throw new Error(`logo "${name}": length ${norm}, not 1`);
  return vector;
}
