import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/domain/errors.js';
import { parseJson } from '../../src/http/parse-json.js';

const parse = (text: string) => parseJson(Buffer.from(text));

describe('parseJson', () => {
  it('parses whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        expect(parse(JSON.stringify(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('counts no separator inside strings, escaped quotes and backslashes included', () => {
    const text = ',:[{'.repeat(2_000);
    for (const value of [text, `"${text}"`, `\\"${text}\\`, `${text}\\\\`]) {
      expect(parse(JSON.stringify({ value }))).toEqual({ value });
    }
  });

  it.each([
    [
      'many keys',
      JSON.stringify(Object.fromEntries(Array.from({ length: 1_100 }, (_, n) => [n, 1]))),
    ],
    ['many empty objects', `{"images":[${Array(2_100).fill('{}').join()}]}`],
    ['a long name', `{"text":"a","${'k'.repeat(201)}" \n :1}`],
    ['deep nesting', `${'['.repeat(2_100)}${']'.repeat(2_100)}`],
  ])('refuses %s without parsing', (_name, text) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: 'invalid-post' }));
  });

  it.each([
    ['invalid UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 'UTF-8'],
    ['an open string', Buffer.from('{"text":"abc'), 'JSON'],
    ['a broken escape', Buffer.from('"\\q"'), 'JSON'],
  ])('says what is wrong with %s', (_name, bytes, word) => {
    const thrown = (() => {
      try {
        return parseJson(bytes);
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(AppError);
    expect((thrown as AppError).detail.id).toContain(word);
  });
});
