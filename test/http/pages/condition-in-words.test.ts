import { describe, expect, it } from 'vitest';
import { type Condition, conditionSchema } from '../../../src/domain/condition.js';
import { BUILT_IN_REGIMES, LANGUAGES } from '../../../src/domain/taxonomy.js';
import { type Clause, conditionInWords } from '../../../src/http/pages/condition-in-words.js';
import { rulebookOf } from '../../support/fakes.js';

/** As it is in Indonesian, denied, and the same in English. */
const LEAVES: readonly (readonly [Condition, string, string, string, string])[] = [
  [
    { signal: 'insult', level: 'review' },
    'teks diduga menghina',
    'teks tidak diduga menghina',
    'the words may insult somebody',
    'the words do not seem to insult somebody',
  ],
  [
    { signal: 'threat', level: 'violation', voice: 'own' },
    'teks diduga kuat mengancam atau menganjurkan kekerasan dengan kata-kata penulisnya sendiri',
    'teks tidak diduga kuat mengancam atau menganjurkan kekerasan dengan kata-kata penulisnya sendiri',
    "the words very likely threaten or advocate violence in the writer's own voice",
    "it is not very likely that the words threaten or advocate violence in the writer's own voice",
  ],
  [
    { political: true },
    'materi menyangkut politik atau pemilihan',
    'materi tidak menyangkut politik atau pemilihan',
    'the post is about politics or the election',
    'the post is not about politics or the election',
  ],
  [
    { campaign: 'possible' },
    'materi berkampanye atau mungkin berkampanye',
    'materi tidak berkampanye',
    'the post campaigns or may campaign',
    'the post does not campaign',
  ],
  [
    { campaign: 'sure' },
    'materi jelas berkampanye',
    'materi tidak jelas berkampanye',
    'the post clearly campaigns',
    'the post does not clearly campaign',
  ],
  [
    { topic: 'worship' },
    'teks menyebut tempat ibadah',
    'teks tidak menyebut tempat ibadah',
    'the words speak of a place of worship',
    'the words do not speak of a place of worship',
  ],
  [
    { factCheck: 'match', voice: 'own' },
    'teks diduga kuat mengulang klaim yang menurut pemeriksa fakta tidak benar dengan kata-kata penulisnya sendiri',
    'teks tidak diduga kuat mengulang klaim yang menurut pemeriksa fakta tidak benar dengan kata-kata penulisnya sendiri',
    "the words very likely repeat a claim that fact-checkers did not find true in the writer's own voice",
    "the words do not clearly repeat a claim that fact-checkers did not find true in the writer's own voice",
  ],
  [
    { element: 'party-logo', band: 'review', whose: 'other' },
    'gambar menampilkan atau mungkin menampilkan tanda gambar partai politik yang bukan milik peserta sendiri',
    'gambar tidak menampilkan tanda gambar partai politik yang bukan milik peserta sendiri',
    "an image shows or may show: symbol of a party (not the contestant's own)",
    "no image shows: symbol of a party (not the contestant's own)",
  ],
  [
    { element: 'president-photo', band: 'match', whose: 'not-own' },
    'gambar menampilkan foto Presiden atau Wakil Presiden yang tidak diketahui sebagai pengurus partai politik atau calon',
    'gambar tidak jelas menampilkan foto Presiden atau Wakil Presiden yang tidak diketahui sebagai pengurus partai politik atau calon',
    'an image shows: photo of the President or Vice-President (not known to be an officer of a party or the candidate)',
    'no image clearly shows: photo of the President or Vice-President (not known to be an officer of a party or the candidate)',
  ],
  [
    { images: true },
    'materi memuat gambar',
    'materi tidak memuat gambar',
    'the post has an image',
    'the post has no image',
  ],
  [
    { actor: ['candidate', 'party', 'campaign-team'] },
    'pengunggahnya calon, partai politik, atau tim kampanye',
    'pengunggahnya bukan calon, partai politik, atau tim kampanye',
    'who posts is a candidate, a party or a campaign team',
    'who posts is not a candidate, a party or a campaign team',
  ],
  [
    { actor: ['unknown'] },
    'pengunggahnya tidak diketahui',
    'pengunggahnya diketahui',
    'who posts is unknown',
    'who posts is known',
  ],
  [
    { actor: ['citizen', 'unknown'] },
    'pengunggahnya warga atau tidak diketahui',
    'pengunggahnya diketahui, dan bukan warga',
    'who posts is a citizen or unknown',
    'who posts is known, and is not a citizen',
  ],
  [
    { contest: ['bupati', 'walikota'] },
    'pemilihannya bupati atau wali kota',
    'pemilihannya bukan bupati atau wali kota',
    'the contest is for regent or mayor',
    'the contest is not for regent or mayor',
  ],
  [
    { material: ['ad'] },
    'materi berbentuk iklan',
    'materi tidak berbentuk iklan',
    'the material is an advertisement',
    'the material is not an advertisement',
  ],
  [
    { paid: false },
    'penayangannya tidak dibayar',
    'penayangannya dibayar',
    'showing it was not paid for',
    'showing it was paid for',
  ],
  [
    { published: ['quiet', 'voting'] },
    'materi diunggah pada masa tenang atau pada hari pemungutan suara',
    'materi tidak diunggah pada masa tenang atau pada hari pemungutan suara',
    'the post was published in the quiet period or on voting day',
    'the post was not published in the quiet period or on voting day',
  ],
  [
    { registered: false },
    'akunnya tidak terdaftar di KPU',
    'akunnya terdaftar di KPU',
    'the account is not registered with KPU',
    'the account is registered with KPU',
  ],
  [
    { registeredAfter: '2023-11-25' },
    'akunnya didaftarkan sesudah 25 November 2023',
    'akunnya didaftarkan paling lambat 25 November 2023',
    'the account was registered after 25 November 2023',
    'the account was registered by 25 November 2023',
  ],
  [
    { accountsOver: 20 },
    'kampanye ini memakai lebih dari 20 akun',
    'kampanye ini memakai paling banyak 20 akun',
    'the campaign uses more than 20 accounts',
    'the campaign uses at most 20 accounts',
  ],
  [
    { itemsTodayOver: 5 },
    'akun ini mengunggah lebih dari 5 materi pada hari itu',
    'akun ini mengunggah paling banyak 5 materi pada hari itu',
    'the account posted more than 5 items that day',
    'the account posted at most 5 items that day',
  ],
];

const quiet: Condition = { published: ['quiet'] };
const insult: Condition = { signal: 'insult', level: 'review' };
const images: Condition = { images: true };

describe('conditionInWords', () => {
  it.each(LEAVES)('says %j, and denies it, in both languages', (condition, yes, no, en, notEn) => {
    expect(conditionInWords(condition, 'id')).toBe(yes);
    expect(conditionInWords({ not: condition }, 'id')).toBe(no);
    expect(conditionInWords(condition, 'en')).toBe(en);
    expect(conditionInWords({ not: condition }, 'en')).toBe(notEn);
    expect(conditionInWords({ not: { not: condition } }, 'id')).toBe(yes);
  });

  it('has such an example for every kind of condition', () => {
    const named = new Set(LEAVES.flatMap(([condition]) => Object.keys(condition)));
    const { error } = conditionSchema.safeParse({});
    const kinds = [...(error?.issues[0]?.message ?? '').matchAll(/\{ (\w+):/g)].map(
      ([, kind = '']) => kind,
    );
    expect(kinds.length).toBeGreaterThan(15);
    expect(kinds.filter((kind) => !named.has(kind))).toEqual(['all', 'any', 'not']);
  });

  it('makes a sentence of two things and a list of more', () => {
    expect(conditionInWords({ all: [insult, quiet] }, 'id')).toBe(
      'teks diduga menghina, dan materi diunggah pada masa tenang',
    );
    expect(conditionInWords({ any: [insult, quiet] }, 'en')).toBe(
      'the words may insult somebody, or the post was published in the quiet period',
    );
    expect(conditionInWords({ all: [insult, quiet, images] }, 'id')).toEqual({
      lead: 'semua hal berikut benar',
      parts: ['teks diduga menghina', 'materi diunggah pada masa tenang', 'materi memuat gambar'],
    });
  });

  it('never runs "and" and "or" together', () => {
    expect(conditionInWords({ all: [insult, { any: [quiet, images] }] }, 'en')).toEqual({
      lead: 'all of the following hold',
      parts: [
        'the words may insult somebody',
        'the post was published in the quiet period, or the post has an image',
      ],
    });
  });

  it('denies a list by denying each thing on it', () => {
    expect(conditionInWords({ not: { any: [insult, quiet] } }, 'id')).toBe(
      'teks tidak diduga menghina, dan materi tidak diunggah pada masa tenang',
    );
    expect(conditionInWords({ not: { all: [insult, { not: quiet }] } }, 'id')).toBe(
      'teks tidak diduga menghina, atau materi diunggah pada masa tenang',
    );
  });

  it.each(BUILT_IN_REGIMES)('has words for every condition of %s', (regime) => {
    const { rules, checklist } = rulebookOf(regime);
    const conditions = [
      ...rules.flatMap(({ grades }) => grades.map(({ when }) => when)),
      ...checklist.flatMap(({ when, appliesTo }) => (appliesTo ? [when, appliesTo] : [when])),
    ];
    for (const language of LANGUAGES) {
      const said = conditions.flatMap((one) => clausesOf(conditionInWords(one, language)));
      expect(said.length).toBeGreaterThanOrEqual(conditions.length);
      expect(said.filter((one) => /undefined|null|NaN|\[object|^\s*$/.test(one))).toEqual([]);
    }
  });
});

function clausesOf(clause: Clause): string[] {
  return typeof clause === 'string' ? [clause] : [clause.lead, ...clause.parts.flatMap(clausesOf)];
}
