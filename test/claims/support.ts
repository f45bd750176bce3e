import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FactCheckRecord } from '../../src/claims/claim.js';
import { saysTrue } from '../../src/claims/rating.js';

/** A record about invented people, but for what is given. */
export function record(claim: string, given: Partial<FactCheckRecord> = {}): FactCheckRecord {
  const rating = given.rating ?? 'salah';
  return {
    claim,
    text: null,
    rating,
    isTrue: saysTrue(rating),
    publisher: 'Cek Contoh',
    url: `https://cek.example/${encodeURIComponent(claim)}`,
    date: null,
    ...given,
  };
}

export const RECORDS = [
  record('Jembatan Sungai Lembayung ambruk sehari setelah diresmikan'),
  record('Calon bupati Darmo Wiraksana ditangkap di bandara karena membawa uang palsu'),
  record('Bendungan Watulintang retak dan akan jebol malam ini'),
  record('Jalan lingkar Wanasari ditutup selama perbaikan dua bulan', { rating: 'Benar' }),
];

export const folder = () => mkdtempSync(join(tmpdir(), 'saring-claims-'));
