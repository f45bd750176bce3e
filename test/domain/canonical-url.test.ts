import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, postUrl } from '../../src/domain/canonical-url.js';

/** Every address of a line is one page. */
const SAME: readonly (readonly string[])[] = [
  [
    'https://youtube.com/watch?v=aB3_dE-f9xQ',
    'https://youtu.be/aB3_dE-f9xQ?si=abcDEF',
    'http://m.youtube.com/watch?feature=share&v=aB3_dE-f9xQ&t=12s',
    'https://www.youtube.com/shorts/aB3_dE-f9xQ/',
    'youtube.com/live/aB3_dE-f9xQ?feature=shared',
  ],
  [
    'https://instagram.com/p/CxYz12_ab',
    'https://www.instagram.com/p/CxYz12_ab/?igsh=MTIz',
    'https://instagram.com/reel/CxYz12_ab/?utm_source=ig_web_copy_link',
    'https://www.instagram.com/warga.bandarjati/reel/CxYz12_ab/',
    'https://l.instagram.com/?u=https%3A%2F%2Fwww.instagram.com%2Fp%2FCxYz12_ab%2F&e=xyz',
  ],
  [
    'https://facebook.com/10223344556677',
    'https://m.facebook.com/story.php?story_fbid=10223344556677&id=1000001&mibextid=oFDk',
    'https://www.facebook.com/permalink.php?id=1000001&story_fbid=10223344556677',
    'https://web.facebook.com/warga.bandarjati/posts/10223344556677?__tn__=-R',
    'https://mbasic.facebook.com/groups/998877/permalink/10223344556677/',
    'https://www.facebook.com/groups/998877/posts/10223344556677/?rdid=Ab',
    'https://www.facebook.com/warga/videos/judul-video/10223344556677/',
    'https://www.facebook.com/watch/?v=10223344556677',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Freel%2F10223344556677&h=AT1',
  ],
  [
    'https://x.com/i/status/1712345678901234567',
    'https://twitter.com/warga_jati/status/1712345678901234567?s=20&t=abc',
    'https://mobile.twitter.com/warga_jati/status/1712345678901234567/photo/1',
    'x.com/lain_nama/status/1712345678901234567#m',
  ],
  [
    'https://tiktok.com/@/video/7301234567890123456',
    'https://www.tiktok.com/@warga.jati/video/7301234567890123456?is_from_webapp=1&sender_device=pc',
    'https://m.tiktok.com/v/7301234567890123456.html',
  ],
  [
    'https://tiktok.com/t/ZSabc12De',
    'https://vm.tiktok.com/ZSabc12De/',
    'https://vt.tiktok.com/ZSabc12De',
  ],
  [
    'https://t.me/kabarjati/42',
    'https://t.me/s/KabarJati/42',
    'http://telegram.me/kabarjati/42?single',
  ],
  [
    'https://kabarjati.example/pilkada/berita?a=1&b=2',
    'http://www.kabarjati.example/pilkada/berita/?b=2&a=1&utm_medium=wa&fbclid=IwAR#komentar',
    ' kabarjati.example/pilkada/berita?b=2&a=1&gclid=x ',
    'https://m.kabarjati.example/pilkada/berita/?a=1&b=2).',
  ],
];

/** The two addresses of a line are two pages. */
const OTHER: readonly (readonly [string, string])[] = [
  ['https://youtu.be/aB3_dE-f9xQ', 'https://youtu.be/aB3_dE-f9xq'],
  [
    'https://youtube.com/watch?v=aB3_dE-f9xQ',
    'https://youtube.com/watch?v=aB3_dE-f9xQ&lc=UgzKomentar',
  ],
  ['https://instagram.com/p/CxYz12_ab', 'https://instagram.com/p/CxYz12_ab/c/178001'],
  ['https://facebook.com/10223344556677', 'https://facebook.com/10223344556678'],
  ['https://facebook.com/share/p/abcdef', 'https://facebook.com/share/v/abcdef'],
  ['https://x.com/a/status/1712345678901234567', 'https://x.com/a/status/1712345678901234568'],
  ['https://kabarjati.example/?p=12', 'https://kabarjati.example/?p=13'],
  ['https://kabarjati.example/Berita', 'https://kabarjati.example/berita'],
  ['https://satu.blog.example/a', 'https://dua.blog.example/a'],
  ['https://kabarjati.example/a?si=1', 'https://kabarjati.example/a?si=2'],
];

describe('canonicalUrl', () => {
  it.each(SAME)('%s however it was copied', (...links) => {
    expect(new Set(links.map(canonicalUrl))).toEqual(new Set([links[0]]));
  });

  it.each(OTHER)('%s is not %s', (one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });

  it.each([
    '',
    'halo',
    'lihat di grup',
    'mailto:warga@kabarjati.example',
    'javascript:alert(1)',
    'ftp://kabarjati.example/a',
    'https://',
    'https://localhost/a',
    `https://kabarjati.example/${'a'.repeat(5_000)}`,
  ])('%s is no web address', (link) => {
    expect(canonicalUrl(link)).toBeNull();
  });

  it('is its own canonical form', () => {
    const links = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string(),
    );
    fc.assert(
      fc.property(links, (link) => {
        const once = canonicalUrl(link);
        if (once !== null) expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });

  it('gives up on wrappers without end', () => {
    const wrap = (url: string) => `https://l.facebook.com/l.php?u=${encodeURIComponent(url)}`;
    const deep = Array.from({ length: 6 }).reduce<string>(wrap, 'https://kabarjati.example/a');
    expect(canonicalUrl(deep)).toMatch(/^https:\/\/l\.facebook\.com/);
  });
});

describe('postUrl', () => {
  it.each([
    'https://www.instagram.com/warga.bandarjati/',
    'https://x.com/warga_jati',
    'https://www.facebook.com/',
    'https://www.facebook.com/warga.bandarjati',
    'https://www.youtube.com/@kabarjati/videos',
    'https://www.tiktok.com/@warga.jati',
    'https://kabarjati.example',
  ])('%s names no single post', (link) => {
    expect(canonicalUrl(link)).not.toBeNull();
    expect(postUrl(link)).toBeNull();
  });

  it('keeps what names one', () => {
    expect(postUrl('https://www.instagram.com/p/CxYz12_ab/')).toBe(
      'https://instagram.com/p/CxYz12_ab',
    );
    expect(postUrl('kabarjati.example/berita/1')).toBe('https://kabarjati.example/berita/1');
    expect(postUrl('https://kabarjati.example/?p=12')).toBe('https://kabarjati.example/?p=12');
  });
});
