import { describe, expect, it } from 'vitest';
import { isSameSecret, isSigned, pseudonymsOf } from '../../../src/http/whatsapp/secrets.js';
import { APP_SECRET, NUMBER, signatureOf, wamid } from '../../support/whatsapp.js';

describe('isSigned', () => {
  const body = Buffer.from('{"object":"whatsapp_business_account"}');
  const right = signatureOf(body.toString());

  it('holds for the very bytes and secret alone', () => {
    expect(isSigned(body, right, APP_SECRET)).toBe(true);
    expect(
      isSigned(
        body,
        right.replace(/[a-f0-9]+$/, (hex) => hex.toUpperCase()),
        APP_SECRET,
      ),
    ).toBe(true);
    expect(isSigned(Buffer.concat([body, Buffer.from(' ')]), right, APP_SECRET)).toBe(false);
    expect(isSigned(body, right, 'lain')).toBe(false);
  });

  it.each([
    undefined,
    '',
    'sha256=',
    right.slice(7),
    `sha1=${right.slice(7)}`,
    right.slice(0, -1),
    `${right}0`,
  ])('refuses %s', (header) => expect(isSigned(body, header, APP_SECRET)).toBe(false));

  // HMAC-SHA256 of RFC 4231, test case 2.
  it('computes the signature that others compute', () => {
    const digest = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    const data = Buffer.from('what do ya want for nothing?');
    expect(isSigned(data, `sha256=${digest}`, 'Jefe')).toBe(true);
  });
});

describe('isSameSecret', () => {
  it('compares texts of any length', () => {
    expect([isSameSecret('ab', 'ab'), isSameSecret('ab', 'abc'), isSameSecret('', 'a')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('pseudonymsOf', () => {
  const names = pseudonymsOf(APP_SECRET);

  it('gives one sender one name, and others others', () => {
    expect(names.reporter(NUMBER)).toMatch(/^wa-[0-9a-f]{24}$/);
    expect(pseudonymsOf(APP_SECRET).reporter(NUMBER)).toBe(names.reporter(NUMBER));
    expect(names.reporter('6281200001235')).not.toBe(names.reporter(NUMBER));
    expect(pseudonymsOf('rahasia lain').reporter(NUMBER)).not.toBe(names.reporter(NUMBER));
  });

  it('gives a message a key that holds no number, as its own id does', () => {
    expect(Buffer.from(wamid(1).slice(6), 'base64').toString('latin1')).toContain(NUMBER);
    expect(names.message(wamid(1))).toMatch(/^wa:[0-9a-f]{64}$/);
    expect(names.message(wamid(1))).not.toBe(names.message(wamid(2)));
  });
});
