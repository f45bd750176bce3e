/** What the search says, by the language of the page that the server made. */
export const WORDS = {
  id: {
    field: 'Cari dalam aturan ini',
    hint: 'Kata, nomor pasal seperti 69 huruf c, atau kode aturan',
    focus: 'Tekan / untuk mencari, Esc untuk menghapus',
    outcome: 'Hasil',
    label: 'Jenis dugaan',
    any: 'semua',
    noLabel: 'Gambar, jadwal, atau akun',
    clear: 'Hapus pencarian',
    only: 'Tidak seluruhnya: hanya yang cocok dengan pencarian',
    rules: (found: number, all: number) => `${found} dari ${all} aturan`,
    rows: (found: number, all: number) =>
      `${found} dari ${all} baris jadwal, unsur, dan daftar periksa`,
    everything: (rules: number) => `${rules} aturan`,
    nothing: 'Tidak ada yang cocok.',
    retry: 'Coba kata lain atau lebih sedikit kata, atau hapus saringannya.',
    copied: (rule: string) => `Tautan ke aturan ${rule} disalin.`,
    notCopied: (rule: string) =>
      `Peramban tidak mengizinkan penyalinan. Tautan ke aturan ${rule} ada di bilah alamat.`,
  },
  en: {
    field: 'Search these rules',
    hint: 'Words, an article such as 69 letter c, or the id of a rule',
    focus: 'Press / to search, Esc to clear',
    outcome: 'Outcome',
    label: 'Kind of suspicion',
    any: 'all',
    noLabel: 'Image, schedule or account',
    clear: 'Clear the search',
    only: 'Not all of it: only what matches the search',
    rules: (found: number, all: number) => `${found} of ${all} rules`,
    rows: (found: number, all: number) =>
      `${found} of ${all} rows of the schedule, elements and checklist`,
    everything: (rules: number) => `${rules} rules`,
    nothing: 'Nothing matches.',
    retry: 'Try other words, or fewer, or clear the filters.',
    copied: (rule: string) => `The link to the rule ${rule} was copied.`,
    notCopied: (rule: string) =>
      `The browser does not allow copying. The link to the rule ${rule} is in the address bar.`,
  },
} as const;
