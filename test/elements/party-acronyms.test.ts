import { describe, expect, it } from 'vitest';
import { acronyms, partiesByName } from '../../src/elements/party-acronyms.js';
import { readingOfText } from '../../src/elements/text-reading.js';

/** What stands as a party in a text, in its order. */
function partiesOf(text: string): readonly string[] {
  return acronyms(readingOfText(text)).map(({ span }) => text.slice(span.start, span.end));
}

describe('acronyms', () => {
  it.each([
    'Saya kecewa pada GKN',
    'Kemarin GKN diam saja, fraksinya tidur',
    'Ikut kampanye GKN sore ini',
    'Ketua DPC GKN meresmikan posko',
    'Kader-kader GKN turun ke sawah',
    'Kertayasa nomor 1 dari GKN menyapa warga',
    'Negara baru, GKN akan mendirikan sekolah',
  ])('of any letters where a party stands: %s', (text) => {
    expect(partiesOf(text)).toEqual(['GKN']);
  });

  it.each([
    'Kemarin GKN datang ke sawah',
    'Relawan BPBD menolong warga, salut pada PDAM',
    'Kecewa sama PLN dan BPJS',
    'Semalam PNK ketok palu di kecamatan',
    'Kaos kampanye #GKN dijual',
    'kampanye GKNPQRS ramai',
    'Kami DIPAKSA PILIH PNK SEMUA oleh mereka',
    'Jangan PASTI dan PARAH saja',
    'KADER PNK',
  ])('none: %s', (text) => {
    expect(partiesOf(text)).toEqual([]);
  });
});

describe('partiesByName', () => {
  it.each([
    ['Salut, kader Nusakarya turun ke sawah', ['Nusakarya']],
    ['fraksi NusaKarya diam saja', ['NusaKarya']],
    ['Kader Posyandu dan kader muda hebat', []],
    ['Kader GKN rajin', []],
    ['Bakar Semangat Kader Menangkan Pilkada Wanasekar', []],
    ['Kemarin Nusakarya datang', []],
  ])('%s', (text, expected) => {
    const found = partiesByName(readingOfText(text));
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(expected);
  });
});
