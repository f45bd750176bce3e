import { readFile } from 'node:fs/promises';
import type { ModelRef } from '../domain/detector.js';
import type { ModelStore } from '../inference/model-store.js';

/** Word forms in lower case, Indonesian and of the local languages; no names of people. */
export type WordList = ReadonlySet<string>;

const ID = 'ocr-words';

/** The list, which has one word a line, and its identity. Rejects when it is missing or altered. */
export async function openWordList(
  store: ModelStore,
): Promise<{ readonly ref: ModelRef; readonly listed: WordList }> {
  const { ref, paths } = await store.verify(ID);
  if (!paths.words) throw new Error(`model "${ID}" needs the file words`);
  return { ref, listed: new Set((await readFile(paths.words, 'utf8')).trim().split(/\s+/)) };
}
