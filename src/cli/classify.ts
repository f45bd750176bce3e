import { pipelineOptions } from '../compose/pipeline-options.js';
import { type Config, postLimits } from '../config.js';
import { AppError } from '../domain/errors.js';
import type { Regime, Verdict } from '../domain/taxonomy.js';
import type { Examination } from '../pipeline/classify-post.js';
import { Pipeline } from '../pipeline/open.js';
import { exitCodeFor, UsageError } from './exit-code.js';
import { Progress } from './progress.js';
import { checkReadable, type Item, type ItemResult, itemsOf } from './read-items.js';
import { explainRegime, warnOfRulebooks } from './regime-option.js';
import { renderChecklists, renderTable } from './render-table.js';
import { savedLine } from './saved-signals.js';
import { checkSignalsPath, createSignalsFile, type SignalsFile } from './signals-file.js';
import { visible, visibleJson } from './visible.js';

export interface ClassifyCommandOptions {
  readonly regime?: Regime;
  readonly json?: true;
  /** A file to be made, for `saring replay`. */
  readonly saveSignals?: string;
  /** Replaces that file if it is there. */
  readonly force?: true;
  /** Prints the checklist of each item; of a single one it is printed anyway. */
  readonly checklist?: true;
}

/** `saring classify`: prints a table or NDJSON in the order given; returns the exit code. */
export async function classifyCommand(
  files: readonly string[],
  options: ClassifyCommandOptions,
  config: Config,
): Promise<number> {
  await checkReadable(files);
  const { saveSignals, force = false } = options;
  if (saveSignals !== undefined) await checkSignalsPath(saveSignals, { force, inputs: files });
  else if (force) throw new UsageError('--force hanya bersama --save-signals');
  const failures = new Set<string>();
  const regime = options.regime ?? config.DEFAULT_REGIME;
  const pipeline = await Pipeline.open(
    pipelineOptions({ ...config, DEFAULT_REGIME: regime }, (stage, error) =>
      failures.add(`${stage}: ${error instanceof Error ? error.message : String(error)}`),
    ),
  ).catch(explainRegime(options.regime));
  warnOfRulebooks(pipeline.rulebookProblems);
  const progress = new Progress();
  progress.expect(files.length);
  const items = itemsOf(files, postLimits(config), (read) => progress.expect(read - 1));
  const outcomes = new Set<Verdict | 'failed'>();
  // The table is laid out at the end and needs every result; NDJSON keeps none.
  const rows: ItemResult[] = [];
  let signals: SignalsFile | null = null;
  try {
    if (saveSignals !== undefined) signals = await createSignalsFile(saveSignals, force);
    await pipeline.loaded();
    for await (const examined of examineInOrder(items, pipeline, config.MAX_CONCURRENT)) {
      const result = toResult(examined);
      outcomes.add(result.result?.verdict ?? 'failed');
      if (examined.examination)
        await signals?.append(savedLine(examined.name, examined.examination));
      if (options.json) printLine(result);
      else rows.push(result);
      progress.advance();
    }
  } finally {
    progress.stop();
    try {
      await signals?.close();
    } finally {
      await pipeline.close();
    }
  }
  if (!options.json) {
    process.stdout.write(`${renderTable(rows)}\n`);
    const checklists = options.checklist || rows.length === 1 ? renderChecklists(rows) : '';
    if (checklists !== '') process.stdout.write(`\n${checklists}\n`);
  }
  for (const failure of failures) process.stderr.write(visible(`saring: ${failure}\n`));
  return exitCodeFor(outcomes);
}

/** One item's answer with what was seen of it, or why there is none. */
type Examined =
  | { readonly name: string; readonly examination: Examination; readonly error?: never }
  | { readonly name: string; readonly examination: null; readonly error: string };

function toResult({ name, examination, error }: Examined): ItemResult {
  return { name, result: examination?.classification ?? null, error: error ?? null };
}

/** At most `window` items are parsed and in work at once. */
async function* examineInOrder(
  items: AsyncIterable<Item>,
  pipeline: Pipeline,
  window: number,
): AsyncGenerator<Examined> {
  const running: Promise<Examined>[] = [];
  for await (const item of items) {
    running.push(examineItem(item, pipeline));
    if (running.length >= window) yield (await running.shift()) as Examined;
  }
  for (const result of running) yield await result;
}

/** Never rejects: one item's failure takes no other's answer with it. */
async function examineItem({ name, post }: Item, pipeline: Pipeline): Promise<Examined> {
  try {
    return { name, examination: await pipeline.examine(post(), undefined, { background: true }) };
  } catch (error) {
    return { name, examination: null, error: explain(error) };
  }
}

function explain(error: unknown): string {
  if (error instanceof AppError) {
    const fields = error.fields.map(({ pointer, message }) => `${pointer || '/'}: ${message.id}`);
    return fields.length > 0 ? fields.join('; ') : error.detail.id;
  }
  if (error instanceof SyntaxError) return 'Bukan JSON yang sah.';
  if (error instanceof TypeError) return 'Berkas ini bukan gambar dan bukan teks UTF-8.';
  return error instanceof Error ? error.message : String(error);
}

function printLine({ name, result, error }: ItemResult): void {
  process.stdout.write(`${visibleJson(result ?? { clientRef: name, error })}\n`);
}
