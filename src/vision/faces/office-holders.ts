import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { FaceReference } from '../../domain/gallery.js';
import type { ModelStore } from '../../inference/model-store.js';
import { DESCRIPTOR_LENGTH } from './describe-face.js';

const officeHoldersSchema = z.array(
  z.object({
    name: z.string().min(1),
    role: z.literal('president'),
    office: z.enum(['President', 'Vice-President']),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    /** float32, little-endian. */
    vectors: z.array(z.base64()),
  }),
);

/**
 * The Presidents and Vice-Presidents that come with the model, by numbers. Who has no vectors is known
 * to hold the office, but not by face. Throws when the file is missing, altered or not of its schema.
 */
export async function openOfficeHolders(store: ModelStore): Promise<FaceReference[]> {
  const path = (await store.verify('faces')).paths['office-holders'];
  if (!path) throw new Error('model "faces" needs the file office-holders');
  const holders = officeHoldersSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  return holders.map(({ name, role, from, to, vectors }) => ({
    kind: 'face',
    name,
    role,
    from,
    to,
    vectors: vectors.map(toVector),
  }));
}

function toVector(base64: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== DESCRIPTOR_LENGTH * 4) {
    throw new Error(`a descriptor has ${bytes.length} bytes, not ${DESCRIPTOR_LENGTH * 4}`);
  }
  const vector = Float32Array.from({ length: DESCRIPTOR_LENGTH }, (_, i) =>
    bytes.readFloatLE(i * 4),
  );
  if (!vector.every(Number.isFinite)) throw new Error('a descriptor holds what is no number');
  return vector;
}
