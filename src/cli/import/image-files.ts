import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, sep } from 'node:path';
import type { PostImage } from '../../domain/post.js';
import type { Message } from '../../domain/taxonomy.js';
import { invalidPost } from '../../http/validation.js';

/** The files of these names; rejects with `AppError` for one that a row may not name, or that is not there. */
export type ImageFiles = (names: readonly string[]) => Promise<readonly PostImage[]>;

/** Reads files by the names that rows give, from `folder` and never from outside it, links included. */
export async function openImageFiles(folder: string, mostBytes: number): Promise<ImageFiles> {
  const root = await realpath(folder);
  return async (names) => {
    const images: PostImage[] = [];
    for (const name of names) images.push(await readImage(root, name, mostBytes));
    return images;
  };
}

async function readImage(root: string, name: string, mostBytes: number): Promise<PostImage> {
  if (isAbsolute(name) || /^[a-z]+:|\\|\0/i.test(name) || name.split('/').includes('..'))
    throw refused(outside(name));
  try {
    const path = await realpath(join(root, name));
    if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) throw refused(outside(name));
    const found = await stat(path);
    if (!found.isFile()) throw refused(missing(name));
    if (found.size > mostBytes) throw refused(tooLarge(name, mostBytes));
    return { name: basename(name).slice(0, 255), bytes: await readFile(path) };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP'].includes(code)) throw refused(missing(name));
    // A disk that fails is no fault of the row: the import stops and goes on later.
    throw error;
  }
}

function refused(message: Message) {
  return invalidPost([{ pointer: '/post/images', message }]);
}

function outside(name: string): Message {
  return {
    id: `"${name}" bukan nama berkas di dalam folder --images.`,
    en: `"${name}" is not the name of a file inside the --images folder.`,
  };
}

function missing(name: string): Message {
  return {
    id: `Berkas "${name}" tidak ada di folder --images.`,
    en: `There is no file "${name}" in the --images folder.`,
  };
}

function tooLarge(name: string, mostBytes: number): Message {
  return {
    id: `Berkas "${name}" melebihi ${mostBytes} bita.`,
    en: `The file "${name}" is over ${mostBytes} bytes.`,
  };
}
