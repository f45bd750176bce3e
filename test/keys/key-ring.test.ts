import * as crypto from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withKey, withRevoked } from '../../src/keys/change.js';
import { formatKey, newKey } from '../../src/keys/key.js';
import { KeyRing } from '../../src/keys/key-ring.js';

vi.mock('node:crypto', async (original) => {
  const real = await original<typeof crypto>();
  return { ...real, timingSafeEqual: vi.fn(real.timingSafeEqual) };
});
beforeEach(() => {
  vi.mocked(crypto.timingSafeEqual).mockClear();
});

const about = { name: 'Ani', role: 'supervisor', createdAt: '2026-11-26T05:00:00.000Z' } as const;
const { value: keys, entry, key } = withKey([], about, newKey);
const ring = new KeyRing(keys);

describe('KeyRing', () => {
  it('tells who holds a key', () => {
    expect(ring.holderOf(formatKey(key))).toEqual({
      name: 'Ani',
      role: 'supervisor',
      keyId: entry.id,
    });
    expect(ring.size).toBe(1);
  });

  it('knows nobody by another secret of the same id, or by the digest in its place', () => {
    expect(ring.holderOf(formatKey({ ...newKey(), id: key.id }))).toBeNull();
    expect(ring.holderOf(`saring_${key.id}_${entry.sha256}`)).toBeNull();
    expect(ring.holderOf(formatKey(newKey()))).toBeNull();
    expect(ring.holderOf('')).toBeNull();
  });

  it('knows nobody by a key that was revoked', () => {
    const { value } = withRevoked(keys, 'Ani', about.createdAt);
    expect(new KeyRing(value).holderOf(formatKey(key))).toBeNull();
    expect(new KeyRing(value).size).toBe(0);
  });

  it('compares digests in a time that does not depend on them', () => {
    ring.holderOf(formatKey(key));
    ring.holderOf(formatKey({ ...newKey(), id: key.id }));
    expect(crypto.timingSafeEqual).toHaveBeenCalledTimes(2);
  });
});
