// Looks at the set's images one after the other and counts how the elements came out.
import {
  scoreFaces,
  scoreHolders,
  scoreLogos,
  scoreNames,
  scoreNumber,
  scoreProgramme,
} from './score.mjs';

/** What is counted for an image of each group: `count(add, image, elements, known)`. */
const COUNTERS = {
  number: countNumber,
  names: countNames,
  programme: countProgramme,
  logos: (...given) => countLogos('logos', ...given),
  'logo-conditions': (...given) => countLogos('condition', ...given),
  'no-logos': countNoLogos,
  operator: countOperator,
  faces: countFaces,
  whole: countWhole,
};

/**
 * Counts one image's outcomes into `tallies`, and gives what did not come out as it should: texts for
 * people. `known` is what the run knows: `{ operators, heldOut, references, parts }`.
 */
export function countImage(tallies, image, { elements, cpuMs }, known) {
  const amiss = [];
  const add = (name, isAmiss = false) => {
    tallies.add(name);
    if (isAmiss) amiss.push(name);
  };
  COUNTERS[image.group](add, image, elements, known);
  if (image.group === 'whole') {
    tallies.add('cpu/images');
    for (const [part, ms] of Object.entries(cpuMs)) {
      if (known.parts[part] !== false) tallies.add(`cpu/${part}`, ms);
    }
  }
  return amiss;
}

function countNumber(add, { kind, truth }, elements) {
  // Where it is open whose the numbers are, almost any answer is right: a share of them says nothing.
  const name = truth.open ? 'number-open' : 'number';
  for (const { result } of scoreNumber(truth, elements)) {
    add(`${name}/${kind}/${result}`, result !== 'right');
  }
}

function countNames(add, { kind, truth }, elements) {
  for (const { of, result } of scoreNames(truth.names, elements)) {
    add(`names/${kind}/${of}/${result}`, result !== 'right');
  }
}

function countProgramme(add, { kind, truth }, elements) {
  for (const { of, result } of scoreProgramme(truth.programme, elements)) {
    add(`programme/${kind}/${of}/${result}`, result !== 'right');
  }
}

const marksOf = ({ marks }, kind) => marks.filter((mark) => mark.kind === kind);

function countLogos(name, add, image, elements, { heldOut, operators }) {
  const outcomes = scoreLogos(marksOf(image, 'logo'), elements, (party) => !operators.has(party));
  for (const { of, logo, result, value } of outcomes) {
    if (of === 'logo') {
      const drawing = heldOut.has(logo.file) ? 'unseen' : 'seen';
      add(`${name}/${image.kind}/${drawing}/${result}`, result !== 'found');
    } else if (name === 'logos') addExtra(add, 'logo-extra', result, value);
  }
  if (name === 'logos') add('logo-extra/images');
}

function addExtra(add, name, result, value) {
  add(`${name}/${result}`);
  add(`${name}-of/${value}/${result}`, result === 'false');
}

function countNoLogos(add, _image, elements, { operators }) {
  add('logo-extra/images');
  for (const { result, value } of scoreLogos([], elements, (party) => !operators.has(party))) {
    addExtra(add, 'logo-extra', result, value);
  }
}

function countOperator(add, image, elements, { operators }) {
  add('operator-extra/images');
  const truth = marksOf(image, 'operator-logo');
  for (const { of, logo, result, value } of scoreLogos(truth, elements, (name) =>
    operators.has(name),
  )) {
    if (of === 'logo') add(`operator/${logo.size}/${result}`, result !== 'found');
    else addExtra(add, 'operator-extra', result, value);
  }
}

function countFaces(add, image, elements, { references }) {
  const truth = marksOf(image, 'face');
  add('face/images');
  for (const { result, face } of scoreFaces(truth, elements)) {
    add(`face/${result}`, result !== 'found');
    if (face) add(`face-size/${face.size < 64 ? 'under 64 px' : '64 px and more'}/${result}`);
  }
  // A photograph that the gallery was made from says nothing of unseen ones.
  const unseen = truth.filter(({ holder, file }) => holder === null || !references.has(file));
  for (const { of, face, result } of scoreHolders(unseen, elements)) {
    if (of === 'holder')
      add(`holder/${face.holder}/${result}`, !['match', 'review'].includes(result));
    else add(`${face.elsewhen ? 'out-of-term' : 'other-face'}/${result}`, result !== 'none');
  }
}

function countWhole(add, image, elements, known) {
  countNumber(add, image, elements);
  countNames(add, image, elements);
  countProgramme(add, image, elements);
  if (known.parts.logos) countLogos('logos', add, image, elements, known);
}
