import { describe, expect, it } from 'vitest';
import type { NumberPlace } from '../../src/domain/detector.js';
import type { Box } from '../../src/domain/signal.js';
import { pairNumber } from '../../src/elements/pair-number.js';
import { placed } from './page.js';

const SIDE = 60;
const place = (x: number, y: number, side = SIDE): NumberPlace => ({
  box: [x, y, side, side],
  confidence: 0.9,
});
/** Words side by side from a corner on, `height` pixels high. */
function words(text: string, left: number, top: number, height = 34) {
  let x = left;
  return text.split(' ').map((word): readonly [string, Box] => {
    const width = word.length * height * 0.6;
    const box: Box = [x, top, width, height];
    x += width + height / 2;
    return [word, box];
  });
}
/** A digit as OCR boxes it in a disc. */
const digit = (value: string, { box: [x, y, side] }: NumberPlace) =>
  words(value, x + side / 3, y + side / 4, side / 2);

const HEADING = words('Calon Bupati Lembah Arum', 40, 10, 50);
const COLUMN = [0, 1, 2, 3].map((at) => place(40, 200 + at * 100));
const PROMISES = [
  'Jalan desa mulus',
  'Air bersih mengalir',
  'Pupuk tepat waktu',
  'Sekolah tanpa pungutan',
];
const SLOGANS = ['JALAN MULUS', 'AIR BERSIH', 'PUPUK MURAH', 'SEKOLAH GRATIS'];

/** A numbered column: what was read of its digits, null what was not, and the texts beside. */
function column(digits: readonly (string | null)[], texts: readonly string[]) {
  const places = COLUMN.slice(0, digits.length);
  const lines = places.flatMap((one, at) => {
    const value = digits[at] ?? null;
    const text = words(texts[at] ?? '', one.box[0] + SIDE + 20, one.box[1] + 13);
    return value === null ? [text] : [digit(value, one), text];
  });
  return { segment: placed([HEADING, ...lines]), places };
}

const look = (
  { segment, places }: { segment: ReturnType<typeof placed>; places: readonly NumberPlace[] },
  own: string | null = null,
) => pairNumber(segment, { complete: true, places, own });

describe('a list numbered by discs', () => {
  it.each([
    [[null, '2']],
    [['1', null]],
    [[null, '2', null]],
    [[null, '2', '3']],
    [['1', '2', '3', '4']],
  ])('of slogans, read as %j, gives no own number', (digits) => {
    for (const own of [null, '2']) {
      const seen = look(column(digits, SLOGANS), own);
      expect(seen.status).toBe('unknown');
    }
  });

  it('is one also where the detector saw one disc only', () => {
    const { segment } = column([null, '2'], SLOGANS);
    const [, second] = COLUMN;
    expect(look({ segment, places: second ? [second] : [] }).status).toBe('unknown');
    expect(look({ segment, places: [] }).status).not.toBe('present');
  });

  it('of sentences says that there is no number, read or not', () => {
    for (const digits of [
      ['1', '2', '3', '4'],
      [null, '2', '3', '4'],
      ['1', null, null],
    ])
      expect(look(column(digits, PROMISES)).status).toBe('absent');
  });

  it('of pairs is for a person to look at', () => {
    const pairs = ['Damar dan Ratih', 'Banyu dan Sekar', 'Surya dan Laras'];
    const urged = ['Coblos jalan mulus', 'Coblos air bersih', 'Coblos pupuk murah'];
    for (const texts of [pairs, urged]) {
      expect(look(column(['1', '2', '3'], texts)).status).toBe('unknown');
      expect(look(column([null, '2', null], texts)).status).toBe('unknown');
    }
  });

  it('may run in a row', () => {
    const row = [place(40, 200), place(500, 200)];
    const texts = row.map(({ box }, at) => words(SLOGANS[at] ?? '', box[0] + 80, box[1] + 13));
    const segment = placed([HEADING, ...texts, digit('2', row[1] ?? row[0] ?? place(0, 0))]);
    expect(look({ segment, places: row }).status).toBe('unknown');
  });

  it('may have its texts below', () => {
    const row = [place(100, 200), place(500, 200)];
    const texts = row.map(({ box }, at) => words(SLOGANS[at] ?? '', box[0] - 60, box[1] + 75));
    const segment = placed([HEADING, digit('2', row[1] ?? place(0, 0)), ...texts]);
    expect(look({ segment, places: row }).status).toBe('unknown');
  });

  it('does not hide the big number of the pair beside it', () => {
    const { segment, places } = column(['1', '2', '3', '4'], PROMISES);
    const big = place(700, 200, 240);
    const lines = [HEADING, digit('3', big)];
    for (const word of segment.words) lines.push([[word.text, word.box]]);
    const seen = look({ segment: placed(lines), places: [...places, big] });
    expect(seen).toMatchObject({ status: 'present', value: '3' });
  });
});

describe('one number in two places', () => {
  it('is no list: banners say it on both sides', () => {
    const both = [place(40, 200, 200), place(800, 200, 200)];
    const segment = placed([HEADING, ...both.map((one) => digit('2', one))]);
    expect(look({ segment, places: both })).toMatchObject({ status: 'present', value: '2' });
  });
});
