import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { ModelRef } from '../domain/detector.js';
import { ModelUnavailable } from './model-unavailable.js';

const fileSchema = z.strictObject({
  /** Path inside `models/`, or inside the npm package named by `package`. */
  path: z.string(),
  package: z.string().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const modelSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  licence: z.string(),
  source: z.string(),
  /** Path of the model card inside `models/`. */
  card: z.string(),
  /** Measured quality, by name; each figure's method stands in the card. */
  quality: z.record(z.string(), z.number()),
  files: z.record(z.string(), fileSchema),
});

const manifestSchema = z.strictObject({ models: z.array(modelSchema) });

export type ModelEntry = z.infer<typeof modelSchema>;

/** A model whose files were found and match their checksums. */
export interface VerifiedModel {
  readonly ref: ModelRef;
  /** Absolute path of each of the manifest's `files`, by key. */
  readonly paths: Readonly<Record<string, string>>;
}

/** `models/manifest.json`, and verified paths to what it lists. */
export class ModelStore {
  readonly #verified = new Map<string, Promise<VerifiedModel>>();

  readonly #entries: ModelEntry[];

  private constructor(
    readonly directory: string,
    entries: readonly ModelEntry[],
  ) {
    this.#entries = [...entries];
  }

  /** The manifest's models, and those adopted since. */
  get entries(): readonly ModelEntry[] {
    return this.#entries;
  }

  /** Reads `manifest.json` in `directory`. Throws when it is missing or not of the schema. */
  static async open(directory: string): Promise<ModelStore> {
    const raw: unknown = JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8'));
    return new ModelStore(directory, manifestSchema.parse(raw).models);
  }

  /**
   * Takes in an operator's own model: every file of `folder`, with the checksum that it has now, so
   * that provenance names exactly these weights. Its card is the folder's README.md.
   */
  async adopt(
    folder: string,
    about: Pick<ModelEntry, 'version' | 'licence' | 'source'>,
  ): Promise<ModelRef> {
    const files: ModelEntry['files'] = {};
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files[path.slice(folder.length + 1)] = { path, sha256: await sha256Of(path) };
    }
    const id = basename(folder);
    const adopted = { id, ...about, card: join(folder, 'README.md'), quality: {}, files };
    this.#entries.splice(0, this.#entries.length, ...this.#entries.filter((one) => one.id !== id));
    this.#entries.push(adopted);
    return modelRef(adopted);
  }

  /**
   * Checks every file of model `id` once. Rejects with `ModelUnavailable`; a failure is forgotten, so a repaired file is
   * seen.
   */
  verify(id: string): Promise<VerifiedModel> {
    const known = this.#verified.get(id);
    if (known) return known;
    const pending = this.#check(id).catch((error: unknown) => {
      this.#verified.delete(id);
      if (error instanceof ModelUnavailable) throw error;
      throw new ModelUnavailable(`model "${id}": ${messageOf(error)}`, { cause: error });
    });
    this.#verified.set(id, pending);
    return pending;
  }

  /** Checks every file of model `id` again: what was right when it was first loaded may be damaged since. */
  async recheck(id: string): Promise<void> {
    this.#verified.delete(id);
    await this.verify(id);
  }

  async #check(id: string): Promise<VerifiedModel> {
    const entry = this.entries.find((model) => model.id === id);
    if (!entry) throw new ModelUnavailable(`models/manifest.json has no model "${id}"`);
    const paths: Record<string, string> = {};
    for (const [key, file] of Object.entries(entry.files)) {
      const path = resolve(
        file.package ? packageDirectory(file.package) : this.directory,
        file.path,
      );
      const found = await sha256Of(path);
      if (found !== file.sha256) {
        throw new ModelUnavailable(
          `model "${id}": ${file.path} has sha256 ${found}, expected ${file.sha256}`,
        );
      }
      paths[key] = path;
    }
    return { ref: modelRef(entry), paths };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** In pieces: requests are answered meanwhile. */
async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) hash.update(piece);
  return hash.digest('hex');
}

const PIECE = 2 ** 20;

/** A model's identity: one checksum over the checksums of its files. */
export function modelRef(entry: ModelEntry): ModelRef {
  const hash = createHash('sha256');
  for (const key of Object.keys(entry.files).sort())
    hash.update(`${key}=${entry.files[key]?.sha256}\n`);
  return { id: entry.id, version: entry.version, sha256: hash.digest('hex') };
}

/** Folder of an installed package; its `exports` may hide package.json, so search the paths. */
function packageDirectory(name: string): string {
  const require = createRequire(import.meta.url);
  for (const root of require.resolve.paths(name) ?? []) {
    try {
      return dirname(require.resolve(join(root, name, 'package.json')));
    } catch {
      // Not under this node_modules: try the next one up.
    }
  }
  throw new Error(`package "${name}" is not installed`);
}
