import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Box, Segment, Word } from '../../src/domain/signal.js';

/** A drawn letter is about this many times as wide as its line is high. */
const LETTER_WIDTH = 0.55;
const LINE_HEIGHT = 40;

/**
 * A page from a note such as `CALON BUPATI / ^160 7 / Coblos No. 7`: lines below each other, 40 pixels
 * high or as `^height` says.
 */
export function page(note: string): Segment {
  let text = '';
  let top = 20;
  const words: Word[] = [];
  for (const line of note.split(' / ')) {
    const [, height = String(LINE_HEIGHT), said = ''] = /^(?:\^(\d+) )?(.*)$/.exec(line) ?? [];
    const high = Number(height);
    if (text !== '') text += '\n';
    let left = 50;
    for (const [at, word] of said.split(' ').entries()) {
      if (at > 0) text += ' ';
      const width = Math.round(word.length * high * LETTER_WIDTH);
      const span = { start: text.length, end: text.length + word.length };
      text += word;
      words.push({
        text: word,
        normalized: word,
        confidence: 0.97,
        engine: 'ocr-paddle',
        box: [left, top, width, high],
        span,
      });
      left += width + Math.round(high * LETTER_WIDTH);
    }
    top += Math.round(high * 1.5);
  }
  return { part: 'image:0', text, words };
}

/** The lines of `tables/<name>.txt`, each cut at ` => `. */
export function table(name: string): readonly (readonly string[])[] {
  const file = join(import.meta.dirname, 'tables', `${name}.txt`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' => ').map((cell) => cell.trim()));
}

/** A page of lines of words, each in its box: where words stand beside each other. */
export function placed(
  lines: readonly (readonly (readonly [text: string, box: Box])[])[],
): Segment {
  let text = '';
  const words: Word[] = [];
  for (const line of lines) {
    if (text !== '') text += '\n';
    for (const [at, [word, box]] of line.entries()) {
      if (at > 0) text += ' ';
      const span = { start: text.length, end: text.length + word.length };
      text += word;
      words.push({
        text: word,
        normalized: word,
        confidence: 0.97,
        engine: 'ocr-paddle',
        box,
        span,
      });
    }
  }
  return { part: 'image:0', text, words };
}
