import type { ElementCondition } from '../../domain/condition.js';
import * as names from '../../domain/names.js';
import { dayInWords, either } from './join-words.js';
import { asked, type LeafWords } from './leaf-words.js';

/** Each kind of condition in English. */
export const leafInEnglish: LeafWords = {
  signal: ({ signal, level, voice }) => {
    const act = `${names.LABEL_ACTS[signal].en}${voice ? " in the writer's own voice" : ''}`;
    return level === 'violation'
      ? { yes: `the words very likely ${act}`, no: `it is not very likely that the words ${act}` }
      : { yes: `the words may ${act}`, no: `the words do not seem to ${act}` };
  },
  political: ({ political }) =>
    asked(
      political,
      'the post is about politics or the election',
      'the post is not about politics or the election',
    ),
  campaign: ({ campaign }) =>
    campaign === 'sure'
      ? { yes: 'the post clearly campaigns', no: 'the post does not clearly campaign' }
      : { yes: 'the post campaigns or may campaign', no: 'the post does not campaign' },
  topic: ({ topic }) => {
    const what = names.TOPIC_NAMES[topic].en;
    return { yes: `the words speak of ${what}`, no: `the words do not speak of ${what}` };
  },
  factCheck: ({ factCheck, voice }) => {
    const own = voice ? " in the writer's own voice" : '';
    const what = `a claim that fact-checkers did not find true${own}`;
    return factCheck === 'match'
      ? {
          yes: `the words very likely repeat ${what}`,
          no: `the words do not clearly repeat ${what}`,
        }
      : { yes: `the words may repeat ${what}`, no: `the words do not repeat ${what}` };
  },
  element: (leaf) => {
    const what = `${names.ELEMENT_NAMES[leaf.element].en}${whose(leaf)}`;
    return leaf.band === 'match'
      ? { yes: `an image shows: ${what}`, no: `no image clearly shows: ${what}` }
      : { yes: `an image shows or may show: ${what}`, no: `no image shows: ${what}` };
  },
  images: ({ images }) => asked(images, 'the post has an image', 'the post has no image'),
  actor: ({ actor }) => {
    const known = actor.filter((one) => one !== 'unknown');
    const who = named(names.ACTOR_NAMES, actor);
    if (known.length === actor.length)
      return { yes: `who posts is ${who}`, no: `who posts is not ${who}` };
    const others = known.length > 0 ? `, and is not ${named(names.ACTOR_NAMES, known)}` : '';
    return { yes: `who posts is ${who}`, no: `who posts is known${others}` };
  },
  contest: ({ contest }) => {
    const what = named(names.CONTEST_NAMES, contest);
    return { yes: `the contest is for ${what}`, no: `the contest is not for ${what}` };
  },
  material: ({ material }) => {
    const what = named(names.MATERIAL_NAMES, material);
    return { yes: `the material is ${what}`, no: `the material is not ${what}` };
  },
  paid: ({ paid }) => asked(paid, 'showing it was paid for', 'showing it was not paid for'),
  published: ({ published }) => {
    const when = named(names.WINDOW_TIMES, published);
    return { yes: `the post was published ${when}`, no: `the post was not published ${when}` };
  },
  registered: ({ registered }) =>
    asked(
      registered,
      'the account is registered with KPU',
      'the account is not registered with KPU',
    ),
  registeredAfter: ({ registeredAfter }) => {
    const day = dayInWords(registeredAfter, 'en');
    return {
      yes: `the account was registered after ${day}`,
      no: `the account was registered by ${day}`,
    };
  },
  accountsOver: ({ accountsOver }) => ({
    yes: `the campaign uses more than ${accountsOver} accounts`,
    no: `the campaign uses at most ${accountsOver} accounts`,
  }),
  itemsTodayOver: ({ itemsTodayOver }) => ({
    yes: `the account posted more than ${itemsTodayOver} items that day`,
    no: `the account posted at most ${itemsTodayOver} items that day`,
  }),
};

function named<T extends string>(
  list: Readonly<Record<T, { readonly en: string }>>,
  values: readonly T[],
): string {
  return either(
    values.map((value) => list[value].en),
    'en',
  );
}

/** Of a President's photo the caption tells, of all else the pair that the context names. */
function whose({ element, whose: owner }: ElementCondition): string {
  if (owner === undefined) return '';
  return element === 'president-photo' ? OFFICER[owner] : OWNER[owner];
}

const OWNER = {
  own: " (the contestant's own)",
  other: " (not the contestant's own)",
  'not-own': " (not known to be the contestant's own)",
} as const;
const OFFICER = {
  own: ' (as an officer of a party or as the candidate)',
  other: ' (not as an officer of a party or the candidate)',
  'not-own': ' (not known to be an officer of a party or the candidate)',
} as const;
