import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/claims/build-index.js';
import { ClaimIndex } from '../../src/claims/claim-index.js';
import { matchClaims } from '../../src/claims/match.js';
import { RECORDS, record } from './support.js';

const index = new ClaimIndex(buildIndex(RECORDS));
const never = new AbortController().signal;
const claimsIn = async (text: string) =>
  (await matchClaims(text, index, never)).map(({ claim }) => index.recordOf(claim).claim);
const [BRIDGE, ARREST] = RECORDS.map(({ claim }) => claim);
const LONG = 'Pagi ini warga kerja bakti membersihkan selokan di depan balai desa. '.repeat(40);

describe('matchClaims', () => {
  it('finds a claim in other words', async () => {
    expect(await claimsIn('Darmo Wiraksana diciduk di bandara gara2 bawa duit palsu!!')).toEqual([
      ARREST,
    ]);
  });

  it('finds it with a letter wrong', async () => {
    expect(await claimsIn('jembatan sungai Lembayyung ambrol sehari setelah diresmikan')).toEqual([
      BRIDGE,
    ]);
  });

  it('finds it inside a long text, and says where', async () => {
    const said = 'Jembatan Sungai Lembayung ambruk sehari setelah diresmikan';
    const text = `${LONG}${said}. ${LONG}`;
    const [match] = await matchClaims(text, index, never);
    expect(text.slice(match?.span.start, match?.span.end)).toBe(said);
  });

  it.each([
    'Pagi tadi jembatan penyeberangan di pasar dicat ulang',
    'Darmo Wiraksana menyapa pedagang',
    LONG,
    '',
  ])('finds nothing in %.40s', async (text) => {
    expect(await claimsIn(text)).toEqual([]);
  });

  it.each([
    ['HOAKS: jembatan Sungai Lembayung ambruk sehari setelah diresmikan', true],
    ['Tidak benar bahwa jembatan Sungai Lembayung ambruk sehari setelah diresmikan', true],
    ['Jembatan Sungai Lembayung ambruk sehari setelah diresmikan. Faktanya masih berdiri', true],
    ['Bukan hoaks! Jembatan Sungai Lembayung ambruk sehari setelah diresmikan', false],
    ['Jembatan Sungai Lembayung ambruk sehari setelah diresmikan', false],
  ])('tells whether %s denies it', async (text, denied) => {
    const [match] = await matchClaims(text, index, never);
    expect(match).toMatchObject({ claim: 0, denied });
  });

  it('finds a claim by the words that spread it', async () => {
    const spread = record('Kabar tentang pelabuhan', {
      text: 'Pelabuhan Selayang diserahkan kepada pengusaha asing = = = Penjelasan: pelabuhan itu ramai kapal',
    });
    const own = new ClaimIndex(buildIndex([spread]));
    expect(
      await matchClaims('pelabuhan Selayang diserahkan ke pengusaha asing', own, never),
    ).toHaveLength(1);
    expect(await matchClaims('pelabuhan itu ramai kapal', own, never)).toEqual([]);
  });

  it('stops when nobody waits', async () => {
    const left = AbortSignal.abort(new Error('gone'));
    const many = `${RECORDS.map(({ claim }) => claim).join('. ')}. `.repeat(400);
    await expect(matchClaims(many, index, left)).rejects.toThrow('gone');
  });

  it('gives spans inside the text and probabilities, whatever the text, and the same twice', async () => {
    const words = fc.constantFrom(
      ...RECORDS.flatMap(({ claim }) => claim.split(' ')),
      '.',
      '\n',
      '😀',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((all) => all.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const matches = await matchClaims(text, index, never);
        expect(await matchClaims(text, index, never)).toEqual(matches);
        for (const { similarity, span } of matches) {
          expect(similarity).toBeGreaterThanOrEqual(0.5);
          expect(similarity).toBeLessThanOrEqual(1);
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
