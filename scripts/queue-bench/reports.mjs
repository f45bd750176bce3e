// Reports made by code: invented people and places, no two with the same text.
const WHO = [
  'Pak Darmo',
  'Bu Ratmi',
  'Halimah',
  'Mas Surip',
  'Bang Togar',
  'Teh Euis',
  'Daeng Rala',
];
const PLACE = [
  'Lembah Arum',
  'Kali Bening',
  'Tanjung Sari',
  'Bukit Rimba',
  'Muara Teduh',
  'Pulau Sagu',
];
const WHAT = [
  'bagi-bagi sembako ke warga sebelum hari pemungutan suara',
  'memasang spanduk di pohon depan balai desa',
  'bilang lawannya pengkhianat dan harus diusir',
  'kampanye di halaman sekolah saat jam pelajaran',
  'menyebar kabar bahwa surat suara sudah dicoblos',
  'menjanjikan jalan baru kalau terpilih nanti',
  'mengajak semua orang datang ke lapangan besok',
  'memaki panitia di grup keluarga',
];
const TAIL = [
  'tolong dicek',
  'ada saksinya',
  'sudah ramai di grup',
  'saya lihat sendiri',
  'kata tetangga',
];

/** The n-th report, as `POST /reports` takes it. */
export function reportOf(n) {
  const pick = (list, step) => list[Math.floor(n / step) % list.length];
  const text =
    `${pick(WHO, 1)} di ${pick(PLACE, 7)} RT ${n % 97} ${pick(WHAT, 42)}, ${pick(TAIL, 11)}. ` +
    `Kejadian ke-${n} di gang ${(n * 7919) % 9973}.`;
  return { post: { text }, channel: 'import', reporter: `pelapor-${n % 5000}`, note: null };
}

/** A file of NDJSON with `count` of them. */
export function* reportLines(count) {
  for (let n = 0; n < count; n++) yield `${JSON.stringify(reportOf(n))}\n`;
}
