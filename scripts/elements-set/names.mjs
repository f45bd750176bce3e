// Banners by what they show of two names that the context gives. Each gives `{ copy, truth }` or
// `{ page, truth }`; the truth lists both names with whether they stand there.
import { line, strip } from './blocks.mjs';
import { newsCard } from './debate.mjs';
import { footer } from './fillers.mjs';
import { NAME_FORMS, people, relative } from './people.mjs';

const JOINERS = ['&', 'dan', '-', ''];

/** Both names, in one of the ways in which banners write names. */
function both(kit, i) {
  const pair = people(kit, 2);
  const form = NAME_FORMS[Object.keys(NAME_FORMS)[i % Object.keys(NAME_FORMS).length]];
  return told(
    kit,
    pair,
    [true, true],
    stacked(
      kit,
      pair.map((name) => form(kit.random, name)),
    ),
  );
}

/** Context with titles, the banner without, or with others. */
function titled(kit) {
  const pair = people(kit, 2);
  const given = pair.map((name) => NAME_FORMS.titles(kit.random, name));
  return told(
    kit,
    given,
    [true, true],
    stacked(
      kit,
      pair.map((name) => NAME_FORMS.capitals(kit.random, name)),
    ),
  );
}

/** Each name over two lines. */
function split(kit) {
  const pair = people(kit, 2);
  const column = (name) => {
    const [first, ...rest] = name.split(' ');
    return `<div style="flex:1;text-align:center">${line(first.toUpperCase(), 1.1)}${line(rest.join(' ').toUpperCase(), 0.75)}</div>`;
  };
  const names = `<div style="display:flex;gap:.4em;align-items:center">${column(pair[0])}${line('&', 0.8)}${column(pair[1])}</div>`;
  return told(kit, pair, [true, true], names);
}

/** Letters that readers stumble over. */
function hardLetters(kit, i) {
  const pair = people(kit, 2);
  const style = [
    `font-family:${kit.style.hardFont}`,
    'letter-spacing:.12em',
    'font-style:italic;text-shadow:.05em .05em 0 #0007',
  ][i % 3];
  const names = `<div style="${style}">${stacked(kit, pair)}</div>`;
  return told(kit, pair, [true, true], names);
}

/** One of the two. */
function onlyOne(kit, i) {
  const pair = people(kit, 2);
  const shown = i % 2;
  const name = NAME_FORMS[kit.random.pick(['plain', 'titles', 'capitals'])](
    kit.random,
    pair[shown],
  );
  return told(kit, pair, [shown === 0, shown === 1], line(name));
}

/** Two other people. */
function others(kit) {
  const [a, b, c, d] = people(kit, 4);
  return told(
    kit,
    [a, b],
    [false, false],
    stacked(
      kit,
      [c, d].map((name) => NAME_FORMS.titles(kit.random, name)),
    ),
  );
}

/** Other people of the same families. */
function relatives(kit) {
  const pair = people(kit, 2);
  const first = relative(kit, pair[0], pair);
  const second = relative(kit, pair[1], [...pair, first]);
  return told(kit, pair, [false, false], stacked(kit, [first, second]));
}

/** A banner without anybody's name. */
function nobody(kit) {
  const pair = people(kit, 2);
  return told(kit, pair, [false, false], line(kit.content.slogan()));
}

/** Names inside a report's sentences. */
function reported(kit, i) {
  const [a, b, c] = people(kit, 3);
  const lead = `${a} menemui pedagang di ${kit.content.place()} bersama warga, ${kit.content.date()}. Ia mendengar keluhan harga beras.`;
  const page = newsCard(kit, `${a} sapa warga ${kit.content.place()}`, lead);
  const [given, present] =
    i % 2 === 0
      ? [
          [a, b],
          [true, false],
        ]
      : [
          [b, c],
          [false, false],
        ];
  return { page, truth: { names: asked(given, present) } };
}

export const NAME_KINDS = {
  both,
  titled,
  split,
  'hard-letters': hardLetters,
  'only-one': onlyOne,
  others,
  relatives,
  nobody,
  reported,
};

function stacked({ random }, [a, b]) {
  const joiner = random.pick(JOINERS);
  return `${line(a)}${joiner ? line(joiner, 0.5) : ''}${line(b)}`;
}

function told(kit, given, present, names) {
  const { random, content } = kit;
  const copy = {
    names,
    slogan: line(content.slogan(), 1, 'font-style:italic'),
    office: line(`Calon ${random.pick(['Bupati', 'Wali Kota', 'Gubernur'])} ${content.place()}`),
    call: strip(`Coblos nomor ${content.number()}`, kit.style),
    foot: line(footer(kit)),
  };
  return { copy, truth: { names: asked(given, present) } };
}

function asked(names, present) {
  return names.map((name, i) => ({ name, present: present[i] }));
}
