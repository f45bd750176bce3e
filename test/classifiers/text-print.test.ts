import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minhashBands } from '../../src/classifiers/minhash.js';
import { printWords } from '../../src/classifiers/print-words.js';
import { textPrint } from '../../src/classifiers/text-print.js';

describe('printWords', () => {
  it.each([
    ['Pilih NOMOR 02!', 'pilih nomor 2'],
    ['no. 2', 'nomor 2'],
    ['Rp1.000.000,-', 'rp 1000000'],
    ['pilih 2️⃣ 🙏', 'pilih 2'],
    ['g0bl0k b\u200bangeeet', 'goblok banget'],
    ['gak / nggak / tdk', 'tidak tidak tidak'],
    ['Partai Lentera Kita', 'partai lentera kita'],
    ['@Warga.Jati lapor', '@warga.jati lapor'],
    ['https://www.kabar.example/A/?fbclid=x', 'https://kabar.example/A'],
    ['#Viral #TolakGolput', '#tolakgolput'],
  ])('%s → %s', (text, words) => expect(printWords(text).join(' ')).toBe(words));

  it('does not mind case, emoji or white space', () => {
    const word = fc.constantFrom('pilih', 'nomor', '12', 'Sekar', 'jangan', 'g0bl0k');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(' 🔥 ', '\n', '  ', ' ! '),
        (words, between) => {
          expect(printWords(words.join(between).toUpperCase())).toEqual(
            printWords(words.join(' ')),
          );
        },
      ),
    );
  });
});

describe('textPrint', () => {
  it('never throws, and says nothing of nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const print = textPrint(text);
        if (print !== null) expect(print.words).not.toBe('');
      }),
    );
    expect(textPrint('🙏 !!')).toBeNull();
  });

  it('leaves a denial that looks like a plea', () => {
    expect(textPrint('Jangan sebarkan')?.sha).not.toBe(textPrint('Sebarkan')?.sha);
  });
});

describe('minhashBands', () => {
  const pieces = ['sekar', 'wulandari', 'membangun', 'bandarjati'];

  it('does not mind the order of pieces', () => {
    expect(minhashBands([...pieces].reverse(), 12)).toEqual(minhashBands(pieces, 12));
  });

  it('shares as many bands as likeness tells', () => {
    const words = Array.from({ length: 40 }, (_, i) => `kata${i * 7919}`);
    const shared = (kept: number) => {
      const other = words.map((word, i) => (i < kept ? word : `lain${i * 104729}`));
      const bands = minhashBands(other, 200);
      return minhashBands(words, 200).filter((band, i) => band === bands[i]).length;
    };
    // 36 of 44 words alike: 0.82 ** 3 of 200 is 110; 10 of 70: 0.6.
    expect(shared(36)).toBeGreaterThan(60);
    expect(shared(10)).toBeLessThan(12);
  });

  it('has none for nothing', () => {
    expect(minhashBands([], 4)).toEqual([]);
    expect(minhashBands([''], 4)).toEqual([]);
  });
});
