import { describe, expect, it } from 'vitest';
import { level } from './own-political.js';

/** "Gayatri" is no word of slogans: what the others are held to. */
const NAMES =
  'Gayatri Mulia Adil Makmur Sejati Indah Fitri Jaya Putra Putri Merdeka Untung Harapan'.split(' ');

describe('names that are words of slogans', () => {
  it.each([
    ['sure', 'Coblos X!'],
    ['sure', 'Pilih X ya'],
    ['sure', 'Menangkan X-Rangga'],
    ['sure', 'Menangkan Rangga-X!'],
    ['sure', 'Ayo pilih Pak X'],
    ['sure', 'Coblos Haji X'],
    ['sure', 'Calon Bupati X Wiraguna, ayo coblos!'],
    ['possible', 'Dukung X!'],
    ['possible', 'X-Rangga pilihan kami'],
  ])('are people like others, %s: %s', (expected, frame) => {
    expect(NAMES.filter((name) => level(frame.replace('X', name)) !== expected)).toEqual([]);
  });

  it.each([
    ['possible', 'Pilih Perubahan!'],
    ['possible', 'Coblos Perubahan!'],
    ['possible', 'Pilih Perubahan ya'],
    ['sure', 'Ayo pilih Pak Perubahan'],
    ['sure', 'Menangkan Perubahan-Rangga'],
    ['possible', 'Pilih Harapan Baru!'],
    ['possible', 'Pilih Putra Daerah!'],
    ['possible', 'COBLOS MULIA!'],
    ['none', 'Pemilu jujur dan adil untuk semua'],
    ['none', 'Ibu Cerdas, anak sehat'],
    ['none', 'Pilihlah dengan adil dan jujur'],
    ['none', 'Coblos surat suara dengan benar'],
    ['none', 'Buka Senin-Jumat, Adil-Makmur rukun warga'],
  ])('may mean what they say, %s: %s', (expected, text) => {
    expect(level(text)).toBe(expected);
  });
});
