import { describe, expect, it } from 'vitest';
import { filterIn, fits, isOpen, NO_FILTER, searchWith } from '../../src/web/rules/filter.js';
import { find } from '../../src/web/rules/find.js';
import { fold } from '../../src/web/rules/fold.js';
import { matchesIn } from '../../src/web/rules/matches.js';
import { addressIn } from '../../src/web/rules/preferences.js';
import { termsOf } from '../../src/web/rules/terms.js';

/** The words that a query marks in a text; null where it does not find the text. */
function hits(query: string, ...pieces: string[]): string[] | null {
  const folded = fold(pieces);
  const spans = matchesIn(folded.text, termsOf(query));
  return (
    spans?.map(([from, until]) => {
      const text = pieces[folded.piece[from] as number] as string;
      return text.slice(folded.from[from], folded.until[until - 1]);
    }) ?? null
  );
}

describe('fold', () => {
  it('drops case, diacritics and punctuation', () => {
    expect(fold(['Pasal 280 ayat (1), “Café”  É…']).text).toBe('pasal 280 ayat 1 cafe e ');
  });

  it('parts its pieces, so that no word reaches over two', () => {
    expect(fold(['hina', 'peserta']).text).toBe('hina peserta ');
  });

  it('tells where each character stood, whatever it took there', () => {
    const pieces = ['a😀e\u0301', 'ﬁn'];
    const { text, piece, from, until } = fold(pieces);
    expect(text).toBe('a e fin ');
    const origin = [...text].map((_, at) =>
      pieces[piece[at] as number]?.slice(from[at], until[at]),
    );
    expect(origin).toEqual(['a', '😀', 'e', '', 'ﬁ', 'ﬁ', 'n', '']);
  });
});

describe('a query', () => {
  const text = 'Diduga menghina seseorang. Pasal 69 huruf c UU 1/2015; Pasal 187 ayat (2). S3';

  it.each([
    ['hina', ['hina']],
    ['DIDUGA hína', ['Diduga', 'hina']],
    ['seseorang diduga', ['Diduga', 'seseorang']],
    ['69 huruf c', ['69 huruf c']],
    ['Pasal 69 huruf C', ['Pasal 69 huruf c']],
    ['article 69 letter c', ['Pasal 69 huruf c']],
    ['187 ayat (2)', ['187 ayat (2']],
    ['69 hina', ['hina', '69']],
    ['s3', ['S3']],
    ['"menghina seseorang"', ['menghina seseorang']],
    ['di', ['Di']],
    ['', []],
    ['  ?', []],
  ])('%s finds and marks %j', (query, marked) => {
    expect(hits(query, text)).toEqual(marked);
  });

  it.each([
    '69 huruf b',
    'huruf d',
    '6',
    '9 huruf c',
    '18',
    'hina presiden',
    'ga',
    '"seseorang menghina"',
  ])('%s does not find it', (query) => {
    expect(hits(query, text)).toBeNull();
  });

  it('finds an id as a whole, not its words apart', () => {
    expect(hits('hina-peserta', 'hina-peserta')).toEqual(['hina-peserta']);
    expect(hits('hina-peserta', 'peserta yang hina')).toBeNull();
  });

  it('finds a letter of an article with a paragraph in between', () => {
    expect(hits('280 huruf h', 'Pasal 280 ayat (1) huruf h')).toEqual(['280 ayat (1) huruf h']);
    expect(hits('280 huruf h', 'Pasal 280 ayat (1) huruf i, huruf h')).toBeNull();
  });

  it('is taken as words and never as an expression', () => {
    expect(hits('.* (a|b) [', 'nothing of this')).toBeNull();
    expect(hits('a+b', 'a b')).toEqual(['a b']);
  });
});

describe('a filter', () => {
  const rule = {
    outcomes: ['violation', 'review'],
    label: 'sara',
    folded: fold(['Menghina SARA']),
  };
  const row = { outcomes: [], label: null, folded: fold(['Masa tenang']) };

  it('lets rules through by any of their outcomes and their label, and rows by neither', () => {
    expect(fits(rule, { ...NO_FILTER, outcome: 'review' })).toBe(true);
    expect(fits(rule, { ...NO_FILTER, outcome: 'note' })).toBe(false);
    expect(fits(rule, { ...NO_FILTER, outcome: 'review', label: 'hoax' })).toBe(false);
    expect(fits(row, { ...NO_FILTER, label: 'none' })).toBe(false);
    expect(fits(row, NO_FILTER)).toBe(true);
  });

  it('finds with its query what it lets through', () => {
    const found = (filter: object) => [...find([rule, row], { ...NO_FILTER, ...filter }).keys()];
    expect(found({})).toEqual([rule, row]);
    expect(found({ query: 'masa' })).toEqual([row]);
    expect(found({ query: 'hina', label: 'sara' })).toEqual([rule]);
    expect(found({ query: 'masa', label: 'sara' })).toEqual([]);
  });

  it('goes into an address and comes out of it, beside what else stands there', () => {
    const filter = { query: '69 huruf c & “é”', outcome: 'review', label: 'none' } as const;
    const search = searchWith('?lang=en&q=old', filter);
    expect(new URLSearchParams(search).get('lang')).toBe('en');
    expect(filterIn(search)).toEqual(filter);
    expect(searchWith(search, NO_FILTER)).toBe('?lang=en');
    expect(searchWith('?q=old', NO_FILTER)).toBe('');
  });

  it('leaves open what an address says that is none of the choices', () => {
    expect(isOpen(filterIn('?outcome=guilty&label=x&q=%20'))).toBe(true);
  });
});

describe('addressIn', () => {
  const at = (search: string) => new URL(`http://localhost/rulebooks/pilkada-2024${search}`);

  it('leads to the language that was chosen on this device, with the search and the rule', () => {
    expect(addressIn('en', at('?q=hina#sara'), 'id')).toBe(`${at('?q=hina&lang=en#sara')}`);
  });

  it.each([
    ['the link says which', 'en', '?lang=id'],
    ['it is in that already', 'id', ''],
    ['none was chosen', null, ''],
    ['what was remembered is no language', 'xx', ''],
  ])('leads nowhere where %s', (_, remembered, search) => {
    expect(addressIn(remembered, at(search), 'id')).toBeNull();
  });
});
