import { type Command, Option } from 'commander';
import { ROLES, type Role } from '../domain/actor.js';
import type { KeyTools } from './key-tools.js';
import { createKey } from './keys-create.js';
import { listKeys } from './keys-list.js';
import { revokeKey } from './keys-revoke.js';

/** Adds `saring keys …`; `tools` is called only when one of its commands runs. */
export function addKeysCommands(program: Command, tools: () => KeyTools): void {
  const keys = program
    .command('keys')
    .description(
      'Kunci API: siapa boleh memakai layanan dan sebagai apa (lihat DATA_DIR). Layanan yang berjalan ' +
        'mengikuti perubahan dalam satu detik.',
    );

  keys
    .command('create')
    .description('Buat kunci dan cetak sekali ke keluaran standar; yang disimpan hanya hash-nya.')
    .requiredOption(
      '--name <name>',
      'siapa yang bertindak dengan kunci ini; tercatat di jejak audit',
    )
    .addOption(
      new Option('--role <role>', 'masing-masing mencakup yang sebelumnya')
        .choices(ROLES)
        .makeOptionMandatory(),
    )
    .action(async (options: { name: string; role: Role }) => {
      process.exitCode = await createKey(tools(), options);
    });

  keys
    .command('list')
    .description('Tampilkan kunci, juga yang sudah dicabut; rahasianya tidak tersimpan.')
    .option('--json', 'cetak satu baris JSON (NDJSON) per kunci')
    .action(async (options: { json?: true }) => {
      process.exitCode = await listKeys(tools(), options);
    });

  keys
    .command('revoke')
    .description('Cabut kunci; tidak dapat dibatalkan.')
    .argument('<id-or-name>', 'ID atau nama dari "keys list"')
    .action(async (idOrName: string) => {
      process.exitCode = await revokeKey(tools(), idOrName);
    });
}
