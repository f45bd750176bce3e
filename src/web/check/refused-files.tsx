import type { Ready } from '../api/types.js';
import { wordsOf } from '../shell/language.js';
import { Notice } from '../ui/notice.js';
import type { Refusal } from './admit-files.js';

export interface RefusedFilesProps {
  readonly refused: readonly Refusal[];
  readonly limits: Ready['limits'] | null;
}

/** Files that were not taken, each with why and what would be right. */
export function RefusedFiles({ refused, limits }: RefusedFilesProps) {
  const words = wordsOf(WORDS);
  if (refused.length === 0) return null;
  const most = {
    images: limits?.images ?? 0,
    one: Math.floor((limits?.imageBytes ?? 0) / 1e6),
    all: Math.floor((limits?.bodyBytes ?? 0) / 1e6),
  };
  return (
    <Notice tone="review" role="alert" title={words.title(refused.length)}>
      <ul>
        {refused.map(({ name, reason }, at) => (
          <li key={`${at}-${name}`}>
            <strong>{name}</strong>: {words.reasons[reason](most)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface Most {
  readonly images: number;
  /** Megabytes. */
  readonly one: number;
  readonly all: number;
}

const WORDS = {
  id: {
    title: (count: number) => `${count} berkas tidak ditambahkan`,
    reasons: {
      'too-many': ({ images }: Most) => `paling banyak ${images} gambar dalam satu pemeriksaan.`,
      'too-large': ({ one }: Most) => `melebihi ${one} MB. Perkecil berkasnya.`,
      'too-large-together': ({ all }: Most) =>
        `bersama gambar lain melebihi ${all} MB. Perkecil, atau periksa terpisah.`,
      empty: () => 'berkas kosong. Pilih berkas aslinya.',
      'no-image': () => 'bukan gambar. Simpan halaman atau cuplikannya sebagai JPEG atau PNG.',
      unsupported: () =>
        'jenis gambar ini tidak didukung. Simpan sebagai JPEG, PNG, WebP, AVIF, GIF, atau TIFF.',
    },
  },
  en: {
    title: (count: number) => `${count} file(s) not added`,
    reasons: {
      'too-many': ({ images }: Most) => `${images} images at most in one check.`,
      'too-large': ({ one }: Most) => `over ${one} MB. Make it smaller.`,
      'too-large-together': ({ all }: Most) =>
        `with the others over ${all} MB. Make it smaller, or check it by itself.`,
      empty: () => 'an empty file. Choose the original.',
      'no-image': () => 'not an image. Save the page or the frame as JPEG or PNG.',
      unsupported: () =>
        'this kind of image is not supported. Save it as JPEG, PNG, WebP, AVIF, GIF or TIFF.',
    },
  },
};
