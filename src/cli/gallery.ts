import { type Command, Option } from 'commander';
import { FACE_ROLES, type FaceRole } from '../domain/gallery.js';
import { addFace, addLogo } from './gallery-add.js';
import { listGallery } from './gallery-list.js';
import { removeFromGallery } from './gallery-remove.js';
import type { GalleryTools } from './gallery-tools.js';

/** Adds `saring gallery …`; `tools` is called only when one of its commands runs. */
export function addGalleryCommands(
  program: Command,
  tools: () => GalleryTools | Promise<GalleryTools>,
): void {
  const gallery = program
    .command('gallery')
    .description(
      'Galeri operator: logo dan wajah, disimpan sebagai angka, logo juga sebagai gambar kecil (lihat DATA_DIR).',
    );
  const add = gallery.command('add').description('Tambahkan logo partai atau wajah seseorang.');

  add
    .command('logo')
    .description('Tambahkan gambar logo satu partai; model tidak perlu dilatih ulang.')
    .argument('<name>', 'id partai, seperti di context.pair.parties, misalnya partai-lokal')
    .argument('<file...>', 'gambar yang berisi logo itu saja; sebaiknya dua atau lebih')
    .action(async (name: string, files: string[]) => {
      process.exitCode = await addLogo(await tools(), name, files);
    });

  add
    .command('face')
    .description('Tambahkan foto satu orang. Angka wajah adalah data biometrik: docs/privacy.md.')
    .argument('<name>', 'nama orang itu')
    .argument('<file...>', 'foto yang menampakkan orang itu saja; sebaiknya 3 sampai 5')
    .addOption(
      new Option('--role <role>', 'pasangan calon, pengurus partai, atau Presiden/Wakil Presiden')
        .choices(FACE_ROLES)
        .makeOptionMandatory(),
    )
    .option('--from <date>', 'hari pertama jabatannya, YYYY-MM-DD')
    .option('--to <date>', 'hari terakhir jabatannya, YYYY-MM-DD')
    .action(
      async (
        name: string,
        files: string[],
        options: { role: FaceRole; from?: string; to?: string },
      ) => {
        process.exitCode = await addFace(await tools(), name, options, files);
      },
    );

  gallery
    .command('list')
    .description('Tampilkan isi galeri, yang bawaan dan yang ditambahkan.')
    .option('--json', 'cetak satu baris JSON (NDJSON) per entri')
    .action(async (options: { json?: true }) => {
      process.exitCode = await listGallery(await tools(), options);
    });

  gallery
    .command('remove')
    .description('Hapus yang ditambahkan, beserta angkanya, dari galeri.')
    .argument('<name-or-id>', 'nama atau ID dari "gallery list"')
    .addOption(new Option('--kind <kind>', 'hanya jenis ini').choices(['logo', 'face']))
    .action(async (nameOrId: string, options: { kind?: 'logo' | 'face' }) => {
      process.exitCode = await removeFromGallery(await tools(), nameOrId, options);
    });
}
