import type { ImportCheckpoint } from '../../queue/import-port.js';
import type { Mapping } from './mapping.js';

/** Which column is taken for what, on one line. */
export function describeMapping({ columns, header, unmapped }: Mapping): string {
  const mapped = [...columns].map(([field, at]) => `${field} ← "${header[at]}"`).join(', ');
  return `kolom (columns): ${mapped}${unmapped.length > 0 ? `; ${leftOut(unmapped)}` : ''}`;
}

const ENDINGS = {
  finished: 'Selesai',
  already:
    'Berkas ini sudah selesai diimpor; tidak ada yang digandakan (already imported; --restart mulai dari awal)',
  stopped:
    'Dihentikan; jalankan perintah yang sama untuk melanjutkan (stopped; the same command goes on)',
  'dry-run': 'Hanya diperiksa, tidak ada yang disimpan (dry run)',
} as const;

/** What came of an import, for a person. */
export function renderSummary(
  { nextRow, accepted, repeated, rejected }: ImportCheckpoint,
  how: keyof typeof ENDINGS,
  rejects: string | null,
  unmapped: readonly string[],
): string {
  const counts =
    `${nextRow - 1} baris (rows): ${accepted} diterima (accepted), ${repeated} sudah ada (repeated), ` +
    `${rejected} ditolak (rejected)`;
  return [
    `${ENDINGS[how]}. ${counts}.`,
    ...(rejects === null ? [] : [`Baris yang ditolak dan alasannya (rejects): ${rejects}`]),
    ...(unmapped.length > 0 ? [`${leftOut(unmapped)}.`] : []),
  ].join('\n');
}

function leftOut(unmapped: readonly string[]): string {
  return `tidak diambil (left out): ${unmapped.map((name) => `"${name}"`).join(', ')}`;
}
