import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTextClassifier } from '../../src/classifiers/text-classifier.js';
import type { TextClassifier } from '../../src/domain/detector.js';
import { ModelStore } from '../../src/inference/model-store.js';
import { type TinyModel, writeTinyModel } from '../support/tiny-transformer.js';
import { repositoryPath } from './fixture.js';

const about = { version: '7', licence: 'Apache-2.0', source: 'made by this test' };
const never = new AbortController().signal;

const SEQUENCE: TinyModel = {
  classes: ['HINA', 'ANCAM'],
  words: { goblok: [6, 0], bacok: [0, 6], tolol: [6, 0] },
  bias: [-3, -3],
  multiLabel: true,
  saring: {
    kind: 'sequence',
    ...about,
    maxWords: 20,
    labels: {
      insult: { class: 'HINA', review: 0.5, violation: null },
      threat: { class: 'ANCAM', review: 0.5, violation: 0.9 },
    },
  },
};

const MENGHINA = 'Tulisan ini menghina seseorang.';
const MENGANCAM = 'Tulisan ini mengancam seseorang.';

/** Entails a hypothesis when its verb and the matching word of the text come together. */
const ZERO_SHOT: TinyModel = {
  classes: ['entailment', 'contradiction'],
  words: { goblok: [4, 0], menghina: [2, 0], mengancam: [-2, 0] },
  bias: [-3, 0],
  multiLabel: false,
  saring: {
    kind: 'zero-shot',
    ...about,
    labels: {
      insult: { class: MENGHINA, review: 0.8, violation: null },
      threat: { class: MENGANCAM, review: 0.8, violation: null },
    },
  },
};

async function open(model: TinyModel): Promise<TextClassifier> {
  const store = await ModelStore.open(repositoryPath('models'));
  const folder = await writeTinyModel(model);
  return openTextClassifier(store, { model: folder, threads: 1, allowDownload: false });
}

describe('an own sequence-classification model', () => {
  let classifier: TextClassifier;
  beforeAll(async () => {
    classifier = await open(SEQUENCE);
  });
  afterAll(() => classifier.close());
  const score = async (text: string) =>
    Object.fromEntries(
      (await classifier.classify(text, never)).scores.map((one) => [one.label, one]),
    );

  it('gives its probability, level by its own thresholds, and the words behind it', async () => {
    const text = 'Dia itu goblok, kerja saja tidak becus';
    const { insult, threat } = await score(text);
    expect(insult?.score).toBeCloseTo(1 / (1 + Math.exp(-3)), 5);
    expect(insult?.level).toBe('review');
    expect(insult?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['goblok,']);
    expect(threat).toMatchObject({ level: 'clear', spans: [] });
    expect((await score('nanti gue bacok')).threat?.level).toBe('violation');
  });

  it('says nothing of labels that it does not know', async () => {
    expect(Object.keys(await score('halo'))).toEqual(['insult', 'threat']);
  });

  it('finds one bad word at the end of a long text, with right offsets', async () => {
    const text = `${'kata biasa saja '.repeat(500)}tolol`;
    const { insult } = await score(text);
    expect(insult?.spans).toEqual([{ start: text.length - 5, end: text.length }]);
  });

  it('cuts what has no spaces into pieces, so that no end is beyond the model', async () => {
    const text = `${'x'.repeat(5_000)} ${'.'.repeat(3_000)} bacok`;
    const { threat } = await score(text);
    expect(threat?.level).toBe('violation');
    expect(threat?.spans.at(-1)?.end).toBe(text.length);
  });

  it('is named in provenance by the checksum of its files', async () => {
    expect(classifier.model).toMatchObject({ id: 'tiny', version: '7' });
    const other = await open({ ...SEQUENCE, bias: [-2, -3] });
    expect(other.model.sha256).not.toBe(classifier.model.sha256);
    await other.close();
  });
});

describe('an own zero-shot model', () => {
  it('scores each label by its Indonesian hypothesis', async () => {
    const classifier = await open(ZERO_SHOT);
    const { scores } = await classifier.classify('orang goblok', never);
    await classifier.close();
    expect(scores.map(({ label, level }) => [label, level])).toEqual([
      ['insult', 'review'],
      ['threat', 'clear'],
    ]);
    expect(scores[0]?.score).toBeCloseTo(1 / (1 + Math.exp(-3)), 5);
  });
});

describe('a folder that is no usable model', () => {
  it.each([
    ['no folder', '/tidak/ada', /ENOENT/],
    ['a model of another shape', { ...SEQUENCE, saring: { kind: 'sequence' } }, /version/],
    [
      'a class that the model does not have',
      {
        ...SEQUENCE,
        saring: {
          ...SEQUENCE.saring,
          labels: { sara: { class: 'X', review: 0.5, violation: null } },
        },
      },
      /does not run/,
    ],
  ])('is refused at open: %s', async (_name, model, message) => {
    const store = await ModelStore.open(repositoryPath('models'));
    const folder = typeof model === 'string' ? model : await writeTinyModel(model);
    const options = { model: folder, threads: 1, allowDownload: false };
    await expect(openTextClassifier(store, options)).rejects.toThrow(message);
  });
});
