import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmblemReading, LogoSighting } from '../../src/domain/detector.js';
import { boxAround } from '../../src/domain/evidence.js';
import type { Box } from '../../src/domain/signal.js';
import { logosOf } from '../../src/elements/party-logos.js';
import { partyNames } from '../../src/elements/party-names.js';
import { page } from './page.js';

const NOWHERE: Box = [900, 900, 80, 80];
const logo = (name: string | null, band: LogoSighting['band'], box = NOWHERE): LogoSighting => ({
  name,
  band,
  box,
  confidence: 0.8,
});

function fused(
  logos: readonly LogoSighting[],
  note = 'Bersama Rakyat',
  parties: readonly string[] | null = null,
  complete = true,
) {
  const reading: EmblemReading = { logos, numbers: [], complete };
  const mentions = partyNames(page(note));
  return logosOf('image:0', reading, { mentions, parties });
}

/** The first line's box, and one right above it. */
function boxes(note: string): { inside: Box; above: Box } {
  const [x, y, width, height] = boxAround(page(note).words) ?? NOWHERE;
  return { inside: [x - 10, y - 10, width + 20, height + 20], above: [x, y - 90, width, 80] };
}

describe('logosOf', () => {
  it('takes a sure logo for what it is, and tells whose', () => {
    const [own, other] = fused(
      [logo('pkb', 'match'), logo('pan', 'match', [0, 900, 80, 80])],
      'Bersama',
      ['pkb'],
    );
    expect(own).toMatchObject({ element: 'party-logo', status: 'present', value: 'pkb' });
    expect(own).toMatchObject({ band: 'match', whose: 'own', confidence: 0.8 });
    expect(other).toMatchObject({ value: 'pan', whose: 'other' });
    expect(fused([logo('pkb', 'match')])[0]?.whose).toBeNull();
  });

  it('is sure of a doubtful logo when its name stands in or below it', () => {
    const { inside, above } = boxes('PARTAI GERINDRA');
    for (const box of [inside, above]) {
      const [seen] = fused([logo('gerindra', 'review', box)], 'PARTAI GERINDRA');
      expect(seen).toMatchObject({ status: 'present', value: 'gerindra', band: 'match' });
      expect(seen?.evidence[0]?.quote).toBe('PARTAI GERINDRA');
      expect(seen?.reason?.en).toContain('name');
    }
  });

  it('asks a person about a doubtful logo without its name', () => {
    const far = fused([logo('gerindra', 'review')], 'PARTAI GERINDRA');
    expect(far[0]).toMatchObject({ status: 'unknown', value: 'gerindra', band: 'review' });
    const { above } = boxes('PARTAI NASDEM');
    const [other] = fused([logo('gerindra', 'review', above)], 'PARTAI NASDEM');
    expect(other).toMatchObject({ status: 'unknown', value: 'gerindra' });
  });

  it('names an emblem like no known one by what is written on or under it', () => {
    for (const [name, band] of [
      ['PARTAI HANURA', 'match'],
      // A short name by itself may mean something else, as PBB is a tax.
      ['HANURA', 'review'],
      ['PBB', 'review'],
    ] as const) {
      const { inside, above } = boxes(name);
      for (const box of [inside, above]) {
        const [party, others] = fused([logo(null, null, box)], name);
        expect(party).toMatchObject({ element: 'party-logo', band });
        expect(others).toMatchObject({ element: 'other-logo', status: 'absent' });
      }
    }
    const [none, unnamed] = fused([logo(null, null)], 'HANURA');
    expect(none).toMatchObject({ element: 'party-logo', status: 'absent' });
    expect(unnamed).toMatchObject({ element: 'other-logo', status: 'present', value: null });
  });

  it('takes no name in plain text for a logo', () => {
    for (const sighting of fused([], 'Diusung Partai Gerindra dan PKB')) {
      expect(sighting).toMatchObject({ status: 'absent', reason: null });
    }
  });

  it('says absent only after a full look', () => {
    const parted = fused([], 'Bersama', null, false);
    expect(parted.map(({ status }) => status)).toEqual(['unknown', 'unknown']);
    const failed = logosOf('image:0', null, { mentions: [], parties: null });
    expect(failed.map(({ element, status }) => [element, status])).toEqual([
      ['party-logo', 'unknown'],
      ['other-logo', 'unknown'],
    ]);
    expect(failed.every(({ reason }) => reason !== null)).toBe(true);
  });

  it('treats all parties alike', () => {
    const party = fc.constantFrom('gerindra', 'pkb', 'nasdem', 'golkar', 'hanura');
    const band = fc.constantFrom('match', 'review');
    fc.assert(
      fc.property(party, party, band, fc.boolean(), (one, other, sure, written) => {
        const said = (id: string) => {
          const note = written ? `Partai ${id.toUpperCase()}` : 'Bersama';
          const { above } = boxes(note);
          return fused([logo(id, sure, above)], note, [id]).map(({ status, whose, value }) => [
            status,
            whose,
            value === id,
          ]);
        };
        expect(said(one)).toEqual(said(other));
      }),
    );
  });
});
