import { describe, expect, it } from 'vitest';
import { holdsContact } from '../../src/domain/contact.js';

/** Numbers are made up: of prefixes or lengths that are given to nobody. */
describe('holdsContact', () => {
  it.each([
    '081200001234',
    '0812-0000-1234',
    '0812 0000 1234',
    '+62 812 0000 1234',
    '+62(812)0000.1234',
    '6281200001234',
    'wa:6281200001234',
    'Warga 0812-0000-1234',
    '+1 555 010 0000',
    '021-5550000',
    '3273010101900001',
    'warga@contoh.example',
    'Warga <warga.satu+lapor@mail.contoh.example>',
    '6281200001234@s.whatsapp.net',
  ])('finds one in "%s"', (text) => expect(holdsContact(text)).toBe(true));

  it.each([
    'warga-07',
    'pelapor 2024-11-15',
    'relawan-20241115',
    'kec. 3 / RT 04 RW 12',
    'wa-3f2c0812345678901b2c3d4e',
    'a1b2c30812345678d4e5f6',
    'b7e1d0c2-4a55-4446-8812-081234567890',
    'anonim@grup warga',
    'Saksi TPS 012',
    '',
  ])('finds none in "%s"', (text) => expect(holdsContact(text)).toBe(false));
});
