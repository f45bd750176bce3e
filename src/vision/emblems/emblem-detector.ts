import type { DecodedImage, EmblemDetector, EmblemReading } from '../../domain/detector.js';
import type { Gallery } from '../../domain/gallery.js';
import type { Message } from '../../domain/taxonomy.js';
import type { ModelStore } from '../../inference/model-store.js';
import { WorkerPool } from '../../inference/worker-pool.js';
import { readEmblemConfig } from './config.js';
import type { EmblemResult, EmblemTask, EmblemWorkerData } from './emblem-worker.js';
import { openPartyReferences } from './party-references.js';
import { type EmblemKnowledge, toReading } from './reading.js';

export interface EmblemOptions {
  /** Images looked at side by side. */
  readonly threads: number;
  /** Asked for every image, so that a changed gallery counts at once. It holds the parties too. */
  readonly gallery: () => Gallery;
}

/** A picture without a logo to know it by: of one colour, or with a speck on it. */
export class BlankPicture extends Error {
  override readonly name = 'BlankPicture';
  readonly detail: Message = {
    id: 'Gambar ini kosong: tidak ada logo di dalamnya. Pakai gambar yang memuat satu logo.',
    en: 'The picture is blank: there is no logo on it. Use a picture that shows one logo.',
  };

  constructor() {
    super('the picture is blank');
  }
}

type Pool = WorkerPool<EmblemTask, EmblemResult>;

/**
 * Looks for logos and number places in `threads` worker threads. Rejects when model `emblems` is
 * missing, altered or broken.
 */
export async function openEmblems(
  store: ModelStore,
  { threads, gallery }: EmblemOptions,
): Promise<EmblemDetector> {
  const { ref, paths } = await store.verify('emblems');
  const data = await readFiles(paths);
  const parties = await openPartyReferences(store);
  const known: EmblemKnowledge = {
    config: data.config,
    parties: new Set(parties.map(({ name }) => name)),
  };
  const pool: Pool = new WorkerPool({
    entry: new URL('./emblem-worker.js', import.meta.url),
    workerData: data,
    threads,
  });
  await pool.warmUp({ kind: 'warm-up' }, 'model "emblems"');
  return {
    models: [ref],
    read: (image, signal) => read(image, signal, pool, known, gallery),
    embed: async ({ raster }, signal) => {
      const { embedding } = ofKind('embed', await pool.run({ kind: 'embed', raster }, signal));
      if (!embedding) throw new BlankPicture();
      return embedding;
    },
    close: () => pool.close(),
  };
}

async function readFiles(paths: Readonly<Record<string, string>>): Promise<EmblemWorkerData> {
  const { detector, embedder, parties, config } = paths;
  if (!detector || !embedder || !parties || !config) {
    throw new Error('model "emblems" needs the files detector, embedder, parties and config');
  }
  return { detector, embedder, config: await readEmblemConfig(config) };
}

async function read(
  image: DecodedImage,
  signal: AbortSignal,
  pool: Pool,
  known: EmblemKnowledge,
  gallery: () => Gallery,
): Promise<EmblemReading> {
  const found = ofKind('read', await pool.run({ kind: 'read', image }, signal));
  return toReading(found, gallery(), known);
}

function ofKind<Kind extends EmblemResult['kind']>(kind: Kind, result: EmblemResult) {
  if (result.kind !== kind) throw new Error(`emblem worker answered "${result.kind}"`);
  return result as Extract<EmblemResult, { kind: Kind }>;
}
