/** What a column may be mapped to, with the headers it is known by: lower case, words apart by one space. */
export const FIELD_HEADERS = {
  id: [
    'id',
    'id laporan',
    'nomor laporan',
    'no laporan',
    'kode laporan',
    'report id',
    'report number',
  ],
  text: [
    'teks',
    'isi',
    'isi laporan',
    'isi konten',
    'isi unggahan',
    'isi postingan',
    'konten',
    'caption',
    'text',
    'content',
    'post',
    'post text',
  ],
  link: [
    'link',
    'tautan',
    'url',
    'alamat',
    'link konten',
    'tautan konten',
    'link unggahan',
    'tautan unggahan',
    'link postingan',
    'post url',
  ],
  images: [
    'gambar',
    'foto',
    'berkas gambar',
    'nama gambar',
    'tangkapan layar',
    'screenshot',
    'image',
    'images',
  ],
  note: ['catatan', 'keterangan', 'uraian', 'note', 'notes', 'comment'],
  reporter: ['pelapor', 'nama samaran', 'kode pelapor', 'id pelapor', 'reporter'],
  channel: ['kanal', 'saluran', 'channel'],
  reportedAt: [
    'tanggal',
    'waktu',
    'tanggal laporan',
    'waktu laporan',
    'tanggal lapor',
    'cap waktu',
    'stempel waktu',
    'reported at',
    'date',
    'timestamp',
  ],
  reach: ['jangkauan', 'jumlah penonton', 'dilihat', 'tayangan', 'reach', 'views'],
  regime: ['peraturan', 'regime'],
  contest: ['pemilihan', 'jenis pemilihan', 'contest'],
  actor: ['pelaku', 'pengunggah', 'actor'],
  material: ['bentuk materi', 'jenis materi', 'material'],
  publishedAt: [
    'waktu unggah',
    'tanggal unggah',
    'diunggah',
    'waktu tayang',
    'tanggal tayang',
    'published at',
  ],
  timeZone: ['zona waktu', 'time zone', 'timezone'],
  paid: ['berbayar', 'iklan berbayar', 'paid'],
  'account.platform': ['platform', 'media sosial', 'medsos', 'account platform'],
  'account.handle': ['akun', 'nama akun', 'account', 'handle', 'username', 'account handle'],
  'account.registered': ['akun terdaftar', 'account registered'],
  'account.registeredAt': ['tanggal akun terdaftar', 'account registered at'],
  'account.accountsInCampaign': ['jumlah akun kampanye', 'account accounts in campaign'],
  'account.itemsToday': ['jumlah unggahan hari itu', 'account items today'],
  'pair.number': ['nomor urut', 'no urut', 'nomor paslon', 'pair number'],
  'pair.names': ['nama paslon', 'nama pasangan calon', 'pair names'],
  'pair.parties': ['partai', 'partai pengusul', 'pair parties'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Field = keyof typeof FIELD_HEADERS;
export const FIELDS = Object.keys(FIELD_HEADERS) as readonly Field[];

export function isField(name: string): name is Field {
  return Object.hasOwn(FIELD_HEADERS, name);
}

/** A header as it is compared: `No. Laporan`, `no_laporan` and `NO LAPORAN` are one; so is `reportedAt`. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
