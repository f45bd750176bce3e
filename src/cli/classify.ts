import { pipelineOptions } from '../compose.js';
import { type Config, postLimits } from '../config.js';
import { AppError } from '../domain/errors.js';
import type { Regime } from '../domain/taxonomy.js';
import { Pipeline } from '../pipeline/open.js';
import { ExitCode, exitCodeFor, UsageError } from './exit-code.js';
import { progressBar } from './progress.js';
import { type Item, type ItemResult, readItems } from './read-items.js';
import { renderTable } from './render-table.js';

export interface ClassifyCommandOptions {
  readonly regime?: Regime;
  readonly json?: true;
}

/** `saring classify`: prints a table or NDJSON in the order given; returns the exit code. */
export async function classifyCommand(
  files: readonly string[],
  options: ClassifyCommandOptions,
  config: Config,
): Promise<number> {
  const items = await collect(files, config);
  const bar = progressBar(items.length);
  const regime = options.regime ?? config.DEFAULT_REGIME;
  const failures: string[] = [];
  const pipeline = await Pipeline.open(
    pipelineOptions({ ...config, DEFAULT_REGIME: regime }, (stage, error) =>
      failures.push(`${stage}: ${error instanceof Error ? error.message : String(error)}`),
    ),
  );
  const results: ItemResult[] = [];
  try {
    await pipeline.loaded();
    for await (const result of classifyInOrder(items, pipeline, config.MAX_CONCURRENT)) {
      results.push(options.json ? printLine(result) : result);
      bar?.increment();
    }
  } finally {
    bar?.stop();
    await pipeline.close();
  }
  if (!options.json) process.stdout.write(`${renderTable(results)}\n`);
  for (const failure of new Set(failures)) process.stderr.write(`saring: ${failure}\n`);
  return exitCode(results);
}

async function collect(files: readonly string[], config: Config): Promise<Item[]> {
  const items: Item[] = [];
  for (const file of files) {
    try {
      items.push(...(await readItems(file, postLimits(config))));
    } catch (error) {
      throw new UsageError(`${file}: ${(error as NodeJS.ErrnoException).code ?? 'tidak terbaca'}`);
    }
  }
  return items;
}

/** At most `window` items are parsed and in work at once, so a long file needs little memory. */
async function* classifyInOrder(
  items: readonly Item[],
  pipeline: Pipeline,
  window: number,
): AsyncGenerator<ItemResult> {
  const running: Promise<ItemResult>[] = [];
  for (const item of items) {
    running.push(classifyItem(item, pipeline));
    if (running.length >= window) yield (await running.shift()) as ItemResult;
  }
  for (const result of running) yield await result;
}

async function classifyItem({ name, post }: Item, pipeline: Pipeline): Promise<ItemResult> {
  try {
    return { name, result: await pipeline.classify(post()), error: null };
  } catch (error) {
    return { name, result: null, error: explain(error) };
  }
}

function explain(error: unknown): string {
  if (error instanceof AppError) {
    const fields = error.fields.map(({ pointer, message }) => `${pointer || '/'}: ${message.id}`);
    return fields.length > 0 ? fields.join('; ') : error.detail.id;
  }
  if (error instanceof SyntaxError) return 'Baris ini bukan JSON yang sah.';
  if (error instanceof TypeError) return 'Berkas ini bukan gambar dan bukan teks UTF-8.';
  throw error;
}

/** The table keeps all results; NDJSON only what the exit code needs. */
function printLine(item: ItemResult): ItemResult {
  const line = item.result ?? { clientRef: item.name, error: item.error };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return item;
}

function exitCode(results: readonly ItemResult[]): number {
  if (results.length === 0 || results.some(({ error }) => error !== null)) return ExitCode.noInput;
  return exitCodeFor(results.flatMap(({ result }) => result?.verdict ?? []));
}
