import { describe, expect, it } from 'vitest';
import type { Example } from '../../../src/domain/example.js';
import { BUILT_IN_REGIMES, LANGUAGES } from '../../../src/domain/taxonomy.js';
import { exampleInWords } from '../../../src/http/pages/example-in-words.js';
import { momentInWords } from '../../../src/http/pages/join-words.js';
import { rulebookOf } from '../../support/fakes.js';

describe('exampleInWords', () => {
  it('says all that is given of a post', () => {
    const example: Example = {
      name: 'contoh',
      signals: { insult: 'violation', hoax: 'clear' },
      voice: 'quoted',
      campaign: 'possible',
      topics: ['worship'],
      shows: [
        { element: 'pair-number', band: 'match', whose: 'own' },
        { element: 'other-face', band: 'none' },
      ],
      context: {
        actor: 'citizen',
        paid: false,
        publishedAt: '2024-11-23T23:59:59+09:00',
        timeZone: 'Asia/Jayapura',
        account: {
          registered: true,
          registeredAt: '2024-09-20',
          accountsInCampaign: 20,
          itemsToday: 3,
        },
      },
    };
    expect(exampleInWords(example, 'id')).toEqual([
      'teks diduga kuat menghina',
      'teks mengutip, melaporkan, atau mengecam kata-kata orang lain',
      'materi mungkin berkampanye',
      'teks menyebut tempat ibadah',
      'gambar menampilkan nomor urut milik peserta sendiri',
      'tidak dapat dipastikan: gambar menampilkan foto orang lain',
      'pengunggahnya warga',
      'penayangannya tidak dibayar',
      'diunggah 23 November 2024 23.59.59 WIT',
      'akunnya terdaftar di KPU',
      'akunnya didaftarkan 20 September 2024',
      'akun kampanye ini 20',
      'materi akun ini pada hari itu 3',
    ]);
    expect(exampleInWords({ name: 'biasa' }, 'en')).toEqual([]);
  });

  it.each(BUILT_IN_REGIMES)('has words for every example of %s', (regime) => {
    const examples = rulebookOf(regime).rules.flatMap(({ examples: given }) => [
      ...(given?.ok ?? []),
      ...(given?.ng ?? []),
    ]);
    const said = LANGUAGES.flatMap((language) =>
      examples.flatMap((example) => exampleInWords(example, language)),
    );
    expect(said.length).toBeGreaterThan(examples.length);
    expect(said.filter((one) => /undefined|null|NaN|Invalid|\[object/.test(one))).toEqual([]);
  });
});

describe('momentInWords', () => {
  it.each([
    ['2024-11-23T15:00:00Z', 'Asia/Jayapura', '24 November 2024 00.00.00 WIT'],
    ['2024-11-23T15:59:59Z', 'Asia/Makassar', '23 November 2024 23.59.59 WITA'],
    ['2024-11-24T00:30:00+09:00', 'Asia/Jakarta', '23 November 2024 22.30.00 WIB'],
  ] as const)('shows %s by the clock of %s', (moment, zone, shown) => {
    expect(momentInWords(moment, zone, 'id')).toBe(shown);
  });

  it('shows a moment as it was written where the region is unknown', () => {
    expect(momentInWords('2024-11-24T00:30:00+07:00', undefined, 'id')).toBe(
      '2024-11-24T00:30:00+07:00',
    );
  });
});
