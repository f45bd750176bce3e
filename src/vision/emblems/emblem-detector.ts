import type { DecodedImage, EmblemDetector, EmblemReading } from '../../domain/detector.js';
import type { Gallery } from '../../domain/gallery.js';
import type { Message } from '../../domain/taxonomy.js';
import type { ModelStore } from '../../inference/model-store.js';
import { NO_REST, type Rest, RestingPool } from '../../inference/resting-pool.js';
import { candidatesOf } from './check/candidates.js';
import { type Check, checkOf } from './check/judge.js';
import { readEmblemConfig } from './config.js';
import type {
  Comparison,
  EmblemResult,
  EmblemTask,
  EmblemWorkerData,
  FoundLogo,
} from './emblem-worker.js';
import type { EmblemKnowledge } from './knowledge.js';
import { openPartyReferences } from './party-references.js';
import { type Checks, toReading } from './reading.js';

export interface EmblemOptions {
  /** Images looked at side by side. */
  readonly threads: number;
  /** Asked for every image, so that a changed gallery counts at once. It holds the parties too. */
  readonly gallery: () => Gallery;
  /** Of the threads; default: none. */
  readonly rest?: Rest;
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

type Pool = RestingPool<EmblemTask, EmblemResult>;

/**
 * Looks for logos and number places in `threads` worker threads. Rejects when model `emblems` is
 * missing, altered or broken.
 */
export async function openEmblems(
  store: ModelStore,
  { threads, gallery, rest = NO_REST }: EmblemOptions,
): Promise<EmblemDetector> {
  const { ref, paths } = await store.verify('emblems');
  const data = await readFiles(paths);
  const parties = await openPartyReferences(store);
  const known: EmblemKnowledge = {
    config: data.config,
    parties: new Set(parties.map(({ name }) => name)),
  };
  const pool: Pool = await RestingPool.open<EmblemTask, EmblemResult>({
    entry: new URL('./emblem-worker.js', import.meta.url),
    workerData: data,
    threads,
    rest,
    proof: {
      what: 'model "emblems"',
      warmUp: { kind: 'warm-up' },
      recheck: () => store.recheck('emblems'),
    },
  });
  return {
    models: [ref],
    read: (image, signal) => read(image, signal, pool, known, gallery),
    describe: async ({ raster }, signal) => {
      const { logo } = ofKind('describe', await pool.run({ kind: 'describe', raster }, signal));
      if (!logo) throw new BlankPicture();
      return logo;
    },
    isStalled: () => pool.isStalled,
    wake: () => pool.wake(),
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
  const current = gallery();
  const suspects = suspectsOf(found.logos, current, known);
  return toReading(found, current, known, await look(image, suspects, signal, pool));
}

/** A name that a logo may bear by its numbers, to be held against the pictures of that name. */
interface Suspect extends Comparison {
  readonly logo: FoundLogo;
  readonly name: string;
}

function suspectsOf(
  logos: readonly FoundLogo[],
  gallery: Gallery,
  known: EmblemKnowledge,
): readonly Suspect[] {
  return logos.flatMap((logo) =>
    candidatesOf(logo.embedding, gallery, known).map((candidate) => ({
      logo,
      box: logo.box,
      ...candidate,
    })),
  );
}

/** Costs a task of the pool only where an added name is at stake. */
async function look(
  image: DecodedImage,
  suspects: readonly Suspect[],
  signal: AbortSignal,
  pool: Pool,
): Promise<Checks> {
  const pictured = suspects.filter(({ templates }) => templates.length > 0);
  if (pictured.length === 0) return new Map();
  const comparisons = pictured.map(({ box, templates }) => ({ box, templates }));
  const task = { kind: 'compare', image, comparisons } as const;
  const { differences } = ofKind('compare', await pool.run(task, signal));
  const checks = new Map<FoundLogo, Map<string, Check>>();
  pictured.forEach(({ logo, name }, at) => {
    const ofLogo = checks.get(logo) ?? new Map<string, Check>();
    checks.set(logo, ofLogo.set(name, checkOf(differences[at] ?? null)));
  });
  return checks;
}

function ofKind<Kind extends EmblemResult['kind']>(kind: Kind, result: EmblemResult) {
  if (result.kind !== kind) throw new Error(`emblem worker answered "${result.kind}"`);
  return result as Extract<EmblemResult, { kind: Kind }>;
}
