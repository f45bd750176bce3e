// The groups of the set: which images each has, and how they are spoilt on their way to a reader.
import * as degrade from '../ocr-set/degrade.mjs';
import { debate } from './debate.mjs';
import { createKit } from './editions.mjs';
import { hanging } from './hanging.mjs';
import { banner, layoutsOf } from './layouts.mjs';
import * as logos from './logos.mjs';
import { NAME_KINDS } from './names.mjs';
import { NUMBER_KINDS } from './numbers.mjs';
import * as portraits from './portraits.mjs';
import { PROGRAMME_KINDS } from './programmes.mjs';
import { whole } from './whole.mjs';

const saved = degrade.saved;

/** One sort of image: `draw(kit, i, stock)` gives `{ page, truth }` or a promise of it. */
function sort(kind, count, draw, save = saved) {
  return { kind, count, draw, save };
}

/** A layout's banner with what a maker puts on it; makers that draw a page of their own give one. */
function onBanner(make) {
  return (kit, i) => {
    const { copy, page, truth } = make(kit, i);
    if (page) return { page, truth };
    return { page: banner(kit, kit.random.pick(layoutsOf(kit.edition)), copy), truth };
  };
}

const inTurn = (makers) => (kit, i) => makers[i % makers.length](kit, i);
const plainNumber = inTurn([NUMBER_KINDS.keyword, NUMBER_KINDS.isolated, NUMBER_KINDS.above]);
const smallKeyword = (kit, i) => {
  const { copy, truth } = NUMBER_KINDS.keyword(kit, i);
  return { copy: { ...copy, call: `<div style="font-size:.45em">${copy.call}</div>` }, truth };
};
const photographed = (draw) => (kit, i) => {
  const { page, truth } = draw(kit, i);
  return { page: hanging(kit, page), truth };
};

const number = [
  sort('keyword', 26, withContext(onBanner(NUMBER_KINDS.keyword))),
  sort('isolated', 28, withContext(onBanner(NUMBER_KINDS.isolated))),
  sort('above', 18, withContext(onBanner(NUMBER_KINDS.above))),
  sort('against', 14, onBanner(NUMBER_KINDS.against)),
  sort('both', 20, withContext(onBanner(NUMBER_KINDS.both))),
  sort('none', 24, onBanner(NUMBER_KINDS.none)),
  sort('crowded', 12, onBanner(NUMBER_KINDS.crowded)),
  sort('debate', 12, debates),
  sort('perspective', 12, photographed(onBanner(plainNumber))),
  sort('jpeg-20', 9, onBanner(plainNumber), degrade.compressed(20)),
  sort('blurred', 9, onBanner(plainNumber), degrade.defocused(1.5, 2.5)),
  sort('small', 9, onBanner(smallKeyword)),
  sort('reduced', 9, onBanner(plainNumber), degrade.reduced),
];

/** In every third image the context names the number, and in every sixth another one than the banner. */
function withContext(draw) {
  return (kit, i) => {
    const drawn = draw(kit, i);
    const { number: own } = drawn.truth;
    if (own === null || i % 3 !== 0) return drawn;
    const given = i % 6 === 0 ? own : String((Number(own) % 9) + 1);
    const mentioned = drawn.truth.mentions.includes(given);
    return mentioned ? drawn : { ...drawn, context: { pair: { number: given } } };
  };
}

/**
 * In half of them the context names one of the pairs: that number may be reported, for it is there, or
 * left open, for the poster is everybody's.
 */
function debates(kit, i) {
  const { page, several } = debate(kit, i);
  const given = i % 2 === 0 ? kit.random.pick(several) : null;
  const truth = { number: null, open: true, mentions: several, allowed: given };
  return { page, truth, ...(given ? { context: { pair: { number: given } } } : {}) };
}

const NAME_COUNTS = {
  both: 28,
  titled: 8,
  split: 10,
  'hard-letters': 9,
  'only-one': 12,
  others: 12,
  relatives: 8,
  nobody: 5,
  reported: 8,
};
const names = Object.entries(NAME_KINDS).map(([kind, make]) =>
  sort(kind, NAME_COUNTS[kind], (kit, i) => {
    const drawn = onBanner(make)(kit, i);
    const given = drawn.truth.names.map(({ name }) => name);
    return { ...drawn, context: { pair: { names: given } } };
  }),
);

const PROGRAMME_COUNTS = {
  headed: 20,
  'vision-and-mission': 10,
  'content-only': 20,
  prose: 9,
  biography: 9,
  'running-order': 6,
  'slogan-only': 12,
  plain: 10,
  invitation: 14,
  'small-print': 8,
  news: 12,
  meme: 6,
};
const programme = Object.entries(PROGRAMME_KINDS).map(([kind, make]) =>
  sort(kind, PROGRAMME_COUNTS[kind], onBanner(make)),
);

/** Logos of one size each; the number of images makes up for how few fit on one. */
const sizes = [32, 48, 64, 96, 160, 320].map((size) =>
  sort(`size-${size}`, size === 320 ? 12 : 9, (kit, _i, stock) =>
    logos.ofSize(kit, stock, size, size === 320 ? 3 : 4),
  ),
);

/** One condition at a time, at sizes from 64 to 200 pixels. */
const conditions = [
  ['jpeg-30', (_random, tag) => tag, degrade.compressed(30)],
  ['blurred', (_random, tag) => tag, degrade.defocused(1, 2)],
  ['turned-15', logos.turned, saved],
  ['hidden-30', logos.hidden, saved],
].map(([kind, spoil, save]) =>
  sort(
    kind,
    12,
    (kit, _i, stock) => {
      const size = Math.round(64 * (200 / 64) ** kit.random.between(0, 1));
      return logos.ofSize(kit, stock, size, 4, (tag) => spoil(kit.random, tag));
    },
    save,
  ),
);

const GROUPS = {
  number,
  names,
  programme,
  logos: [
    sort('coalition', 36, logos.onBanner),
    sort('chips', 8, (kit, _i, stock) =>
      logos.ofSize(kit, stock, kit.random.int(48, 150), 5, logos.chip),
    ),
    sort('watermark', 8, logos.watermark),
  ],
  'logo-conditions': [...sizes, ...conditions],
  'no-logos': [sort('decoys', 36, logos.decoysOnly), sort('strangers', 12, logos.strangers)],
  operator: [sort('own', 36, logos.operators), sort('others', 24, logos.othersThanOperators)],
  faces: [
    sort('others', 40, portraits.others),
    sort('holders', 30, portraits.holders),
    sort('out-of-term', 10, portraits.outOfTerm),
    sort('nobody', 20, portraits.nobody),
  ],
  whole: [sort('whole', 24, whole)],
};
export const GROUP_NAMES = Object.keys(GROUPS);
/** What a group cannot be drawn without. */
export const GROUP_NEEDS = { logos: 'logos', 'logo-conditions': 'logos', faces: 'faces' };

/**
 * At most `limit` images a sort of a group: `{ name, group, kind, draw, save }`. `stock` has the pictures of
 * ../shared, `{ logos, faces }`; `draw()` resolves to `{ page, truth, context }`.
 */
export function imagesOf(group, limit, edition, stock) {
  return GROUPS[group].flatMap(({ kind, count, draw, save }) =>
    Array.from({ length: Math.min(count, limit) }, (_, i) => {
      const name = `${edition}-${group}-${kind}-${String(i + 1).padStart(2, '0')}`;
      const kit = createKit(edition, name);
      return {
        name,
        group,
        kind,
        draw: async () => draw(kit, i, stock),
        save: (png) => save(png, kit.random),
      };
    }),
  );
}
