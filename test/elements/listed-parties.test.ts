import { describe, expect, it } from 'vitest';
import { PARTY_NAMES } from '../../src/elements/party-list.js';
import { level } from './own-political.js';

const title = (name: string) => name.replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase());
const LETTERS = ['pan', 'pbb', 'pdip', 'pkb', 'pkn', 'pks', 'ppp', 'psi'];
/** Workers, a bird, zeal, the faithful, the moon and the stars: parties by what stands around only. */
const AMBIGUOUS = ['buruh', 'garuda', 'gelora', 'ummat'];
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  nasdem: ['NasDem'],
  pdip: ['PDI-P', 'PDI Perjuangan'],
};

/** Of a party: by its short name, as written and in capitals, and "Partai" with every name of it. */
function spellings(party: string): readonly string[] {
  const short = LETTERS.includes(party)
    ? [party.toUpperCase()]
    : [title(party), party.toUpperCase()];
  const long = PARTY_NAMES.filter(([id]) => id === party).map(([, name]) =>
    name.replace(/^partai /, ''),
  );
  const led = [...short, ...(WRITTEN[party] ?? []), ...long.filter((n) => n !== party).map(title)];
  return [...short, ...(WRITTEN[party] ?? []), ...led.map((name) => `Partai ${name}`)];
}

const IDS = [...new Set(PARTY_NAMES.map(([party]) => party))];
const ALL = IDS.flatMap(spellings);
const FULL = PARTY_NAMES.map(([, name]) => title(name)).filter((name) => name.includes(' '));
const CLEAR = ALL.filter((name) => !AMBIGUOUS.includes(name.toLowerCase()));

/** Each with the one level that it has for every party. */
const FRAMES = `
sure     | Coblos X, 14 Februari 2024!
sure     | Ayo coblos X
sure     | Pilih X ya
sure     | Menangkan X!
sure     | Suara kita untuk X
sure     | Jangan lupa, coblos X nomor 4
sure     | COBLOS X SEKARANG JUGA
sure     | Ayo Coblos X Sekarang Juga Kawan
possible | X pilihan kami
possible | X di hati rakyat
possible | X menang
possible | #CoblosX
possible | #PilihX
possible | #DukungX
possible | #XMenang
possible | #JanganPilihX
possible | Jangan pilih X
possible | Asal bukan X
possible | Kecewa sama X
possible | X ingkar janji
possible | Saya sudah coblos X tadi
possible | Kata Pak RT, coblos X
none     | Kantor X di ujung jalan ini
none     | Diusung X, PNK, dan PAL
`;
const frames = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

/** A hashtag has neither blanks nor hyphens. */
const fill = (frame: string, name: string) =>
  frame.replace('X', frame.startsWith('#') ? name.replace(/[ -]/g, '') : name);

const other = (names: readonly string[], frame: string, expected: string) =>
  names.filter((name) => level(fill(frame, name)) !== expected);

describe('parties of the list', () => {
  it('are eighteen, with their spellings', () => {
    expect(IDS).toHaveLength(18);
    expect(new Set(ALL).size).toBeGreaterThan(60);
  });

  it.each(frames(FRAMES))('%s whatever the party: %s', (expected = '', frame = '') => {
    expect(other([...ALL, ...FULL], frame, expected)).toEqual([]);
  });

  it.each([
    ['sure', 'Dukung X!'],
    ['sure', 'Ayo pilih! X solusi untuk rakyat'],
    ['possible', 'Hidup X!'],
    ['possible', 'Bersama X kita bisa'],
  ])('%s whatever the party, but for words that mean others too: %s', (expected, frame) => {
    expect(other(CLEAR, frame, expected)).toEqual([]);
  });

  it('may be workers and the faithful where support is asked for', () => {
    const words = AMBIGUOUS.map(title);
    expect(other(words, 'Dukung X!', 'possible')).toEqual([]);
  });

  it('are taken in small letters at the ballot', () => {
    const small = [...ALL, ...FULL].map((name) => name.toLowerCase());
    expect(other(small, 'ayo coblos X', 'sure')).toEqual([]);
  });

  it.each(['Bayar PBB sebelum jatuh tempo', 'PBB gelar sidang', 'pilih pan yang anti lengket'])(
    'are not taken for what else these words mean: %s',
    (text) => {
      expect(level(text)).toBe('none');
    },
  );
});
