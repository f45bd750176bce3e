import { describe, expect, it } from 'vitest';
import { revealed } from '../../../src/http/pages/reveal.js';

const plain = (text: string) => String(revealed(text)).replaceAll(/<[^>]+>/g, '');

describe('revealed', () => {
  it.each([
    ['zero-width space', 'pi\u200Blih', 'piU+200Blih'],
    ['right-to-left override', '\u202Egnp.exe', 'U+202Egnp.exe'],
    ['isolate', 'a\u2066b\u2069', 'aU+2066bU+2069'],
    ['soft hyphen', 'pi\u00ADlih', 'piU+00ADlih'],
    ['Hangul filler', 'a\u3164b', 'aU+3164b'],
    ['tag characters', 'a\u{E0041}', 'aU+E0041'],
    ['byte order mark', '\uFEFFa', 'U+FEFFa'],
    ['a lone joiner', 'a\u200Db', 'aU+200Db'],
    ['escape', '\u001B[31m', 'U+001B[31m'],
    ['line separator', 'a\u2028b', 'aU+2028b'],
  ])('shows a %s as its code point', (_, text, shown) => {
    expect(plain(text)).toBe(shown);
    expect(String(revealed(text))).toContain('<span class="unseen">U+');
  });

  it.each(['👨‍👩‍👧 ❤️ 1️⃣ 🇮🇩 👍🏽', 'baris\nkedua\tkolom', 'سلام é Ω'])(
    'leaves %j as it is',
    (text) => {
      expect(String(revealed(text))).toBe(text);
    },
  );

  it('takes a line break of Windows for a line break', () => {
    expect(String(revealed('a\r\nb\rc'))).toBe('a\nb<span class="unseen">U+000D</span>c');
  });

  it('escapes', () => {
    expect(String(revealed('<b>&"\'\u200B</b>'))).toBe(
      '&lt;b&gt;&amp;&quot;&#39;<span class="unseen">U+200B</span>&lt;/b&gt;',
    );
  });
});
