import { describe, expect, it } from 'vitest';
import { admitFiles } from '../../src/web/check/admit-files.js';

const LIMITS = { images: 3, imageBytes: 1_000_000, bodyBytes: 2_200_000 };

function file(name: string, size = 1000, type = 'image/jpeg') {
  return { name, size, type };
}

function refusals(files: readonly ReturnType<typeof file>[], held: typeof files = []) {
  return admitFiles(files, held, LIMITS).refused.map(({ name, reason }) => `${name} ${reason}`);
}

describe('admitFiles', () => {
  it('takes images in their order', () => {
    const files = [file('a'), file('b', 1000, 'image/png'), file('c', 1000, '')];
    expect(admitFiles(files, [], LIMITS)).toEqual({ admitted: files, refused: [] });
  });

  it.each([
    [file('x', 1000, 'application/pdf'), 'no-image'],
    [file('x', 1000, 'image/heic'), 'unsupported'],
    [file('x', 1000, 'image/svg+xml'), 'unsupported'],
    [file('x', 0), 'empty'],
    [file('x', 1_000_001), 'too-large'],
  ])('refuses %j', (one, reason) => {
    expect(refusals([one])).toEqual([`x ${reason}`]);
  });

  it('takes a file at the limit', () => {
    expect(refusals([file('x', 1_000_000)])).toEqual([]);
  });

  it('counts those that are held and those that it took, not those that it refused', () => {
    const files = [file('a'), file('pdf', 1, 'application/pdf'), file('b'), file('c')];
    expect(refusals(files, [file('held')])).toEqual(['pdf no-image', 'c too-many']);
  });

  it('leaves room for the rest of the form', () => {
    expect(refusals([file('a', 900_000), file('b', 900_000), file('c', 300_000)])).toEqual([
      'c too-large-together',
    ]);
  });

  it('leaves sizes to the service while its limits are not known', () => {
    const files = [file('a', 1e9), file('b', 0)];
    expect(admitFiles(files, [], null).refused).toEqual([{ name: 'b', reason: 'empty' }]);
  });
});
