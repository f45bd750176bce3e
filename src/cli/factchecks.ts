import { type Command, Option } from 'commander';
import { FORMATS } from '../claims/read-list.js';
import { type FactCheckTools, type ImportOptions, importFactChecks } from './factchecks-import.js';
import { listFactChecks, rebuildFactChecks, removeFactChecks } from './factchecks-list.js';
import { visible } from './visible.js';

/** Adds `saring factchecks …`; `directory` (DATA_DIR) is asked for only when one of its commands runs. */
export function addFactCheckCommands(program: Command, directory: () => string): void {
  const tools = (): FactCheckTools => ({
    directory: directory(),
    print: (text) => process.stdout.write(`${text}\n`),
    warn: (text) => process.stderr.write(visible(`saring: ${text}\n`)),
  });
  const factchecks = program
    .command('factchecks')
    .description(
      'Klaim yang telah diperiksa pemeriksa fakta; materi dicocokkan dengannya (lihat DATA_DIR).',
    );

  factchecks
    .command('import')
    .description(
      'Ambil daftar: ClaimReview (JSON-LD), CSV, atau NDJSON, juga .gz. Yang sudah ada diperbarui.',
    )
    .argument('<file>', 'berkas daftar')
    .addOption(new Option('--format <format>', 'bentuk berkas').choices(FORMATS).default('auto'))
    .option('--publisher <name>', 'penerbit, bila daftar tidak menyebutnya')
    .option('--rating <text>', 'hasil pemeriksaan, bila daftar tidak menyebutnya, misalnya hoaks')
    .option('--url-template <url>', 'alamat artikel dari id, misalnya "https://contoh.id/{id}"')
    .option('--map <field=column...>', 'kolom untuk claim, text, rating, publisher, url, date, id')
    .option('--rejects <file>', 'berkas untuk entri yang tidak diambil')
    .action(async (file: string, options: ImportOptions) => {
      process.exitCode = await importFactChecks(tools(), file, options);
    });

  factchecks
    .command('list')
    .description('Tampilkan jumlah klaim tiap penerbit.')
    .option('--json', 'cetak satu baris JSON (NDJSON) per penerbit')
    .action(async (options: { json?: true }) => {
      process.exitCode = await listFactChecks(tools(), options);
    });

  factchecks
    .command('remove')
    .description('Hapus klaim satu penerbit, atau semuanya.')
    .option('--publisher <name>', 'penerbit')
    .option('--all', 'semua klaim')
    .action(async (options: { publisher?: string; all?: true }) => {
      process.exitCode = await removeFactChecks(tools(), options);
    });

  factchecks
    .command('rebuild')
    .description('Buat ulang indeks, setelah Saring diperbarui.')
    .action(async () => {
      process.exitCode = await rebuildFactChecks(tools());
    });
}
