import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ModelStore } from '../../src/inference/model-store.js';
import type { EmblemConfig } from '../../src/vision/emblems/config.js';
import { FLOAT, floats, node, onnxModel, value } from './onnx.js';

/** Sides, in pixels of the detector's input, of the squares that the tiny detector is made for. */
export const SQUARE = 44;

/**
 * A real detector of a kilobyte: a logo is where red outweighs blue, a number place where blue
 * outweighs red, averaged over a square of 44 pixels; every box is that square.
 */
function tinyDetector(): Uint8Array {
  const window = SQUARE / 4;
  const same = { kernel_shape: [1, 1] };
  const map = ['batch', 'classes', 'rows', 'columns'];
  return onnxModel({
    node: [
      node('AveragePool', ['image'], 'cells', { kernel_shape: [4, 4], strides: [4, 4] }),
      node('Conv', ['cells', 'colours'], 'contrast', same),
      node('AveragePool', ['contrast'], 'smooth', {
        kernel_shape: [window, window],
        pads: [5, 5, 5, 5],
        count_include_pad: 1,
      }),
      node('Relu', ['smooth'], 'raw'),
      node('MaxPool', ['raw'], 'highest', { kernel_shape: [3, 3], pads: [1, 1, 1, 1] }),
      node('Equal', ['raw', 'highest'], 'isPeak'),
      node('Cast', ['isPeak'], 'peak', { to: FLOAT }),
      node('Mul', ['raw', 'peak'], 'heat'),
      node('Conv', ['cells', 'nothing', 'square'], 'size', same),
      node('Conv', ['cells', 'nothing', 'middle'], 'offset', same),
    ],
    initializer: [
      floats('colours', [2, 3, 1, 1], [1, 0, -1, -1, 0, 1]),
      floats('nothing', [2, 3, 1, 1], [0, 0, 0, 0, 0, 0]),
      floats('square', [2], [SQUARE, SQUARE]),
      floats('middle', [2], [0.5, 0.5]),
    ],
    input: [value('image', FLOAT, ['batch', 'channels', 'height', 'width'])],
    output: ['heat', 'size', 'offset'].map((name) => value(name, FLOAT, map)),
  });
}

/** A real embedder: the mean colour as a unit vector of 3 numbers, or `scale` times as long. */
export function tinyEmbedder(scale = 1): Uint8Array {
  return onnxModel({
    node: [
      node('GlobalAveragePool', ['crops'], 'mean'),
      node('Flatten', ['mean'], 'colour'),
      node('LpNormalization', ['colour'], 'unit', { axis: 1, p: 2 }),
      node('Mul', ['unit', 'scale'], 'embeddings'),
    ],
    initializer: [floats('scale', [1], [scale])],
    input: [value('crops', FLOAT, ['count', 'channels', 'height', 'width'])],
    output: [value('embeddings', FLOAT, ['count', 'numbers'])],
  });
}

/** A vector of unit length in the direction given. */
export function unit(...numbers: number[]): Float32Array {
  return Float32Array.from(numbers, (number) => number / Math.hypot(...numbers));
}

export function base64(vector: Float32Array): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');
}

/** The config of the tiny model. */
export const TINY_CONFIG: EmblemConfig = {
  format: 1,
  detector: {
    longSide: 640,
    multiple: 32,
    stride: 4,
    fill: 114,
    heat: { logo: 0.3, number: 0.3 },
    unnamedHeat: 0.7,
    overlap: 0.5,
  },
  embedder: { size: 96, context: 0.12, dimensions: 3 },
  similarity: {
    match: 0.92,
    margin: 0.05,
    review: 0.85,
    confidence: 0.9,
    added: { match: 0.92, margin: 0.05, review: 0.85, confidence: 0.8 },
  },
  heldOut: [],
  calibration: {
    named: { intercept: -8, similarity: 15, heat: 0 },
    logo: { intercept: 0, heat: 1 },
    number: { intercept: 0, heat: 1 },
  },
};

/** The parties of the tiny model: of a red logo and of a yellow one. */
export const TINY_PARTIES = {
  format: 1,
  dimensions: 3,
  parties: { 'partai-merah': [base64(unit(1, 0, 0))], 'partai-kuning': [base64(unit(1, 1, 0))] },
};

export type EmblemFile = 'detector' | 'embedder' | 'parties' | 'config';

/** A store with the tiny model; a file given stands in for its own, null leaves it out. */
export async function tinyEmblemStore(
  instead: Partial<Record<EmblemFile, Uint8Array | object | null>> = {},
  sums: Partial<Record<EmblemFile, string>> = {},
): Promise<ModelStore> {
  const directory = await mkdtemp(join(tmpdir(), 'saring-emblems-'));
  await mkdir(join(directory, 'emblems'));
  const given = {
    detector: tinyDetector(),
    embedder: tinyEmbedder(),
    parties: TINY_PARTIES,
    config: TINY_CONFIG,
    ...instead,
  };
  const files: Record<string, { path: string; sha256: string }> = {};
  for (const [key, content] of Object.entries(given)) {
    if (content === null) continue;
    const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content));
    const path = join('emblems', key);
    await writeFile(join(directory, path), bytes);
    const sha256 = sums[key as EmblemFile] ?? createHash('sha256').update(bytes).digest('hex');
    files[key] = { path, sha256 };
  }
  const about = { version: 'tiny-1', licence: 'Apache-2.0', source: 'test', card: 'card.md' };
  const entry = { id: 'emblems', ...about, quality: {}, files };
  await writeFile(join(directory, 'manifest.json'), JSON.stringify({ models: [entry] }));
  return ModelStore.open(directory);
}
