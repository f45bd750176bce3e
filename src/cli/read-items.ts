import { access, constants, readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileTypeFromBuffer } from 'file-type';
import type { Classification } from '../domain/classification.js';
import type { Post, PostLimits } from '../domain/post.js';
import { checked, postFromJson } from '../http/parse-post.js';
import { UsageError } from './exit-code.js';

/** One thing to classify. */
export interface Item {
  /** What a person recognises it by: the file's name, with the line number in NDJSON. */
  readonly name: string;
  /**
   * Parsed only when its turn comes. Throws `AppError`, `SyntaxError` or `TypeError` when it is no
   * post, `UsageError` when its file could not be read.
   */
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

/** Throws `UsageError` for the first path that is not there to be read: before any work is done. */
export async function checkReadable(paths: readonly string[]): Promise<void> {
  for (const path of paths.filter((one) => one !== '-')) {
    try {
      await access(path, constants.R_OK);
    } catch (error) {
      throw unreadable(path, error);
    }
    if ((await stat(path)).isDirectory()) throw new UsageError(`${path}: ini folder, bukan berkas`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'berkas tidak ada',
  EACCES: 'berkas tidak boleh dibaca',
};

function unreadable(path: string, error: unknown): UsageError {
  const code = (error as NodeJS.ErrnoException).code ?? 'tidak terbaca';
  return new UsageError(`${path}: ${REASONS[code] ?? code}`);
}

/**
 * The items of every path in order. A file is read only when its turn comes, so many images need
 * the memory of a few; one that has become unreadable meanwhile is an item that fails.
 */
export async function* itemsOf(
  paths: readonly string[],
  limits: PostLimits,
  onRead: (items: number) => void,
): AsyncGenerator<Item> {
  for (const path of paths) {
    const items = await readItems(path, limits).catch((error) => [unreadItem(path, error)]);
    onRead(items.length);
    yield* items;
  }
}

function unreadItem(path: string, error: unknown): Item {
  return {
    name: basename(path),
    post: () => {
      throw unreadable(path, error);
    },
  };
}

/** Reads `path` (`-`: standard input) as an image, as posts in JSON or NDJSON, or else as a text. */
async function readItems(path: string, limits: PostLimits): Promise<Item[]> {
  const name = path === '-' ? 'stdin' : basename(path);
  const bytes = path === '-' ? await buffer(process.stdin) : await readFile(path);
  const extension = extname(path).toLowerCase();
  const kind = await fileTypeFromBuffer(bytes);
  // By its name too: a damaged picture must become a gap, not be read as text.
  if (kind?.mime.startsWith('image/') || IMAGES.test(extension)) {
    return [{ name, post: () => checked({ clientRef: name, images: [{ name, bytes }] }, limits) }];
  }
  if (extension === '.json' || (path === '-' && isJsonObject(bytes))) {
    return [{ name, post: () => jsonPost(name, bytes.toString('utf8').trim(), limits) }];
  }
  // Standard input has no name to go by. JSON with a mistake in it must not be judged as prose.
  if (NDJSON.has(extension) || (path === '-' && bytes.toString('utf8').trimStart()[0] === '{')) {
    return linesOf(name, bytes, limits);
  }
  return [{ name, post: () => textPost(name, bytes, limits) }];
}

/** One post over several lines, as pretty-printed JSON is. */
function isJsonObject(bytes: Buffer): boolean {
  const text = bytes.toString('utf8').trim();
  if (text[0] !== '{' || !text.includes('\n')) return false;
  try {
    JSON.parse(text);
    return true;
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
    .map(({ line, name: at }) => ({ name: at, post: () => jsonPost(at, line, limits) }));
}

function jsonPost(name: string, json: string, limits: PostLimits): Post {
  const post = postFromJson(JSON.parse(json), limits);
  return { ...post, clientRef: post.clientRef ?? name };
}

function textPost(name: string, bytes: Buffer, limits: PostLimits): Post {
  const text = new TextDecoder('utf8', { fatal: true }).decode(bytes);
  return { ...postFromJson({ text }, limits), clientRef: name };
}
