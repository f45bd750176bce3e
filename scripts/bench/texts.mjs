// Texts of one length in word pieces, cut out of the lawful written texts in order: what most of a queue is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenise } from '../../dist/classifiers/features.js';
import { fold } from '../../dist/classifiers/normalise.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'datasets', 'written');

/** At most `count` texts of up to `pieces` pieces of `tokenizer`. */
export function textsOf(tokenizer, count, pieces) {
  const words = writtenWords();
  const texts = [];
  for (let at = 0; texts.length < count && at + pieces < words.length; ) {
    let size = pieces;
    const cut = () => words.slice(at, at + size).join(' ');
    while (tokenizer.pieces(tokenise(fold(cut()))).ids.length > pieces) size -= 1;
    texts.push(cut());
    at += size;
  }
  return texts;
}

function writtenWords() {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => readFileSync(join(FOLDER, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line))
    .filter(({ labels }) => labels.length === 0)
    .flatMap(({ text }) => text.split(/\s+/));
}
