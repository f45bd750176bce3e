// Texts of one length in word pieces, cut out of the lawful written texts in order: what most of a queue is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenise } from '../../dist/classifiers/features.js';
import { fold } from '../../dist/classifiers/normalise.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'datasets', 'written');

/** At most `count` texts of up to `pieces` pieces of `tokenizer`. */
export function textsOf(tokenizer, count, pieces) {
  const words = writtenWords();
  const piecesIn = pieceCount(tokenizer);
  const texts = [];
  for (let at = 0; texts.length < count && at + pieces < words.length; ) {
    let size = pieces;
    const cut = () => words.slice(at, at + size).join(' ');
    while (piecesIn(cut()) > pieces) size -= 1;
    texts.push(cut());
    at += size;
  }
  return texts;
}

/** How many pieces of `tokenizer` a text has. */
export function pieceCount(tokenizer) {
  const known = new Map();
  const piecesOf = (token) => {
    if (!known.has(token.text)) known.set(token.text, tokenizer.ids(token).length);
    return known.get(token.text);
  };
  return (text) => tokenise(fold(text)).reduce((sum, token) => sum + piecesOf(token), 0);
}

function writtenWords() {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => readFileSync(join(FOLDER, file), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line))
    .filter(({ labels }) => labels.length === 0)
    .flatMap(({ text }) => text.split(/\s+/));
}
