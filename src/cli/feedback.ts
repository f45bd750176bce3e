import { open } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Config } from '../config.js';
import { UsageError } from './exit-code.js';
import { maskPeople } from './mask-people.js';

interface FeedbackExportOptions {
  readonly since?: string;
  readonly force?: true;
}

/** Adds `saring feedback export`. */
export function addFeedbackCommands(program: Command, config: () => Config): void {
  program
    .command('feedback')
    .description('Putusan peninjau sebagai data berlabel.')
    .command('export')
    .description(
      'Cetak putusan peninjau sebagai baris {"text", "labels", "severity"} untuk "saring evaluate" dan pelatihan. ' +
        'Nama akun, alamat, tautan, dan nomor panjang disamarkan.',
    )
    .argument(
      '[file]',
      'berkas NDJSON yang ditulis, hanya terbaca pemiliknya; tanpa ini keluaran standar',
    )
    .option('--since <date>', 'hanya yang diputus sejak tanggal ini (WIB), misalnya 2024-11-01')
    .option('--force', 'ganti berkas bila sudah ada')
    .action(async (file: string | undefined, options: FeedbackExportOptions) => {
      process.exitCode = await exportFeedback(file, options, config());
    });
}

/** Writes the rows to a file or standard output; says on standard error how many. */
async function exportFeedback(
  file: string | undefined,
  options: FeedbackExportOptions,
  config: Pick<Config, 'DATABASE_URL' | 'DATA_DIR'>,
): Promise<number> {
  const since = options.since === undefined ? null : momentOf(options.since);
  const sink = file === undefined ? null : await openNew(file, options.force === true);
  try {
    const { feedbackRows } = await import('../queue/feedback.js');
    const { openDatabase } = await import('../queue/open-database.js');
    const database = await openDatabase({
      databaseUrl: config.DATABASE_URL,
      dataDirectory: config.DATA_DIR,
      onFailure: (error) => process.stderr.write(`saring: ${String(error)}\n`),
    });
    let count = 0;
    try {
      for await (const row of feedbackRows(database, { since, mask: maskPeople })) {
        const line = `${JSON.stringify(row)}\n`;
        if (sink) await sink.write(line);
        else await written(line);
        count += 1;
      }
    } finally {
      await database.close();
    }
    process.stderr.write(`${count} baris\n`);
  } finally {
    await sink?.close();
  }
  return 0;
}

function written(line: string): Promise<void> {
  return new Promise((resolve, reject) =>
    process.stdout.write(line, (error) => (error ? reject(error) : resolve())),
  );
}

/** A day begins at midnight in Jakarta. */
function momentOf(since: string): string {
  const moment = `${since}T00:00:00+07:00`;
  const real = /^\d{4}-\d\d-\d\d$/.test(since) && !Number.isNaN(Date.parse(moment));
  if (!real) throw new UsageError(`--since ${since}: harus tanggal seperti 2024-11-01`);
  return moment;
}

async function openNew(file: string, replace: boolean) {
  return open(file, replace ? 'w' : 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') {
      throw new UsageError(`${file}: sudah ada; pakai --force untuk menggantinya`);
    }
    throw new UsageError(`${file}: tidak dapat ditulis (${error.code})`);
  });
}
