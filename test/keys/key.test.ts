import { describe, expect, it } from 'vitest';
import { digestOf, formatKey, newKey, parseKey } from '../../src/keys/key.js';

describe('a key', () => {
  it('is its id and 256 random bits, and comes apart again', () => {
    const key = newKey();
    expect(formatKey(key)).toMatch(/^saring_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/);
    expect(parseKey(formatKey(key))).toEqual(key);
    expect(Buffer.from(key.secret, 'base64url')).toHaveLength(32);
    expect(new Set(Array.from({ length: 1_000 }, () => newKey().secret)).size).toBe(1_000);
  });

  it('is known by SHA-256 of its secret', () => {
    // NIST's example.
    expect(digestOf('abc')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it.each([
    '',
    'saring',
    'saring__',
    `saring_0123abcd_${'x'.repeat(42)}`,
    `saring_0123abcd_${'x'.repeat(44)}`,
    `saring_0123ABCD_${'x'.repeat(43)}`,
    `Saring_0123abcd_${'x'.repeat(43)}`,
    ` saring_0123abcd_${'x'.repeat(43)}`,
    `saring_0123abcd_${'x'.repeat(43)}\n`,
    `saring_0123abcd_${'x'.repeat(42)}+`,
  ])('is not %j', (text) => {
    expect(parseKey(text)).toBeNull();
  });
});
