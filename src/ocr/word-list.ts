import { readFile } from 'node:fs/promises';
import type { ModelRef } from '../domain/detector.js';
import type { ModelStore } from '../inference/model-store.js';

/** Word forms in lower case, Indonesian and of the local languages; no names of people. */
export type WordList = ReadonlySet<string>;

const ID = 'ocr-words';

/** The list's identity and the absolute path of its file. Rejects when it is missing or altered. */
export async function verifyWordList(
  store: ModelStore,
): Promise<{ readonly ref: ModelRef; readonly path: string }> {
  const { ref, paths } = await store.verify(ID);
  if (!paths.words) throw new Error(`model "${ID}" needs the file words`);
  return { ref, path: paths.words };
}

/** Reads a file with one word a line. */
export async function readWordList(path: string): Promise<WordList> {
  return new Set((await readFile(path, 'utf8')).trim().split(/\s+/));
}
