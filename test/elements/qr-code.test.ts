import { describe, expect, it } from 'vitest';
import type { QrCode } from '../../src/domain/detector.js';
import { qrCodes } from '../../src/elements/qr-code.js';

const a: QrCode = { content: 'https://contoh.id/', box: [1, 2, 3, 4] };
const b: QrCode = { content: null, box: [5, 6, 7, 8] };

describe('qrCodes', () => {
  it('gives a sighting for each code, read or not', () => {
    const present = { part: 'image:1', element: 'qr-code', status: 'present', confidence: 1 };
    for (const complete of [true, false]) {
      expect(qrCodes('image:1', { codes: [a, b], complete })).toMatchObject([
        { ...present, value: a.content, box: a.box, band: 'match' },
        { ...present, value: null, box: b.box, band: 'match' },
      ]);
    }
  });

  it('says absent only when it looked everywhere', () => {
    const nothing = { box: null, confidence: null, band: null };
    expect(qrCodes('image:1', { codes: [], complete: true })).toMatchObject([
      { ...nothing, status: 'absent' },
    ]);
    for (const reading of [{ codes: [], complete: false }, null]) {
      const [only, ...rest] = qrCodes('image:1', reading);
      expect(only).toMatchObject({ ...nothing, status: 'unknown' });
      expect(only?.reason?.id).toContain('QR');
      expect(rest).toEqual([]);
    }
  });
});
