import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElementSighting } from '../../src/domain/element.js';
import type { Segment, Voice } from '../../src/domain/signal.js';
import { campaignOf } from '../../src/elements/campaign.js';
import { pairName } from '../../src/elements/pair-name.js';
import { pairNumber } from '../../src/elements/pair-number.js';
import { programme } from '../../src/elements/programme.js';
import { sightingOf } from '../support/fakes.js';
import { page, table } from './page.js';

const typed = (text: string): Segment => ({
  part: 'text',
  text: text.replaceAll(' / ', '\n'),
  words: [],
});

/** `own+` is the writer's own and political, `quoted-` reported and not; `?` is not told. */
function manner(note: string): { voice: Voice | null; political: boolean | null } {
  const [, voice = '', political = ''] = /^(own|quoted|\?)([+?-])/.exec(note) ?? [];
  return {
    voice: voice === '?' ? null : (voice as Voice),
    political: political === '?' ? null : political === '+',
  };
}

function levelOf(note: string, how: string): string {
  const said = { segment: typed(note), sightings: [], pair: undefined, ...manner(how) };
  return campaignOf(said).level ?? 'null';
}

/** What the detectors say of a page, with a photo or a logo where the note has one. */
function sightingsOf(segment: Segment, note: string): readonly ElementSighting[] {
  const seen = (element: 'other-face' | 'party-logo'): ElementSighting => ({
    part: segment.part,
    element,
    status: 'present',
    value: null,
    confidence: 0.9,
    box: [600, 20, 200, 200],
    band: 'match',
    whose: null,
    reason: null,
    evidence: [],
  });
  return [
    pairName(segment, { complete: true, names: null }),
    pairNumber(segment, { complete: true, own: null, places: [] }),
    programme(segment, true),
    ...(note.includes('photo') ? [seen('other-face')] : []),
    ...(note.includes('logo') ? [seen('party-logo')] : []),
  ];
}

describe('campaignOf', () => {
  it.each(table('campaign'))('%s, %s: %s', (expected = '', how = '', note = '') => {
    expect(levelOf(note, how)).toBe(expected);
  });

  it.each(table('campaign-image'))(
    'of an image, %s, %s: %s',
    (expected = '', how = '', note = '') => {
      const segment = page(note);
      const sightings = sightingsOf(segment, how);
      expect(campaignOf({ segment, sightings, pair: undefined, ...manner(how) }).level).toBe(
        expected,
      );
    },
  );

  it('takes words alone for sure where the text model tells nothing, and else says null', () => {
    expect(levelOf('Ayo coblos paslon nomor urut 2', '??')).toBe('sure');
    expect(levelOf('Pilih Bu Lestari ya', '??')).toBe('null');
    expect(levelOf('Selamat pagi', '??')).toBe('null');
    expect(levelOf('', '??')).toBe('none');
  });

  it('is never sure of what others say, nor of what is not political', () => {
    for (const [, , note = ''] of table('campaign')) {
      expect(levelOf(note, 'quoted+')).not.toBe('sure');
      expect(levelOf(note, 'own-')).not.toBe('sure');
    }
  });

  it('knows the pair by the names and number of the context', () => {
    const said = { voice: 'own', political: true, sightings: [] } as const;
    const pair = { names: ['Damar Wiranegara', 'Sekar Larasati'], number: '3' };
    const level = (note: string, known: typeof pair | undefined) =>
      campaignOf({ ...said, segment: typed(note), pair: known }).level;
    expect(level('dukung terus Damar Wiranegara', pair)).toBe('sure');
    expect(level('dukung terus Damar Wiranegara', undefined)).toBe('possible');
    expect(level('pilih 3 ya', pair)).toBe('sure');
  });

  it('shows the pair by its own name and number, whatever the text model says', () => {
    const segment = page('DAMAR WIRANEGARA / ^160 2');
    const pair = { names: ['Damar Wiranegara'], number: '2' };
    const sightings = [
      pairName(segment, { complete: true, names: pair.names }),
      pairNumber(segment, { complete: true, own: pair.number, places: [] }),
    ];
    const level = (how: string) => campaignOf({ segment, sightings, pair, ...manner(how) }).level;
    expect(level('own-')).toBe('sure');
    expect(level('??')).toBe('sure');
    expect(level('quoted+')).toBe('possible');
  });

  it('shows a face or a logo by its place, and words by their quotes', () => {
    const segment = page('CALON BUPATI / DAMAR WIRANEGARA, S.H. / ^160 2');
    const sightings = sightingsOf(segment, 'photo');
    const seen = campaignOf({ segment, sightings, pair: undefined, ...manner('own+') });
    expect(seen.evidence.map(({ quote }) => quote)).toContain('2');
    expect(seen.evidence.some(({ quote, box }) => quote === null && box !== null)).toBe(true);
  });

  it('leaves to a person what only may show a contestant', () => {
    const segment = page('WANASEKAR MAJU');
    const maybe = sightingOf('pair-photo', { status: 'unknown', band: 'review', value: 'Damar' });
    const level = (sightings: Parameters<typeof campaignOf>[0]['sightings']) =>
      campaignOf({ segment, sightings, pair: undefined, ...manner('own+') }).level;
    expect(level([maybe])).toBe('possible');
    expect(level([{ ...maybe, status: 'absent', band: null, value: null }])).toBe('none');
  });

  it('quotes call and contestant', () => {
    const segment = typed('Selamat pagi semua. Jangan lupa coblos nomor 2 ya');
    const { evidence } = campaignOf({ segment, sightings: [], pair: undefined, ...manner('own+') });
    expect(evidence.map(({ quote }) => quote)).toEqual(['coblos nomor 2']);
    const plain = typed('Selamat pagi');
    const none = campaignOf({ segment: plain, sightings: [], pair: undefined, ...manner('own+') });
    expect(none).toEqual({ part: 'text', level: 'none', evidence: [] });
  });

  it('does not read what a QR code says', () => {
    const segment = page('Bersama Rakyat / coblos nomor 3');
    const words = segment.words.map((word, at) =>
      at > 1 ? { ...word, engine: 'qr-reader' as const } : word,
    );
    const said = { sightings: [], pair: undefined, ...manner('own+') };
    expect(campaignOf({ ...said, segment }).level).toBe('sure');
    expect(campaignOf({ ...said, segment: { ...segment, words } }).level).toBe('none');
  });

  it('treats all contestants alike: other names, numbers and parties change no level', () => {
    const first = fc.constantFrom(
      ...'Damar Banyu Gayatri Wiraguna Zulfahri Theodora Naradap'.split(' '),
    );
    const second = fc.constantFrom(
      ...'Sekar Lestari Ratnasari Melinda Lanang Kertayasa Saverius'.split(' '),
    );
    const number = fc.integer({ min: 1, max: 12 });
    const party = fc.constantFrom(...'PNK PAL PCN PGX PKB PSI PDIP GOLKAR'.split(' '));
    const named = fc.constantFrom(
      ...'Nusa Karya|Amanah Lestari|Cahaya Nagari|Gerindra|Buruh|Ummat'.split('|'),
    );
    const lines = table('campaign').map(([, how = '', note = '']) => ({ how, note }));
    const swap = (
      note: string,
      [a, b, n, p, q]: readonly [string, string, number, string, string],
    ) =>
      note
        .replace(/\bDamar\b/g, a)
        .replace(/\bSekar\b|\bLestari\b(?<!Amanah Lestari)/g, b)
        .replace(/\bPNK\b/g, p)
        .replace(/\b(Nusa Karya|Amanah Lestari)\b/g, q)
        .replace(/(?<=\b(?:nomor|no|no\. urut|urut|paslon|coblos|pilih) )0?[1-9]\b/gi, String(n));
    // A text of several numbers is one of comparison; one number for all would make another text of it.
    const fit = lines.filter(({ note }) => (note.match(/\d+/g) ?? []).length <= 1);
    fc.assert(
      fc.property(
        fc.constantFrom(...fit),
        fc.tuple(first, second, number, party, named),
        fc.tuple(first, second, number, party, named),
        ({ how, note }, one, other) => {
          expect(levelOf(swap(note, one), how)).toBe(levelOf(swap(note, other), how));
        },
      ),
      { numRuns: 1500 },
    );
  });
});
