import { type Command, Option } from 'commander';
import type { PostLimits } from '../domain/post.js';
import { CHANNELS, type Channel } from '../domain/report.js';
import { regimeSchema } from '../domain/taxonomy.js';
import type { ImportCheckpoint, ImportTarget } from '../queue/import-port.js';
import { openPseudonyms } from '../queue/pseudonyms.js';
import { ExitCode, UsageError } from './exit-code.js';
import { openImageFiles } from './import/image-files.js';
import { importRows } from './import/import-rows.js';
import { lockImport } from './import/lock-import.js';
import { describeMapping, renderSummary } from './import/messages.js';
import { parseZone } from './import/moments.js';
import { openRows, type ReadingOptions } from './import/open-rows.js';
import { RejectsFile } from './import/rejects-file.js';
import { type OpenSource, openSource } from './import/source.js';
import { ToldRejects } from './import/told-rejects.js';
import { Progress } from './progress.js';
import { visible } from './visible.js';

export interface ImportCommandOptions {
  readonly map: readonly string[];
  readonly channel: Channel;
  readonly sender?: string;
  readonly regime?: string;
  readonly images?: string;
  readonly rejects?: string;
  readonly timeZone?: string;
  readonly delimiter?: string;
  readonly format?: 'csv' | 'ndjson';
  readonly pseudonymise?: true;
  readonly dryRun?: true;
  readonly restart?: true;
  readonly json?: true;
}

/** What the command needs of the world. */
export interface ImportTools {
  /** Opened only once the file is known to be readable. */
  openTarget(): Promise<{ readonly target: ImportTarget; close(): Promise<void> }>;
  readonly limits: PostLimits;
  readonly lineBytes: number;
  readonly dataDirectory: string;
  readonly print: (text: string) => void;
  readonly warn: (text: string) => void;
}

const TOLD_EVERY_MS = 10_000;

/** Adds `saring import`; `tools` is called only when it runs. */
export function addImportCommand(
  program: Command,
  tools: () => ImportTools | Promise<ImportTools>,
): void {
  program
    .command('import')
    .description(
      'Masukkan laporan dari CSV atau NDJSON ke antrean. Bila terhenti, perintah yang sama melanjutkan. Kode keluar: ' +
        '0 semua diterima, 1 ada baris ditolak (lihat berkas rejects), 75 dihentikan, 64 atau lebih: salah pakai atau gagal.',
    )
    .argument('<file>', '.csv, .tsv, .ndjson/.jsonl, boleh .gz; "-" untuk masukan standar')
    .option('--map <field=KOLOM>', 'kolom untuk satu isian; boleh berulang', collect, [])
    .addOption(
      new Option('--channel <channel>', 'kanal laporan').choices(CHANNELS).default('import'),
    )
    .option('--sender <nama>', 'pengirim yang memberi nomor laporan (kolom id); bawaan: kanalnya')
    .option('--regime <regime>', 'peraturan bagi baris yang tidak menyebutnya')
    .option('--images <folder>', 'folder berkas gambar yang disebut kolom images')
    .option('--rejects <file>', 'berkas baris yang ditolak; bawaan: FILE.rejects.ndjson')
    .option('--time-zone <zona>', 'WIB, WITA, atau WIT, bagi waktu yang tidak menyebutnya')
    .option('--delimiter <tanda>', 'pemisah kolom: ";", ",", atau tab')
    .addOption(
      new Option('--format <format>', 'bila tidak terlihat dari namanya').choices([
        'csv',
        'ndjson',
      ]),
    )
    .option('--pseudonymise', 'ganti pelapor dengan nama samaran (kunci di DATA_DIR)')
    .option('--dry-run', 'periksa saja; tidak ada yang disimpan')
    .option('--restart', 'mulai lagi dari baris pertama; yang sudah ada tidak digandakan')
    .option('--json', 'cetak ringkasan sebagai JSON')
    .action(async (file: string, options: ImportCommandOptions) => {
      process.exitCode = await importCommand(file, options, await tools());
    });
}

function collect(one: string, before: readonly string[]): readonly string[] {
  return [...before, one];
}

/** Runs one import and gives the exit code. */
export async function importCommand(
  file: string,
  options: ImportCommandOptions,
  tools: ImportTools,
  signal: AbortSignal = stopOnSignal(tools.warn),
): Promise<number> {
  const reading = await readingOptions(options, tools);
  const source = await openSource(file);
  try {
    return await importSource(
      source,
      rejectsPath(file, source, options),
      reading,
      options,
      tools,
      signal,
    );
  } finally {
    await source.close();
  }
}

async function importSource(
  source: OpenSource,
  rejectsPath: string,
  reading: ReadingOptions,
  options: ImportCommandOptions,
  tools: ImportTools,
  signal: AbortSignal,
): Promise<number> {
  const opened = openRows(source, reading);
  if (opened.mapping) tools.warn(describeMapping(opened.mapping));
  const unlock = options.dryRun ? async () => undefined : await lockImport(rejectsPath);
  const { target, close } = options.dryRun ? dryRun() : await tools.openTarget();
  const progress = new Progress('Mengimpor [{bar}] baris {value}/{total} sisa {eta_formatted}');
  let rejects: RejectsFile | null = null;
  try {
    const before = await target.checkpoint(source.sha256);
    const from = startingPoint(before, opened.settings, options.restart === true);
    if (from.finished) {
      report(from, 'already', opened, rejectsPath, options, tools);
      return from.rejected > 0 ? 1 : 0;
    }
    if (!options.dryRun) rejects = await RejectsFile.open(rejectsPath, source.sha256, from.nextRow);
    if (from.nextRow > 1)
      tools.warn(`melanjutkan dari baris ke-${from.nextRow} (going on from this row)`);
    progress.expect(source.lines);
    const told = new ToldRejects(tools.warn);
    let shown = 0;
    let toldAt = performance.now();
    const end = await importRows({
      source: { sha256: source.sha256, name: source.name },
      rows: opened.rows(),
      reader: opened.reader,
      sender: reading.sender,
      target,
      rejects: rejects ?? told,
      from,
      signal,
      onProgress: (line, { finished }) => {
        const now = finished ? source.lines : Math.max(shown, line);
        progress.advance(now - shown);
        shown = now;
        // Without a terminal there is no bar, and a log should still show that it goes on.
        if (process.stderr.isTTY || performance.now() - toldAt < TOLD_EVERY_MS) return;
        toldAt = performance.now();
        tools.warn(`baris ${now} dari ${source.lines} (lines read)`);
      },
    });
    progress.stop();
    told.end();
    const how = options.dryRun ? 'dry-run' : end.finished ? 'finished' : 'stopped';
    report(end, how, opened, rejectsPath, options, tools);
    if (!end.finished) return ExitCode.interrupted;
    if (end.nextRow === 1) return ExitCode.noInput;
    return end.rejected > 0 ? 1 : 0;
  } finally {
    progress.stop();
    await rejects?.close();
    await close();
    await unlock();
  }
}

function report(
  checkpoint: ImportCheckpoint,
  how: Parameters<typeof renderSummary>[1],
  { mapping }: ReturnType<typeof openRows>,
  rejects: string,
  { json, dryRun }: ImportCommandOptions,
  tools: ImportTools,
): void {
  const { accepted, repeated, rejected, finished, nextRow } = checkpoint;
  const file = rejected > 0 && !dryRun ? rejects : null;
  const unmapped = mapping?.unmapped ?? [];
  if (json) {
    const rows = nextRow - 1;
    tools.print(
      JSON.stringify({ rows, accepted, repeated, rejected, finished, rejects: file, unmapped }),
    );
  } else tools.print(visible(renderSummary(checkpoint, how, file, unmapped)));
}

const START = { nextRow: 1, accepted: 0, repeated: 0, rejected: 0, finished: false } as const;

function startingPoint(
  before: ImportCheckpoint | null,
  settings: string,
  isRestart: boolean,
): ImportCheckpoint {
  if (!before || isRestart) return { ...START, settings };
  if (before.finished || before.settings === settings) return before;
  throw new UsageError(
    `berkas ini sudah diimpor sampai baris ke-${before.nextRow - 1} dengan pemetaan atau pilihan lain; ` +
      'ulangi perintah yang sama, atau beri --restart (begun with other options; repeat those, or give --restart)',
  );
}

/** Keeps nothing. Repeats are not told, as nobody is asked. */
function dryRun(): Awaited<ReturnType<ImportTools['openTarget']>> {
  return {
    target: {
      checkpoint: async () => null,
      submitBatch: async (_source, submissions, conclude) => {
        await conclude(submissions.map(() => 'accepted'));
      },
    },
    close: async () => undefined,
  };
}

function rejectsPath(file: string, source: OpenSource, { rejects }: ImportCommandOptions): string {
  if (rejects === '') throw new UsageError('--rejects: nama berkas kosong (an empty file name)');
  if (rejects !== undefined) return rejects;
  return file === '-'
    ? `stdin-${source.sha256.slice(0, 12)}.rejects.ndjson`
    : `${file}.rejects.ndjson`;
}

async function readingOptions(
  options: ImportCommandOptions,
  { limits, lineBytes, dataDirectory }: ImportTools,
): Promise<ReadingOptions> {
  const { map, channel, regime, format, images, timeZone } = options;
  if (regime !== undefined && !regimeSchema.safeParse(regime).success)
    throw new UsageError(`--regime ${regime}: bukan nama peraturan (not the name of a rulebook)`);
  const zone = timeZone === undefined ? null : parseZone(timeZone);
  if (timeZone !== undefined && !zone)
    throw new UsageError(`--time-zone ${timeZone}: pilih WIB, WITA, atau WIT (choose one)`);
  const files =
    images === undefined
      ? null
      : await openImageFiles(images, limits.imageBytes).catch((error: NodeJS.ErrnoException) => {
          throw new UsageError(
            `--images ${images}: folder tidak terbaca (cannot be read): ${error.code}`,
          );
        });
  return {
    map,
    channel,
    regime,
    sender: options.sender ?? channel,
    zone,
    delimiter: delimiterOf(options.delimiter),
    format,
    images: files,
    pseudonyms: options.pseudonymise ? await openPseudonyms(dataDirectory) : null,
    limits,
    lineBytes,
  };
}

function delimiterOf(asked: string | undefined): string | undefined {
  if (asked === 'tab' || asked === '\\t') return '\t';
  if (asked !== undefined && (asked.length !== 1 || /["\r\n]/.test(asked)))
    throw new UsageError('--delimiter: satu tanda, misalnya ";" (one character), atau "tab"');
  return asked;
}

/** The first signal lets the batch end; a second one ends the process as it always does. */
function stopOnSignal(warn: (text: string) => void): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      warn('berhenti setelah bagian ini tersimpan (stopping once this batch is stored)');
      controller.abort();
    });
  }
  return controller.signal;
}
