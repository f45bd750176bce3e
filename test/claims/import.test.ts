import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { claimReviewsIn, rowOf } from '../../src/claims/claim-review.js';
import { type Defaults, recordOf } from '../../src/claims/import-row.js';
import { withRecords } from '../../src/claims/merge.js';
import { saysTrue } from '../../src/claims/rating.js';
import { type ListItem, readList } from '../../src/claims/read-list.js';
import { folder, record } from './support.js';

const REVIEW = {
  '@type': 'ClaimReview',
  claimReviewed: 'Jembatan Lembayung ambruk',
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'Salah' },
  author: { '@type': 'Organization', name: 'Cek Contoh' },
  url: 'https://cek.example/1',
  datePublished: '2024-02-14T08:00:00+07:00',
  itemReviewed: { '@type': 'Claim', text: 'Kabar jembatan Lembayung ambruk tadi malam' },
};
const RECORD = {
  claim: 'Jembatan Lembayung ambruk',
  text: 'Kabar jembatan Lembayung ambruk tadi malam',
  rating: 'Salah',
  isTrue: false,
  publisher: 'Cek Contoh',
  url: 'https://cek.example/1',
  date: '2024-02-14',
};

async function read(name: string, content: string | Buffer, columns = {}): Promise<ListItem[]> {
  const path = join(folder(), name);
  writeFileSync(path, content);
  const items: ListItem[] = [];
  for await (const item of readList(path, { format: 'auto', columns, onBytes: () => undefined })) {
    items.push(item);
  }
  return items;
}

async function records(name: string, content: string | Buffer, defaults: Defaults = {}) {
  const items = await read(name, content);
  return items.map((item) => ('row' in item ? recordOf(item.row, defaults) : item));
}

describe('ClaimReview', () => {
  it.each([
    ['one object', REVIEW],
    ['a list', [{ '@type': 'Article' }, REVIEW]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [REVIEW] }],
    [
      'a feed',
      { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: [REVIEW] }] },
    ],
    ['a type as an address', { ...REVIEW, '@type': ['http://schema.org/ClaimReview'] }],
  ])('is read from %s', async (_, json) => {
    expect(await records('list.json', JSON.stringify(json))).toEqual([{ record: RECORD }]);
  });

  it('takes the end of a scale for true where there are no words', () => {
    const rate = (ratingValue: number) =>
      rowOf({ ...REVIEW, reviewRating: { ratingValue, bestRating: 5, worstRating: 1 } });
    expect(rate(5)).toMatchObject({ rating: '5/5', isTrue: true });
    expect(rate(4)).toMatchObject({ rating: '4/5', isTrue: false });
    expect(claimReviewsIn({ '@type': 'Article' })).toEqual([]);
  });
});

describe('readList', () => {
  it('reads CSV with the columns of known lists, gzip too', async () => {
    const csv = 'ID,TITLE,HOAX_TEXT\n7,Jembatan ambruk,"Kata ""saksi"", ambruk"\n';
    const defaults = { publisher: 'P', rating: 'salah', urlTemplate: 'https://p.example/{id}' };
    const wanted = {
      claim: 'Jembatan ambruk',
      text: 'Kata "saksi", ambruk',
      url: 'https://p.example/7',
    };
    for (const [name, content] of [
      ['list.csv', csv],
      ['list.csv.gz', gzipSync(csv)],
      ['list', csv],
    ] as const) {
      expect(await records(name, content, defaults)).toMatchObject([{ record: wanted }]);
    }
  });

  it('reads the good lines around broken ones, and says which these are', async () => {
    const lines = [
      JSON.stringify(REVIEW),
      '{"claim":',
      '[1]',
      JSON.stringify({ ...REVIEW, url: 'x' }),
    ];
    expect(await records('list.ndjson', lines.join('\n'))).toMatchObject([
      { record: RECORD },
      { place: '2', problem: expect.stringContaining('JSON') },
      { place: '3', problem: expect.stringContaining('objek') },
      { reject: { field: 'url' } },
    ]);
  });

  it('takes columns by other names, and refuses those that are not there', async () => {
    const csv = 'kalimat,alamat\nJembatan ambruk,https://p.example/1\n';
    const items = await read('list.csv', csv, { claim: 'kalimat', url: 'alamat' });
    expect(items).toMatchObject([
      { row: { claim: 'Jembatan ambruk', url: 'https://p.example/1' } },
    ]);
    await expect(read('list.csv', csv, { claim: 'klaim' })).rejects.toThrow(/kalimat, alamat/);
  });

  it.each([
    ['list.json', '{"@type":"Article"}'],
    ['list.json', 'no json'],
    ['list', ''],
  ])('refuses %s with %s', async (name, content) => {
    await expect(read(name, content)).rejects.toThrow();
  });

  it('does not take a broken gzip for its end', async () => {
    const zipped = gzipSync('claim,url\n'.padEnd(50_000, 'Jembatan ambruk,https://p.example/1\n'));
    await expect(read('list.csv.gz', zipped.subarray(0, zipped.length - 20))).rejects.toThrow();
  });
});

describe('recordOf', () => {
  const row = {
    claim: 'Jembatan ambruk',
    rating: 'salah',
    publisher: 'P',
    url: 'https://p.example',
  };

  it.each([
    ['claim', { claim: ' ' }],
    ['claim', { claim: '123' }],
    ['rating', { rating: '' }],
    ['publisher', { publisher: undefined }],
    ['url', { url: undefined }],
    ['url', { url: 'javascript:alert(1)' }],
    ['date', { date: '14/02/2024' }],
    ['claim', { claim: 'a'.repeat(3_000) }],
  ])('names %s of a row that lacks it', (field, given) => {
    expect(recordOf({ ...row, ...given }, {})).toMatchObject({ reject: { field } });
  });
});

describe('saysTrue', () => {
  it.each(['Benar', 'FAKTA', '[True]', 'Terbukti benar'])('of %s', (rating) => {
    expect(saysTrue(rating)).toBe(true);
  });
  it.each(['Tidak benar', 'Sebagian benar', 'belum terbukti', 'mostly true', 'hoaks', ''])(
    'not of %s',
    (rating) => {
      expect(saysTrue(rating)).toBe(false);
    },
  );
});

describe('withRecords', () => {
  const a = record('Satu', { url: 'https://p.example/1' });
  const b = record('Dua', { url: 'https://p.example/2' });

  it('adds, updates by address, and leaves what is the same', () => {
    const changed = { ...a, rating: 'menyesatkan' };
    expect(withRecords([], [a, b])).toMatchObject({ added: 2, updated: 0, unchanged: 0 });
    expect(withRecords([a, b], [a])).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
    const merged = withRecords([a, b], [changed]);
    expect(merged).toMatchObject({ added: 0, updated: 1, unchanged: 0 });
    expect(merged.records).toEqual([changed, b]);
  });

  it('gives the same order, however they came', () => {
    expect(withRecords([a], [b]).records).toEqual(withRecords([b], [a]).records);
  });
});
