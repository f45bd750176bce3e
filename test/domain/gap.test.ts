import { describe, expect, it } from 'vitest';
import { toldGap } from '../../src/domain/gap.js';

describe('toldGap', () => {
  it('tells what may pass before what will not, whichever came first', () => {
    expect(toldGap(['text-illegible', null, 'faces-unavailable'])).toBe('faces-unavailable');
    expect(toldGap(['frames-unseen', 'time-limit'])).toBe('time-limit');
  });

  it('tells the first of several of a kind, and none where all was seen', () => {
    expect(toldGap([null, 'text-illegible', 'ocr-failed'])).toBe('text-illegible');
    expect(toldGap(['ocr-unavailable', 'time-limit'])).toBe('ocr-unavailable');
    expect(toldGap([null, null])).toBeNull();
  });
});
