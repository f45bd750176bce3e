import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({ PORT: 8080, HOST: '127.0.0.1', OCR_ENGINE: 'paddle' });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '' }).PORT).toBe(8080);
  });

  it('names every bad variable at once', () => {
    expect(() => readConfig({ PORT: '99999', OCR_ENGINE: 'abbyy', MAX_IMAGES: '-1' })).toThrow(
      /PORT.*OCR_ENGINE.*MAX_IMAGES/s,
    );
  });
});
