import { describe, expect, it } from 'vitest';
import { ELEMENTS } from '../../src/domain/taxonomy.js';
import { elementsOf } from '../../src/pipeline/elements.js';

describe('elementsOf', () => {
  it('says of every element something, in the order of the contract', () => {
    const elements = elementsOf('image:1', { codes: [], complete: true });
    expect(elements.map(({ element }) => element)).toEqual([...ELEMENTS]);
    expect(new Set(elements.map(({ part }) => part))).toEqual(new Set(['image:1']));
  });
});
