import { describe, expect, it } from 'vitest';
import type { QrCode } from '../../src/domain/detector.js';
import { ELEMENTS } from '../../src/domain/taxonomy.js';
import { elementsOf } from '../../src/pipeline/elements.js';

const a: QrCode = { content: 'https://contoh.id/', box: [1, 2, 3, 4] };
const b: QrCode = { content: null, box: [5, 6, 7, 8] };
const qr = (codes: readonly QrCode[], complete: boolean) =>
  elementsOf('image:1', { codes, complete })
    .filter(({ element }) => element === 'qr-code')
    .map(({ status, value, box, confidence }) => ({ status, value, box, confidence }));

describe('elementsOf', () => {
  it('says of every element something, in the order of the contract', () => {
    const elements = elementsOf('image:1', { codes: [], complete: true });
    expect(elements.map(({ element }) => element)).toEqual([...ELEMENTS]);
    expect(new Set(elements.map(({ part }) => part))).toEqual(new Set(['image:1']));
  });

  it('gives a result for each code', () => {
    const present = { status: 'present', confidence: 1 };
    for (const complete of [true, false]) {
      expect(qr([a, b], complete)).toEqual([
        { ...present, value: a.content, box: a.box },
        { ...present, value: null, box: b.box },
      ]);
    }
  });

  it('says absent only when it looked everywhere', () => {
    expect(qr([], true)).toMatchObject([{ status: 'absent', box: null, confidence: null }]);
    expect(qr([], false)).toMatchObject([{ status: 'unknown' }]);
  });
});
