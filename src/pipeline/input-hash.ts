import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { stringify } from 'safe-stable-stringify';
import type { Post } from '../domain/post.js';

/** Bytes hashed before other requests get their turn. */
const HASHED_AT_ONCE = 2 ** 18;

/** An image's bytes and the SHA-256 by which they are known, hexadecimal. */
export interface ImageFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The post's image files, in their order. */
export async function hashImages({ images }: Post): Promise<ImageFile[]> {
  const files: ImageFile[] = [];
  for (const { bytes } of images) files.push({ bytes, sha256: await sha256OfFile(bytes) });
  return files;
}

/** Hexadecimal, over what the verdict depends on, so names and the caller's reference stay out. */
export function inputSha256({ text, context }: Post, images: readonly ImageFile[]): string {
  const input = {
    text: text ?? null,
    context: context ?? {},
    images: images.map(({ sha256 }) => sha256),
  };
  return createHash('sha256').update(stringify(input)).digest('hex');
}

/** In slices: ten megabytes at once would silence the event loop for tens of milliseconds. */
async function sha256OfFile(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.byteLength; at += HASHED_AT_ONCE) {
    hash.update(bytes.subarray(at, at + HASHED_AT_ONCE));
    await setImmediate();
  }
  return hash.digest('hex');
}
