import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Classification } from '../../src/domain/classification.js';
import { lookupKeys, sameMatter } from '../../src/domain/fingerprint.js';
import { fingerprintPost } from '../../src/pipeline/fingerprint-post.js';
import { page } from '../elements/page.js';

const options = { maxPixels: 1_000_000, common: new Set(['coblos', 'nomor', 'calon', 'bupati']) };

/** The fields that a fingerprint is made from. */
function said(note: string | null): Classification {
  const image = note === null ? [] : [{ part: 'image:0', gap: null, words: page(note).words }];
  const evidence = [{ part: 'image:0', span: null, quote: null, box: null }];
  return {
    findings:
      note === null
        ? []
        : [
            { rule: 'b-rule', evidence },
            { rule: 'a-rule', evidence },
          ],
    elements: [{ part: 'image:0', element: 'pair-number', status: 'present', value: '2' }],
    parts: [{ part: 'text', gap: null }, ...image],
  } as unknown as Classification;
}

const banner = (fill: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#fff"/><rect width="200" height="160" fill="${fill}"/></svg>`,
    ),
  )
    .png()
    .toBuffer();

describe('fingerprintPost', () => {
  it('joins link, text and image', async () => {
    const post = { text: 'Coblos nomor 2', images: [{ bytes: await banner('#124') }] };
    const link = 'https://www.instagram.com/p/CxYz12_ab/?igsh=a';
    const print = await fingerprintPost(
      post,
      said('CALON BUPATI / Sekar Wulandari / Coblos nomor 02'),
      link,
      options,
    );
    expect(print).toMatchObject({
      url: 'https://instagram.com/p/CxYz12_ab',
      text: { words: 'coblos nomor 2', rules: [] },
      images: [
        {
          words: '~calon ~bupati sekar wulandari ~coblos ~nomor 2',
          signs: ['n2'],
          legible: true,
          rules: ['a-rule', 'b-rule'],
        },
      ],
    });
    expect(JSON.parse(JSON.stringify(print))).toEqual(print);
    expect(lookupKeys(print).length).toBeGreaterThan(10);
  });

  it('knows an image that cannot be opened by its bytes alone', async () => {
    const print = (bytes: number[]) =>
      fingerprintPost({ images: [{ bytes: Uint8Array.from(bytes) }] }, said(null), null, options);
    const [one, copy, other] = [
      await print([1, 2, 3]),
      await print([1, 2, 3]),
      await print([3, 2, 1]),
    ];
    expect(lookupKeys(one)).toHaveLength(1);
    expect(sameMatter(one, copy)).toMatchObject({ same: true, by: 'image' });
    expect(sameMatter(one, other).same).toBe(false);
  });

  it('has no key for a white image', async () => {
    const white = await banner('#fff');
    const print = await fingerprintPost({ images: [{ bytes: white }] }, said(null), null, options);
    expect(lookupKeys(print)).toEqual([]);
    expect(sameMatter(print, print).same).toBe(false);
  });
});
