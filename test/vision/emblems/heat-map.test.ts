import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DetectorMaps, peaks } from '../../../src/vision/emblems/heat-map.js';

const [ROWS, COLUMNS] = [6, 9];
const PLANE = ROWS * COLUMNS;

interface Cell {
  readonly klass: 0 | 1;
  readonly row: number;
  readonly column: number;
  readonly heat: number;
  readonly size: readonly [number, number];
  readonly offset: readonly [number, number];
}

function mapsOf(cells: readonly Cell[]): DetectorMaps {
  const map = () => ({ data: new Float32Array(2 * PLANE), dims: [1, 2, ROWS, COLUMNS] });
  const maps = { heat: map(), size: map(), offset: map() };
  for (const { klass, row, column, heat, size, offset } of cells) {
    const at = row * COLUMNS + column;
    maps.heat.data[klass * PLANE + at] = heat;
    for (const channel of [0, 1] as const) {
      maps.size.data[channel * PLANE + at] = size[channel];
      maps.offset.data[channel * PLANE + at] = offset[channel];
    }
  }
  return maps;
}

const cell = {
  klass: 0,
  row: 2,
  column: 5,
  heat: 0.75,
  size: [12, 8],
  offset: [0.5, 0.25],
} as const;

describe('peaks', () => {
  it('puts a box around its centre, four pixels a cell', () => {
    expect(peaks(mapsOf([cell]), 0, 0.5)).toEqual([
      { heat: 0.75, rect: { left: 16, top: 5, right: 28, bottom: 13 } },
    ]);
  });

  it('keeps the classes apart', () => {
    const maps = mapsOf([cell, { ...cell, klass: 1, row: 4, heat: 0.5 }]);
    expect(peaks(maps, 0, 0.25).map(({ heat }) => heat)).toEqual([0.75]);
    expect(peaks(maps, 1, 0.25).map(({ heat }) => heat)).toEqual([0.5]);
  });

  it('gives those with enough heat, hottest first', () => {
    const heats = [0.25, 0.75, 0.5, 0.125];
    const maps = mapsOf(heats.map((heat, column) => ({ ...cell, column, heat })));
    expect(peaks(maps, 0, 0.25).map(({ heat }) => heat)).toEqual([0.75, 0.5, 0.25]);
  });

  it('gives no box without extent', () => {
    expect(peaks(mapsOf([{ ...cell, size: [0, 8] }]), 0, 0.5)).toEqual([]);
    expect(peaks(mapsOf([{ ...cell, size: [8, -3] }]), 0, 0.5)).toEqual([]);
  });

  it.each(['heat', 'size', 'offset'] as const)('takes NaN in %s for a failure', (name) => {
    const maps = mapsOf([cell]);
    maps[name].data[cell.row * COLUMNS + cell.column] = Number.NaN;
    expect(() => peaks(maps, 0, 0.5)).toThrow(/cell 23 gave/);
  });

  it('takes NaN beside a peak for a failure too', () => {
    const maps = mapsOf([cell]);
    maps.heat.data[PLANE - 1] = Number.NaN;
    expect(() => peaks(maps, 0, 0.5)).toThrow(/cell 53 gave heat NaN/);
  });

  it.each([
    ['two pictures', [2, 2, ROWS, COLUMNS]],
    ['three classes', [1, 3, ROWS, COLUMNS]],
    ['other rows', [1, 2, COLUMNS, ROWS]],
  ])('refuses maps of %s', (_name, dims) => {
    const maps = mapsOf([cell]);
    expect(() => peaks({ ...maps, size: { ...maps.size, dims } }, 0, 0.5)).toThrow(/expected maps/);
  });

  it('finds every peak that was put in, and nothing else', () => {
    const arbitrary = fc.record({
      klass: fc.constantFrom(0 as const, 1 as const),
      row: fc.nat(ROWS - 1),
      column: fc.nat(COLUMNS - 1),
      heat: fc.integer({ min: 64, max: 128 }).map((n) => n / 128),
      size: fc.tuple(fc.integer({ min: 1, max: 640 }), fc.integer({ min: 1, max: 640 })),
      offset: fc.tuple(
        fc.integer({ min: 0, max: 8 }).map((n) => n / 8),
        fc.integer({ min: 0, max: 8 }).map((n) => n / 8),
      ),
    });
    const cells = fc.uniqueArray(arbitrary, { selector: ({ row, column }) => `${row} ${column}` });
    fc.assert(
      fc.property(cells, (given) => {
        for (const klass of [0, 1] as const) {
          const found = peaks(mapsOf(given), klass, 0.5);
          const want = given.filter((one) => one.klass === klass);
          expect(found).toHaveLength(want.length);
          for (const one of want) {
            const x = (one.column + one.offset[0]) * 4;
            const y = (one.row + one.offset[1]) * 4;
            const [across, down] = [one.size[0] / 2, one.size[1] / 2];
            expect(found).toContainEqual({
              heat: one.heat,
              rect: { left: x - across, top: y - down, right: x + across, bottom: y + down },
            });
          }
        }
      }),
    );
  });
});
