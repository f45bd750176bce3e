import { describe, expect, it } from 'vitest';
import { readingOfText } from '../../src/elements/text-reading.js';

describe('readingOfText', () => {
  it.each([
    ['coblosss', 'coblos  '],
    ['COBLOSSS NOMER 2', 'COBLOS   NOMER 2'],
    ['AYOOO', 'AYO  '],
    ['PPP', 'PPP'],
    ['ppp', 'ppp'],
    ['DPPP', 'DPPP'],
    ['#CoblosPPP', '#CoblosPPP'],
    ['c o b l o s', '     coblos'],
    ['PlLlH', 'PILIH'],
    ['aaab', 'aaab'],
  ])('reads %s as "%s", of the same length', (typed, read) => {
    expect(readingOfText(typed).text).toBe(read);
    expect(read).toHaveLength(typed.length);
  });
});
