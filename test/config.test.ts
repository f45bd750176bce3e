import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({ PORT: 8080, HOST: '127.0.0.1', OCR_ENGINE: 'paddle' });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '' }).PORT).toBe(8080);
  });

  it('lets the image cache be turned off', () => {
    expect(readConfig({ IMAGE_CACHE_BYTES: '0' }).IMAGE_CACHE_BYTES).toBe(0);
  });

  it('matches faces unless they are switched off, and takes nothing else for off', () => {
    expect(readConfig({ FACE_MATCHING: 'off' }).FACE_MATCHING).toBe('off');
    expect(() => readConfig({ FACE_MATCHING: 'no' })).toThrow(/FACE_MATCHING.*on, off/);
    expect(readConfig({}).FACE_MATCHING).toBe('on');
  });

  it('asks for keys unless they are switched off, and takes nothing else for off', () => {
    expect([readConfig({}).AUTH, readConfig({ AUTH: 'off' }).AUTH]).toEqual(['on', 'off']);
    for (const AUTH of ['0', 'false', 'OFF', 'no'])
      expect(() => readConfig({ AUTH })).toThrow(/AUTH.*on, off/);
  });

  it('names every bad variable at once', () => {
    expect(() => readConfig({ PORT: '99999', OCR_ENGINE: 'abbyy', MAX_IMAGES: '-1' })).toThrow(
      /PORT.*OCR_ENGINE.*MAX_IMAGES/s,
    );
  });

  it.each([
    ['PORT', 'abc', /^ {2}PORT: isi bilangan bulat 0 sampai 65535 \(a whole number/m],
    ['MAX_IMAGES', '1.5', /^ {2}MAX_IMAGES: isi bilangan bulat 1 ke atas/m],
    ['LOG_LEVEL', 'keras', /^ {2}LOG_LEVEL: pilih salah satu \(one of\): fatal, error/m],
  ])('says of %s=%s in one line what would be right', (name, value, expected) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(expected);
    expect(read).not.toThrow(/Invalid|NaN/);
    expect(read).not.toThrow(/\n.*\n/);
  });
});
