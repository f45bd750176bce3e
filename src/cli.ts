#!/usr/bin/env node
import { constants } from 'node:os';
import { Command, CommanderError } from 'commander';
import { addAuditCommands } from './cli/audit.js';
import type { ClassifyCommandOptions } from './cli/classify.js';
import { ExitCode, UsageError } from './cli/exit-code.js';
import { addFactCheckCommands } from './cli/factchecks.js';
import { addFeedbackCommands } from './cli/feedback.js';
import { addGalleryCommands } from './cli/gallery.js';
import { addImportCommand } from './cli/import.js';
import { openKeyTools } from './cli/key-tools.js';
import { addKeysCommands } from './cli/keys.js';
import type { ReplayCommandOptions } from './cli/replay.js';
import { visible } from './cli/visible.js';
import { readConfig } from './config.js';
import { SERVICE_VERSION } from './pipeline/service-version.js';

// Node's own code for a crash is 1, which would say `review`.
process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(ExitCode.failure);
});
for (const stream of [process.stdout, process.stderr]) stream.on('error', stopUnread);

endAsProcessOne();

// Each command loads what it needs when it is given: all of it takes two seconds.
const program = new Command('saring')
  .description('Saring sebelum sharing: periksa materi kampanye terhadap peraturan kampanye.')
  .version(SERVICE_VERSION)
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(visible(text)) });

program
  .command('classify')
  .description(
    'Periksa teks, gambar, atau NDJSON. Kode keluar: 0 allowed, 1 review, 2 prohibited, ' +
      '3 undetermined, 64 atau lebih: salah pakai atau gagal.',
  )
  .argument('<file...>', 'berkas teks, gambar, .json, .ndjson/.jsonl; "-" untuk masukan standar')
  .option('--regime <regime>', 'peraturan yang dipakai, misalnya pilkada-2024')
  .option('--json', 'cetak satu baris JSON (NDJSON) per materi')
  .option(
    '--save-signals <file>',
    'simpan yang terlihat ke NDJSON untuk "saring replay" (memuat kutipan)',
  )
  .option('--force', 'ganti berkas --save-signals bila sudah ada')
  .option('--checklist', 'cetak daftar periksa setiap materi (untuk satu materi selalu dicetak)')
  .action(async (files: string[], options: ClassifyCommandOptions) => {
    const { classifyCommand } = await import('./cli/classify.js');
    process.exitCode = await classifyCommand(files, options, readConfig());
  });

program
  .command('replay')
  .description(
    'Nilai ulang berkas --save-signals menurut peraturan yang berlaku, tanpa model, dan cetak bedanya. ' +
      'Kode keluar: 0 sama, 1 ada beda, 64 atau lebih: salah pakai, gagal, atau ada baris tak terbaca.',
  )
  .argument('<file>', 'berkas NDJSON dari --save-signals; "-" untuk masukan standar')
  .option('--regime <regime>', 'peraturan yang dipakai; tanpa ini DEFAULT_REGIME')
  .option('--against <version>', 'versi pembanding; tanpa ini putusan yang tersimpan')
  .option('--json', 'cetak NDJSON, baris terakhir ringkasannya')
  .action(async (file: string, options: ReplayCommandOptions) => {
    const { replayCommand } = await import('./cli/replay.js');
    process.exitCode = await replayCommand(file, options, readConfig());
  });

program
  .command('evaluate')
  .description('Ukur model teks (TEXT_MODEL) atas baris berlabel {"text", "labels", "severity"?}.')
  .argument('<file>', 'berkas NDJSON')
  .option('--json', 'cetak JSON')
  .action(async (file: string, options: { json?: true }) => {
    const { evaluateCommand } = await import('./cli/evaluate.js');
    process.exitCode = await evaluateCommand(file, options, readConfig());
  });

addFeedbackCommands(program, () => readConfig());
addAuditCommands(program, readConfig);
addGalleryCommands(program, async () => {
  const { openGalleryTools } = await import('./cli/open-gallery-tools.js');
  return openGalleryTools(readConfig());
});
addKeysCommands(program, () => openKeyTools(readConfig()));

addImportCommand(program, async () => {
  const { openImportTools } = await import('./cli/open-import-tools.js');
  return openImportTools(readConfig());
});

program
  .command('worker')
  .description(
    'Periksa laporan yang antre di DATABASE_URL bersama layanan dan pekerja lain, tanpa HTTP.',
  )
  .action(async () => {
    const { workerCommand } = await import('./cli/worker.js');
    await workerCommand(readConfig());
  });
addFactCheckCommands(program, () => readConfig().DATA_DIR);

program
  .command('serve')
  .description('Jalankan layanan HTTP (lihat PORT dan HOST).')
  .action(async () => {
    const { serve } = await import('./server.js');
    await serve(readConfig());
  });

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** Commander has printed its own message already; ours is one line without a stack. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : ExitCode.usage;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(visible(`saring: ${message}\n`));
  return error instanceof UsageError ? ExitCode.usage : ExitCode.failure;
}

/**
 * The kernel keeps from process 1, which we are in a container, every signal that it does not listen to: Ctrl-C would
 * end no command, and `docker stop` would wait to kill what it stops while it starts. Who listens ends by themselves.
 */
function endAsProcessOne(): void {
  if (process.pid !== 1) return;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Of proper-lockfile, which takes its locks away and leaves the end to others.
    const idle = process.listenerCount(signal) + 1;
    process.on(signal, () => {
      if (process.listenerCount(signal) <= idle) process.exit(128 + constants.signals[signal]);
    });
  }
}

/**
 * Who reads us went away (`| head -1`) or cannot take more: the rest is for nobody, and no verdict.
 */
function stopUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE')
    process.stderr.write(`saring: keluaran gagal ditulis (${error.code})\n`);
  process.exit(ExitCode.output);
}
