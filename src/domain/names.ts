import type { Window } from './calendar.js';
import type { Decision } from './case.js';
import type { CaseSummary } from './case-view.js';
import type { Certainty } from './legal.js';
import type { RankingAddend } from './priority.js';
import type { Channel, Quality } from './report.js';
import type { CaseMember } from './report-view.js';
import type {
  ACTORS,
  CONTESTS,
  Element,
  Label,
  MATERIALS,
  Message,
  Outcome,
  TIME_ZONES,
  Topic,
  Verdict,
} from './taxonomy.js';

type Names<T extends string> = Readonly<Record<T, Message>>;

/** The pages for people, in the order of their links. */
export const PAGES = [
  { id: 'check', href: '/', name: { id: 'Periksa materi', en: 'Check a creative' } },
  { id: 'queue', href: '/antrean', name: { id: 'Antrean laporan', en: 'Report queue' } },
  { id: 'rules', href: '/rulebooks', name: { id: 'Aturan', en: 'Rules' } },
] as const;
export type PageId = (typeof PAGES)[number]['id'];

/** What a text may be suspected of, as a heading. */
export const LABEL_NAMES: Names<Label> = {
  insult: { id: 'Penghinaan', en: 'Insult' },
  sara: { id: 'SARA', en: 'Ethnicity, religion, race, group' },
  incitement: { id: 'Hasutan dan adu domba', en: 'Incitement' },
  threat: { id: 'Ancaman kekerasan', en: 'Threat of violence' },
  hoax: { id: 'Fitnah dan berita bohong', en: 'Slander and falsehood' },
  'state-foundation': { id: 'Dasar negara', en: 'Foundation of the state' },
  'vote-buying': { id: 'Politik uang', en: 'Vote buying' },
  disorder: { id: 'Ketertiban umum', en: 'Public order' },
  'prohibited-facility': { id: 'Fasilitas yang dilarang', en: 'Prohibited facilities' },
  'prohibited-official': { id: 'Pihak yang dilarang', en: 'Prohibited persons' },
  'child-involvement': { id: 'Pelibatan anak', en: 'Involvement of children' },
};

/** The same as what a text does: follows "teks diduga" and "the words may". */
export const LABEL_ACTS: Names<Label> = {
  insult: { id: 'menghina', en: 'insult somebody' },
  sara: {
    id: 'menyerang suku, agama, ras, atau golongan',
    en: 'attack an ethnicity, religion, race or group',
  },
  incitement: {
    id: 'menghasut atau mengadu domba',
    en: 'incite, or set groups against each other',
  },
  threat: { id: 'mengancam atau menganjurkan kekerasan', en: 'threaten or advocate violence' },
  hoax: { id: 'memuat fitnah atau berita bohong', en: 'carry slander or falsehood' },
  'state-foundation': {
    id: 'mempersoalkan dasar negara',
    en: 'contest the foundation of the state',
  },
  'vote-buying': {
    id: 'menjanjikan atau memberi uang atau materi lain',
    en: 'promise or give money or goods',
  },
  disorder: { id: 'mengganggu ketertiban umum', en: 'disturb public order' },
  'prohibited-facility': {
    id: 'memakai fasilitas yang dilarang untuk kampanye',
    en: 'use facilities that are barred from campaigns',
  },
  'prohibited-official': {
    id: 'melibatkan pihak yang dilarang ikut berkampanye',
    en: 'involve persons who must not campaign',
  },
  'child-involvement': { id: 'melibatkan anak', en: 'involve children' },
};

/** What words speak of: follows "teks menyebut" and "the words speak of". */
export const TOPIC_NAMES: Names<Topic> = {
  'state-unity': { id: 'keutuhan negara', en: 'the unity of the state' },
  overthrow: { id: 'pengambilalihan kekuasaan', en: 'seizing power' },
  'campaign-material': { id: 'alat peraga atau bahan kampanye', en: 'campaign material' },
  abstention: { id: 'tidak menggunakan hak pilih', en: 'not voting' },
  'voting-procedure': { id: 'tata cara pemungutan suara', en: 'how to vote' },
  worship: { id: 'tempat ibadah', en: 'a place of worship' },
  school: { id: 'sekolah', en: 'a school' },
  campus: { id: 'perguruan tinggi', en: 'a university' },
  'state-facility': {
    id: 'fasilitas atau anggaran pemerintah',
    en: 'facilities or budget of the government',
  },
  'civil-servant': { id: 'aparatur sipil negara', en: 'civil servants' },
  'security-forces': { id: 'TNI atau Polri', en: 'the army or the police' },
  'village-official': { id: 'kepala atau perangkat desa', en: 'village officials' },
  uniform: { id: 'seragam atau atribut dinas', en: 'a uniform or its insignia' },
  poll: { id: 'survei atau hitung cepat', en: 'a poll or a quick count' },
  president: { id: 'Presiden atau Wakil Presiden', en: 'the President or Vice-President' },
};

export const ELEMENT_NAMES: Names<Element> = {
  'pair-name': { id: 'nama pasangan calon', en: 'names of a pair' },
  'pair-number': { id: 'nomor urut', en: 'ballot number' },
  'vision-mission-programme': {
    id: 'visi, misi, atau program',
    en: 'vision, mission or programme',
  },
  'pair-photo': { id: 'foto pasangan calon', en: 'photo of the pair' },
  'party-logo': { id: 'tanda gambar partai politik', en: 'symbol of a party' },
  'official-photo': { id: 'foto pengurus partai politik', en: 'photo of a party officer' },
  'president-photo': {
    id: 'foto Presiden atau Wakil Presiden',
    en: 'photo of the President or Vice-President',
  },
  'qr-code': { id: 'kode QR', en: 'QR code' },
  'other-face': { id: 'foto orang lain', en: 'photo of another person' },
  'other-logo': { id: 'logo lain', en: 'another logo' },
};

export const ACTOR_NAMES: Names<(typeof ACTORS)[number]> = {
  candidate: { id: 'calon', en: 'a candidate' },
  party: { id: 'partai politik', en: 'a party' },
  'campaign-team': { id: 'tim kampanye', en: 'a campaign team' },
  citizen: { id: 'warga', en: 'a citizen' },
  unknown: { id: 'tidak diketahui', en: 'unknown' },
};

export const CONTEST_NAMES: Names<(typeof CONTESTS)[number]> = {
  presiden: { id: 'Presiden dan Wakil Presiden', en: 'President and Vice-President' },
  legislatif: { id: 'legislatif', en: 'legislature' },
  gubernur: { id: 'gubernur', en: 'governor' },
  bupati: { id: 'bupati', en: 'regent' },
  walikota: { id: 'wali kota', en: 'mayor' },
};

export const MATERIAL_NAMES: Names<(typeof MATERIALS)[number]> = {
  post: { id: 'unggahan', en: 'a post' },
  ad: { id: 'iklan', en: 'an advertisement' },
  banner: { id: 'spanduk', en: 'a banner' },
};

export const WINDOW_NAMES: Names<Window> = {
  'long-before': {
    id: 'lebih dari setahun sebelum masa kampanye',
    en: 'more than a year before the campaign',
  },
  before: { id: 'sebelum masa kampanye', en: 'before the campaign' },
  campaign: { id: 'masa kampanye', en: 'the campaign' },
  ads: { id: 'masa iklan', en: 'the period for advertisements' },
  quiet: { id: 'masa tenang', en: 'the quiet period' },
  voting: { id: 'hari pemungutan suara', en: 'voting day' },
  after: { id: 'sesudah hari pemungutan suara', en: 'after voting day' },
};

/** The same as a time: follows "diunggah" and "published". */
export const WINDOW_TIMES: Names<Window> = {
  'long-before': {
    id: 'lebih dari setahun sebelum masa kampanye',
    en: 'more than a year before the campaign',
  },
  before: { id: 'sebelum masa kampanye', en: 'before the campaign' },
  campaign: { id: 'pada masa kampanye', en: 'during the campaign' },
  ads: { id: 'pada masa iklan', en: 'in the period for advertisements' },
  quiet: { id: 'pada masa tenang', en: 'in the quiet period' },
  voting: { id: 'pada hari pemungutan suara', en: 'on voting day' },
  after: { id: 'sesudah hari pemungutan suara', en: 'after voting day' },
};

export const OUTCOME_NAMES: Names<Outcome> = {
  violation: { id: 'Diduga dilarang', en: 'Possibly prohibited' },
  review: { id: 'Perlu ditinjau', en: 'For review' },
  note: { id: 'Catatan', en: 'Note' },
};

/** The machine's conclusion, as a suggestion. */
export const VERDICT_NAMES: Names<Verdict> = {
  allowed: { id: 'tidak ada dugaan', en: 'nothing suspected' },
  review: { id: 'perlu ditinjau', en: 'for review' },
  prohibited: { id: 'diduga dilarang', en: 'possibly prohibited' },
  undetermined: { id: 'belum dapat ditentukan', en: 'undetermined' },
};

/** What S0 to S4 ask of people (rules/TAXONOMY.md, section 5), by their number. */
export const SEVERITY_NAMES: Names<'0' | '1' | '2' | '3' | '4'> = {
  0: { id: 'tidak ada yang diduga', en: 'nothing suspected' },
  1: { id: 'cukup dicatat', en: 'worth a note' },
  2: { id: 'perlu ditinjau orang', en: 'a person should review it' },
  3: { id: 'kemungkinan besar dilarang', en: 'likely prohibited' },
  4: { id: 'gawat, segera diteruskan', en: 'critical, escalate at once' },
};

/** How sure a citation is. */
export const CERTAINTY_NAMES: Names<Certainty> = {
  A: { id: 'teks resminya dilihat', en: 'official text seen' },
  B: { id: 'dikutip dua sumber atau lebih', en: 'quoted by two or more sources' },
  C: {
    id: 'satu sumber atau parafrasa; perlu verifikasi',
    en: 'one source or a paraphrase; needs verification',
  },
  D: { id: 'dari ingatan; perlu verifikasi', en: 'from memory; needs verification' },
};

/** A person's conclusion: on the suspicion, not on guilt, which is for others to find. */
export const DECISION_NAMES: Names<Decision> = {
  violation: { id: 'Dugaan pelanggaran dibenarkan', en: 'Suspicion of a violation confirmed' },
  'no-violation': { id: 'Dugaan pelanggaran tidak dibenarkan', en: 'Suspicion not confirmed' },
  refer: { id: 'Diteruskan ke pihak lain', en: 'Referred to others' },
  'need-info': { id: 'Perlu keterangan tambahan', en: 'More information needed' },
};

export const STATE_NAMES: Names<CaseSummary['state']> = {
  open: { id: 'menunggu ditinjau', en: 'waits for review' },
  claimed: { id: 'sedang ditinjau', en: 'under review' },
  escalated: { id: 'dinaikkan ke penyelia', en: 'escalated to a supervisor' },
  appealed: { id: 'ditinjau ulang', en: 'under appeal' },
  waiting: { id: 'menunggu keterangan tambahan', en: 'waits for more information' },
  decided: { id: 'sudah diputuskan', en: 'decided' },
};

export const CHANNEL_NAMES: Names<Channel> = {
  web: { id: 'formulir web', en: 'web form' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  email: { id: 'surel', en: 'e-mail' },
  import: { id: 'impor berkas', en: 'imported file' },
};

/** How much a report says, told by the report alone. */
export const QUALITY_NAMES: Names<Quality> = {
  ok: { id: 'berisi', en: 'says something' },
  empty: { id: 'kosong', en: 'empty' },
  gibberish: { id: 'tak bermakna', en: 'gibberish' },
};

/** What a case's rank is made of, as the lines of a sum; see docs/ranking.md. */
export const RANKING_NAMES: Names<RankingAddend> = {
  severity: { id: 'keparahan', en: 'severity' },
  score: { id: 'skor mesin', en: "the machine's score" },
  verdict: { id: 'kesimpulan mesin', en: "the machine's verdict" },
  quality: { id: 'isi laporan', en: 'what the report says' },
  state: { id: 'dinaikkan atau ditinjau ulang', en: 'escalated or under appeal' },
  factCheck: { id: 'klaim pernah diperiksa fakta', en: 'a claim that was fact-checked' },
  reach: { id: 'jangkauan', en: 'reach' },
  reporters: { id: 'banyaknya pelapor', en: 'number of reporters' },
  brigading: { id: 'laporan serentak', en: 'reports in a burst' },
  fairness: { id: 'pelapor dengan banyak kasus', en: 'a reporter with many cases' },
  deadline: { id: 'dekat masa tenang', en: 'close to the quiet period' },
  age: { id: 'waktu laporan pertama', en: 'time of the first report' },
};

/** By what a report was found to repeat another: follows "karena" and "by". */
export const LINK_NAMES: Names<NonNullable<CaseMember['linkedBy']>> = {
  url: { id: 'alamat unggahan sama', en: 'the same address of the post' },
  text: { id: 'teks sama', en: 'the same words' },
  image: { id: 'gambar sama', en: 'the same picture' },
  quality: { id: 'sama-sama tanpa isi yang dapat dinilai', en: 'saying nothing, as the others' },
};

/** The three times of Indonesia, as they are written beside a clock. */
export const ZONE_NAMES: Readonly<Record<(typeof TIME_ZONES)[number], string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** The parties that Saring knows, by their ids in `context.pair.parties`, as they are called. */
export const PARTY_NAMES: Readonly<Record<string, string>> = {
  buruh: 'Partai Buruh',
  demokrat: 'Partai Demokrat',
  garuda: 'Partai Garuda',
  gelora: 'Partai Gelora',
  gerindra: 'Partai Gerindra',
  golkar: 'Partai Golkar',
  hanura: 'Partai Hanura',
  nasdem: 'Partai NasDem',
  pan: 'PAN',
  pbb: 'PBB',
  pdip: 'PDI Perjuangan',
  perindo: 'Partai Perindo',
  pkb: 'PKB',
  pkn: 'PKN',
  pks: 'PKS',
  ppp: 'PPP',
  psi: 'PSI',
  ummat: 'Partai Ummat',
};
