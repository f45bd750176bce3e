import { readFile, stat } from 'node:fs/promises';
import type { DecodedImage } from '../domain/detector.js';
import { GAP_MESSAGES } from '../domain/gap.js';
import type { Message } from '../domain/taxonomy.js';
import type { Refusal } from '../gallery/admit.js';
import type { AddedPicture } from '../gallery/change.js';
import { DecodeFailure } from '../vision/decode.js';
import { UsageError } from './exit-code.js';
import type { GalleryTools } from './gallery-tools.js';
import { showNumber } from './gallery-tools.js';
import { checkReadable } from './read-items.js';

/** A picture as numbers. */
export interface Taken extends AddedPicture {
  readonly file: string;
}

/** How pictures of one kind become numbers. */
export interface Look {
  /** A picture's numbers, or why it is refused. */
  readonly at: (image: DecodedImage) => Promise<AddedPicture | Refusal>;
  /** Whether numbers can be compared; when not, the model failed. */
  readonly isSound: (vector: Float32Array) => boolean;
}

/** Throws `UsageError` for the first that is no file to be read: before any model is opened. */
export async function checkPictures(files: readonly string[]): Promise<void> {
  if (files.includes('-')) {
    throw new UsageError('"-": masukan standar tidak dibaca di sini; beri nama berkas gambarnya');
  }
  await checkReadable(files);
}

/** Every file as numbers in the order given; what is refused is told, each file on a line. */
export async function takePictures(
  files: readonly string[],
  look: Look,
  tools: GalleryTools,
): Promise<{ readonly taken: readonly Taken[]; readonly refused: readonly string[] }> {
  const taken: Taken[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const result = await takePicture(file, look, tools);
    if (typeof result === 'string') refused.push(`${file}: ${result}`);
    else taken.push({ file, ...result });
  }
  return { taken, refused };
}

async function takePicture(
  file: string,
  look: Look,
  { decode, maxImageBytes }: GalleryTools,
): Promise<AddedPicture | string> {
  // Before it is read: a file may be larger than memory.
  if ((await stat(file)).size > maxImageBytes) {
    return `lebih besar dari ${maxImageBytes} bita (MAX_IMAGE_BYTES)`;
  }
  try {
    const seen = await look.at(await decode(await readFile(file)));
    if ('reason' in seen) return explain(seen);
    if (!seen.vectors.every(look.isSound)) {
      throw new Error(`${file}: model memberi angka yang tidak dapat dipakai`);
    }
    return seen;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal;
  }
}

/** What a person can do about this picture; null when it is the program that failed. */
function refusalOf(error: unknown): string | null {
  if (error instanceof DecodeFailure) return GAP_MESSAGES[error.code].id;
  // A detector that refuses a picture says why as a message for people.
  const { detail } = error as { detail?: Partial<Message> };
  return typeof detail?.id === 'string' ? detail.id : null;
}

function explain(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'no-face':
      return 'tidak ada wajah yang ditemukan. Pakai foto yang menampakkan wajah dari depan.';
    case 'many-faces':
      return `ada ${refusal.faces} wajah. Potong fotonya sehingga hanya orang itu yang tampak.`;
    case 'small-face':
      return `wajahnya hanya ${refusal.side} piksel; perlu paling sedikit ${refusal.least}.`;
    case 'unsure-face':
      return (
        `belum pasti bahwa ini wajah (${showNumber(refusal.confidence)}; ` +
        `perlu ${showNumber(refusal.least)}). Pakai foto yang lebih jelas.`
      );
    case 'small-picture':
      return `gambarnya hanya ${refusal.side} piksel; perlu paling sedikit ${refusal.least}.`;
    case 'narrow-picture':
      return `sisi pendek gambarnya hanya ${refusal.side} piksel; perlu paling sedikit ${refusal.least}.`;
    case 'blank':
      return 'gambarnya kosong, atau logonya terlalu kecil di dalamnya.';
  }
}
