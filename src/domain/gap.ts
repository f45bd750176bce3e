import type { GapCode } from './signal.js';
import type { Message } from './taxonomy.js';

/**
 * Whether the machine was at fault and may see the part another time: a model was away, or time ran out. What failed
 * on this very part would fail again.
 */
export function isPassing(code: GapCode): boolean {
  return code === 'time-limit' || code.endsWith('-unavailable');
}

/** Of the gaps of one part the one that is told: first what may pass, as a later look may then see more. */
export function toldGap(gaps: readonly (GapCode | null)[]): GapCode | null {
  const found = gaps.filter((gap) => gap !== null);
  return found.find(isPassing) ?? found[0] ?? null;
}

/** What a person reads for each kind of gap. */
export const GAP_MESSAGES: Readonly<Record<GapCode, Message>> = {
  'image-unreadable': {
    id: 'Gambar rusak atau terpotong sehingga tidak dapat dibuka. Unggah ulang berkas aslinya.',
    en: 'The image is damaged or cut short and could not be opened. Upload the original file again.',
  },
  'image-unsupported': {
    id: 'Jenis berkas ini tidak didukung. Gunakan JPEG, PNG, WebP, AVIF, GIF, atau TIFF.',
    en: 'This kind of file is not supported. Use JPEG, PNG, WebP, AVIF, GIF or TIFF.',
  },
  'image-too-large': {
    id: 'Ukuran gambar (piksel) melebihi batas. Perkecil gambar lalu kirim lagi.',
    en: 'The image has more pixels than the limit. Make it smaller and send it again.',
  },
  'frames-unseen': {
    id: 'Berkas ini berisi beberapa gambar (animasi atau halaman); belum semuanya diperiksa.',
    en: 'This file holds several pictures (an animation or pages); not all of them were checked.',
  },
  'time-limit': {
    id: 'Waktu pemeriksaan habis sebelum bagian ini selesai dibaca.',
    en: 'Time ran out before this part was fully read.',
  },
  'text-illegible': {
    id: 'Pada gambar ada tulisan yang terlihat tetapi tidak terbaca (misalnya buram atau terlalu kecil). Periksa langsung atau kirim gambar yang lebih jelas.',
    en: 'There is text on the image that can be seen but not read (blurred or too small, for example). Look at it yourself or send a clearer image.',
  },
  'ocr-failed': {
    id: 'Tulisan pada gambar gagal dibaca.',
    en: 'Reading the words on the image failed.',
  },
  'ocr-unavailable': {
    id: 'Pembaca tulisan pada gambar sedang tidak tersedia.',
    en: 'The reader for words on images is not available.',
  },
  'qr-unreadable': {
    id: 'Ada kode QR pada gambar yang tidak dapat dibaca, sehingga isinya tidak diperiksa.',
    en: 'A QR code on the image could not be read, so its content was not checked.',
  },
  'qr-failed': {
    id: 'Pencarian kode QR pada gambar gagal.',
    en: 'Looking for QR codes on the image failed.',
  },
  'qr-unavailable': {
    id: 'Pembaca kode QR sedang tidak tersedia.',
    en: 'The reader for QR codes is not available.',
  },
  'emblems-uncounted': {
    id: 'Gambar memuat lebih banyak logo atau angka besar daripada yang diperiksa.',
    en: 'The image holds more logos or big numbers than are looked at.',
  },
  'emblems-failed': {
    id: 'Pencarian logo pada gambar gagal.',
    en: 'Looking for logos on the image failed.',
  },
  'emblems-unavailable': {
    id: 'Pencari logo sedang tidak tersedia.',
    en: 'The detector of logos is not available.',
  },
  'faces-uncounted': {
    id: 'Gambar memuat lebih banyak wajah daripada yang diperiksa.',
    en: 'The image holds more faces than are looked at.',
  },
  'faces-failed': {
    id: 'Pencarian wajah pada gambar gagal.',
    en: 'Looking for faces on the image failed.',
  },
  'faces-unavailable': {
    id: 'Pencari wajah sedang tidak tersedia.',
    en: 'The detector of faces is not available.',
  },
  'text-model-failed': {
    id: 'Penilaian teks gagal.',
    en: 'Scoring the text failed.',
  },
  'text-model-unavailable': {
    id: 'Model penilai teks sedang tidak tersedia.',
    en: 'The text model is not available.',
  },
  'fact-checks-failed': {
    id: 'Pencocokan dengan daftar klaim yang telah diperiksa gagal.',
    en: 'Comparing with the list of fact-checked claims failed.',
  },
  'fact-checks-unavailable': {
    id: 'Daftar klaim yang telah diperiksa sedang tidak dapat dibaca.',
    en: 'The list of fact-checked claims cannot be read at present.',
  },
};
