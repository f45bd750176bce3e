import { lettered } from './fold.js';

/** What a section of a creative may hold. */
export type ProgrammeKind = 'visi' | 'misi' | 'program';

/** What a heading announces; `soft` ones announce other things too, so promises must follow. */
export interface Heading {
  readonly kinds: readonly ProgrammeKind[];
  readonly isSoft: boolean;
  /** Words of the section stand on the heading's own line. */
  readonly hasText: boolean;
}

/** Words of a heading beside the word that makes it one. */
const BESIDE =
  /^(?:kami|kita|saya|dan|serta|kerja|unggulan|prioritas|utama|nyata|aksi|strategis|pokok|pro|rakyat|kerakyatan|hari|tahun|pertama|paslon|pasangan|calon|bupati|wakil|gubernur|wali|walikota|kota|kabupaten|kepala|daerah|presiden|nomor|no|urut|scan|pindai|lihat|baca|simak|lengkap|untuk|di|sini|besar|andalan|kampanye|pembangunan|desa|dapil|h|hj|dr|drs|ke|depan|politik|sosial|ekonomi|janji|komitmen|agenda|bersama|dari|isi|inilah|ini|ayo|kenali|cek|kunjungi|caleg|partai|periode|prorakyat|unggul|super|cepat|visi|misi|program|\d+)$/;
/** What mocks a programme or reports on one is none. */
const NOT_OWN =
  /(?<![a-z])(?:nyontek|contek|jiplak|kosong|omong|bohong|gagal|cuma|hanya|janjinya|mana|tidak|tak|nggak|gak|belum|palsu|debat|jadwal|undangan|studi|televisi|tv|sarjana|magister|pengamat|survei|dinilai|menilai|sulit|kritik|dialog|adu|beda|mangkrak|hilang|nol(?!\s+(?:rupiah|persen)))(?![a-z])/;

const VISION = /(?<![a-z])(?:visi(?:nya)?|vision)(?![a-z])/;
const MISSION = /(?<![a-z])(?:misi(?:nya)?|mission)(?![a-z])/;
const PROGRAMME = /(?<![a-z])(?:program|programme|progam|progran)(?![a-z])/;
/** "MISI - Menata kota": words of the section behind a dash. */
const DASHED = /^[^a-z\d]*[a-z\d](?:[^\s–—-]|[–—-](?!\s))*\s*[–—-]\s/;
/** Opens a heading, whatever stands behind: "PROGRAM UTAMA DAMAR-SEKAR". */
const OPENS_HEADING =
  /^\W*(?:\d+\s+)?program\s+(?:kerja|unggulan|prioritas|utama|kami|nyata|andalan|aksi|strategis)(?![a-z])/;
/** Written as one word: "VISIMISI", "PROGRAMKERJA". */
const JOINED =
  /(?<![a-z])(?:(visi)(?:dan|&)?(misi)|(program)(?:kerja|unggulan|prioritas|kami))(?![a-z])/;
const SOFT =
  /^[^a-z]*(?:janji\s+(?:kerja|kami|politik|kampanye)|janji|komitmen|agenda|prioritas|tekad|rencana\s+(?:kerja|aksi)|kontrak\s+politik|ikhtiar|target|aksi\s+nyata|fokus|solusi|(?:nawa|panca|sapta|catur|tri|asta|hasta|dasa|dwi|eka)\s*(?:cita|bakti|bhakti|karya|program|daya|karsa|prasetya|sukses|utama|tekad|komitmen|aksi|dharma|darma|janji))(?![a-z])/;
const MOST_WORDS_OF_HEADING = 6;
/** A line is told by its first so many characters: no heading begins later. */
const LONGEST_HEADING = 120;

/** What a line (folded) is the heading of; null when it is none. */
export function headingOf(wholeLine: string): Heading | null {
  const folded = wholeLine.slice(0, LONGEST_HEADING);
  const said = lettered(unspaced(folded));
  const line = said.replaceAll('l', 'i');
  if (NOT_OWN.test(said)) return null;
  const joined = JOINED.exec(line) ?? JOINED.exec(said);
  const kinds: ProgrammeKind[] = [];
  if (VISION.test(line) || joined?.[1]) kinds.push('visi');
  if (MISSION.test(line) || joined?.[2]) kinds.push('misi');
  if (PROGRAMME.test(said) || joined?.[3]) kinds.push('program');
  const hasText = /[:]\s*\S/.test(folded) || DASHED.test(folded);
  if (kinds.length > 0) {
    const isHeading =
      joined !== null ||
      hasText ||
      /:\s*$/.test(folded) ||
      isBare(said) ||
      OPENS_HEADING.test(said);
    return isHeading ? { kinds, isSoft: false, hasText } : null;
  }
  if (!SOFT.test(said)) return null;
  const isShort = words(said).length <= MOST_WORDS_OF_HEADING || hasText;
  return isShort ? { kinds: ['program'], isSoft: true, hasText } : null;
}

/** "V I S I" as "VISI". */
function unspaced(line: string): string {
  return /^[a-z] (?:[a-z\d] )+[a-z\d]\W*$/.test(line) ? line.replaceAll(' ', '') : line;
}

function words(line: string): readonly string[] {
  return line.match(/[a-z]+|\d+/g) ?? [];
}

/** Nothing beside the heading's words but what belongs to one. */
function isBare(line: string): boolean {
  const all = words(line);
  const other = all.filter((word) => !BESIDE.test(word) && !BESIDE.test(word.replaceAll('l', 'i')));
  return all.length <= MOST_WORDS_OF_HEADING && other.length === 0;
}
