import { describe, expect, it } from 'vitest';
import { languageIn } from '../../src/web/shell/address-language.js';

describe('the language that an address asks for', () => {
  it('is taken out of it, and the rest stays', () => {
    expect(languageIn('http://localhost/antrean?label=insult&lang=en#case_1')).toEqual({
      language: 'en',
      address: 'http://localhost/antrean?label=insult#case_1',
    });
    expect(languageIn('http://localhost/?lang=id')).toEqual({
      language: 'id',
      address: 'http://localhost/',
    });
  });

  it.each(['', '?lang=', '?lang=fr', '?language=en'])('is none in "%s"', (search) => {
    expect(languageIn(`http://localhost/${search}`)).toBeNull();
  });
});
