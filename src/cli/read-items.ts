import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileTypeFromBuffer } from 'file-type';
import type { Classification } from '../domain/classification.js';
import { AppError } from '../domain/errors.js';
import type { Post, PostLimits } from '../domain/post.js';
import { checked, postFromJson } from '../http/parse-post.js';

/** One thing to classify. */
export interface Item {
  /** What a person recognises it by: the file's name, with the line number in NDJSON. */
  readonly name: string;
  /** Parsed only when its turn comes. Throws `AppError` or `TypeError` when it is no post. */
  readonly post: () => Post;
}

/** One item's answer, or why there is none. */
export interface ItemResult {
  readonly name: string;
  readonly result: Classification | null;
  readonly error: string | null;
}

const NDJSON = new Set(['.ndjson', '.jsonl']);
const IMAGES = /^\.(jpe?g|png|webp|avif|gif|tiff?|svg|bmp|heic|pdf)$/;

/** Reads `path` (`-`: standard input) as an image, as posts in NDJSON, or else as one text. */
export async function readItems(path: string, limits: PostLimits): Promise<Item[]> {
  const name = path === '-' ? 'stdin' : basename(path);
  const bytes = path === '-' ? await buffer(process.stdin) : await readFile(path);
  const extension = extname(path).toLowerCase();
  const kind = await fileTypeFromBuffer(bytes);
  // By its name too: a damaged picture must become a gap, not be read as text.
  if (kind?.mime.startsWith('image/') || IMAGES.test(extension)) {
    return [{ name, post: () => checked({ clientRef: name, images: [{ name, bytes }] }, limits) }];
  }
  if (NDJSON.has(extension) || (path === '-' && looksLikeJson(bytes))) {
    return linesOf(name, bytes, limits);
  }
  return [{ name, post: () => textPost(name, bytes, limits) }];
}

function looksLikeJson(bytes: Buffer): boolean {
  const first = bytes.toString('utf8').trimStart().split('\n', 1)[0] ?? '';
  try {
    const value: unknown = JSON.parse(first);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function linesOf(name: string, bytes: Buffer, limits: PostLimits): Item[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .map((line, at) => ({ line: line.trim(), name: `${name}:${at + 1}` }))
    .filter(({ line }) => line !== '')
    .map(({ line, name: at }) => ({ name: at, post: () => linePost(at, line, limits) }));
}

function linePost(name: string, line: string, limits: PostLimits): Post {
  const post = postFromJson(JSON.parse(line), limits);
  return { ...post, clientRef: post.clientRef ?? name };
}

function textPost(name: string, bytes: Buffer, limits: PostLimits): Post {
  const text = new TextDecoder('utf8', { fatal: true }).decode(bytes);
  if (text.length <= limits.textLength)
    return checked({ clientRef: name, text, images: [] }, limits);
  const message = {
    id: `Teks melebihi ${limits.textLength} karakter.`,
    en: `The text is over ${limits.textLength} characters.`,
  };
  throw new AppError('invalid-post', message, [{ pointer: '/text', message }]);
}
