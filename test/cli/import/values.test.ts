import { describe, expect, it } from 'vitest';
import { parseCount } from '../../../src/cli/import/counts.js';
import { parseDay, parseMoment } from '../../../src/cli/import/moments.js';
import { holdsContact } from '../../../src/domain/contact.js';

describe('counts', () => {
  it.each([
    ['1200', 1200],
    ['1.200', 1200],
    ['1.234.567', 1_234_567],
    ['12rb', 12_000],
    ['12 ribu', 12_000],
    ['1,5 jt', 1_500_000],
    ['1.5jt', 1_500_000],
    ['2,25 juta', 2_250_000],
    ['12k', 12_000],
    ['1,200', null],
    ['1.200 rb', null],
    ['2M', null],
    ['1.20', null],
    ['-3', null],
    ['1000+', null],
    ['99999999999999999999', null],
    ['', null],
  ])('%s is %s', (text, value) => expect(parseCount(text)).toBe(value));
});

describe('moments', () => {
  it.each([
    ['15/11/2024 09:30 WIB', null, '2024-11-15T09:30:00+07:00'],
    ['5/3/2024 9.05 WITA', null, '2024-03-05T09:05:00+08:00'],
    ['15-11-2024 09:30:12', 'Asia/Jayapura', '2024-11-15T09:30:12+09:00'],
    ['2024-11-15 09:30', 'Asia/Jakarta', '2024-11-15T09:30:00+07:00'],
    ['2024-11-15T09:30:00Z', null, '2024-11-15T09:30:00Z'],
    ['15/11/2024 09:30', null, null],
    ['11/15/2024 09:30 WIB', null, null],
    ['31/02/2024 09:30 WIB', null, null],
    ['2024-02-30T09:30:00Z', null, null],
    ['15/11/2024 25:00 WIB', null, null],
    ['15/11/2024', 'Asia/Jakarta', null],
    ['45611.39', 'Asia/Jakarta', null],
  ] as const)('%s by %s is %s', (text, zone, iso) => expect(parseMoment(text, zone)).toBe(iso));

  it('takes days with the day first', () => {
    expect(parseDay('24/9/2024')).toBe('2024-09-24');
    expect(parseDay('9/24/2024')).toBeNull();
  });
});

describe('what may be no pseudonym', () => {
  it.each([
    '081234567890',
    '+62 812-3456-7890',
    'wa:6281234567890',
    '0812 3456 7890 (Budi)',
    '3174012345678901',
    'budi@contoh.id',
  ])('%s', (text) => expect(holdsContact(text)).toBe(true));

  it.each(['pelapor-17', 'P2024-0015', 'p-81234567890abcdef1234567890abcdef', 'elang'])(
    'but %s',
    (text) => expect(holdsContact(text)).toBe(false),
  );
});
