import { describe, expect, it } from 'vitest';
import { KeyChangeError, withKey, withRevoked } from '../../src/keys/change.js';
import type { KeyEntry } from '../../src/keys/entry.js';
import { digestOf, formatKey, type KeyParts, newKey } from '../../src/keys/key.js';

const AT = '2026-11-26T05:00:00.000Z';
const LATER = '2026-11-27T05:00:00.000Z';

const add = (keys: readonly KeyEntry[], name: string, draw: () => KeyParts = newKey) =>
  withKey(keys, { name, role: 'reviewer', createdAt: AT }, draw);

describe('withKey', () => {
  it('keeps the digest of the secret, and not the secret', () => {
    const { value, entry, key } = add([], 'Ani');
    expect(value).toEqual([entry]);
    expect(entry).toEqual({
      id: key.id,
      name: 'Ani',
      role: 'reviewer',
      createdAt: AT,
      sha256: digestOf(key.secret),
      revokedAt: null,
    });
    expect(JSON.stringify(value)).not.toContain(key.secret);
  });

  it('refuses the name of a living key, however it is written, and not of a revoked one', () => {
    const { value, entry } = add([], 'Ani Sari');
    expect(() => add(value, 'ANI SARI')).toThrow(KeyChangeError);
    expect(() => add(value, 'ANI SARI')).toThrow(entry.id);
    const revoked = withRevoked(value, entry.id, LATER).value;
    expect(add(revoked, 'ani sari').value).toHaveLength(2);
  });

  it('never gives an id twice, nor one that is a name, nor a name that is an id', () => {
    const first = add([], 'Ani', () => ({ ...newKey(), id: '00000001' }));
    const second = add(first.value, '00000002');
    const drawn = ['00000001', '00000002', '00000003'];
    const third = add(second.value, 'Cici', () => ({ ...newKey(), id: drawn.shift() ?? '' }));
    expect(third.entry.id).toBe('00000003');
    expect(() => add(third.value, '00000003')).toThrow(/ID kunci lain/);
  });
});

describe('withRevoked', () => {
  const { value: one, entry: ani, key } = add([], 'Ani');
  const { value: two, entry: budi } = add(one, 'Budi');

  it.each([
    ['its id', ani.id],
    ['its name', 'Ani'],
    ['its name in other letters', 'aNI'],
    ['the key itself', formatKey(key)],
  ])('finds the key by %s, and leaves the others', (_what, given) => {
    const { value, entry, isNew } = withRevoked(two, given, LATER);
    expect(value).toEqual([{ ...ani, revokedAt: LATER }, budi]);
    expect([entry.id, isNew]).toEqual([ani.id, true]);
  });

  it('leaves the time at which it was revoked first', () => {
    const before = withRevoked(two, 'Ani', AT).value;
    const again = withRevoked(before, ani.id, LATER);
    expect(again.value).toBe(before);
    expect(again.isNew).toBe(false);
  });

  it('refuses what is no living key, without showing what may be a secret', () => {
    const revoked = withRevoked(two, 'Ani', AT).value;
    expect(() => withRevoked(revoked, 'Ani', LATER)).toThrow(KeyChangeError);
    expect(() => withRevoked(two, 'Cici', LATER)).toThrow(/"Cici"/);
    const slip = `${formatKey(key)}x`;
    expect(() => withRevoked(two, slip, LATER)).toThrow(KeyChangeError);
    expect(() => withRevoked(two, slip, LATER)).not.toThrow(key.secret);
  });
});
