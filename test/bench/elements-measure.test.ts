import { beforeEach, describe, expect, it } from 'vitest';
import { fromScripts } from './from-scripts.js';

interface Tallies {
  get(name: string): number;
  sum(pattern: RegExp): number;
}
type Box = readonly [number, number, number, number];
const { Tallies } = await fromScripts<{ Tallies: new () => Tallies }>('elements-bench/table.mjs');
const { countImage } = await fromScripts<{
  countImage(tallies: Tallies, image: object, seen: object, known: object): string[];
}>('elements-bench/measure.mjs');

const HERE: Box = [10, 10, 50, 50];
const KNOWN = {
  operators: new Set(['obor-desa']),
  heldOut: new Set(['lentera_d.png']),
  references: new Set(['reference.jpg']),
  parts: { logos: true, faces: true, words: true },
};
const logo = (value: string) => ({
  element: 'party-logo',
  status: 'present',
  band: 'match',
  value,
  box: HERE,
});

let tallies: Tallies;
beforeEach(() => {
  tallies = new Tallies();
});

function count(group: string, marks: readonly object[], elements: readonly object[], kind = 'x') {
  const cpuMs = { ocr: 400, logos: 30, faces: 90, words: 5 };
  return countImage(tallies, { group, kind, marks, truth: {} }, { elements, cpuMs }, KNOWN);
}

describe('counting what was seen', () => {
  it('tells drawings that were held out of training from others', () => {
    const marks = ['lentera_a.png', 'lentera_d.png'].map((file) => ({
      kind: 'logo',
      party: 'lentera',
      file,
      box: HERE,
    }));
    expect(count('logos', marks, [logo('lentera')])).toEqual([]);
    expect(tallies.get('logos/x/seen/found')).toBe(1);
    expect(tallies.get('logos/x/unseen/found')).toBe(1);
    expect(tallies.get('logo-extra/images')).toBe(1);
  });

  it("keeps the operator's logos and the parties' apart", () => {
    const mark = { kind: 'operator-logo', party: 'obor-desa', size: 64, box: HERE };
    count('operator', [mark], [logo('obor-desa'), logo('lentera')]);
    expect(tallies.get('operator/64/found')).toBe(1);
    expect(tallies.get('operator-extra/false')).toBe(0);
    expect(count('no-logos', [], [logo('obor-desa')])).toEqual([]);
    expect(count('no-logos', [], [logo('lentera')])).toEqual(['logo-extra-of/lentera/false']);
    expect(tallies.get('logo-extra/false')).toBe(1);
  });

  it('asks nobody who is on a photograph that the gallery was made from', () => {
    const face = (file: string) => ({
      kind: 'face',
      file,
      holder: 'Presiden Rekaan',
      size: 50,
      box: HERE,
    });
    count('faces', [face('reference.jpg')], []);
    expect(tallies.sum(/^holder\//)).toBe(0);
    expect(tallies.get('face/missed')).toBe(1);
    expect(count('faces', [face('other.jpg')], [])).toContain('holder/Presiden Rekaan/missed');
  });

  it('counts numbers apart where it is open whose they are', () => {
    const image = { group: 'number', kind: 'debate', marks: [] };
    const several = { number: null, open: true, mentions: ['1', '2'], allowed: null };
    const none = { number: null, mentions: [] };
    const claimed = { element: 'pair-number', status: 'present', value: '1', whose: null };
    const amiss = (truth: object, elements: readonly object[]) =>
      countImage(tallies, { ...image, truth }, { elements, cpuMs: {} }, KNOWN);
    expect(amiss(several, [])).toEqual([]);
    expect(amiss(several, [claimed])).toEqual(['number-open/debate/wrong']);
    expect(amiss(none, [])).toEqual([]);
    expect(tallies.get('number-open/debate/right')).toBe(1);
    expect(tallies.sum(/^number\//)).toBe(1);
  });

  it('takes CPU times of whole banners only', () => {
    count('no-logos', [], []);
    expect(tallies.sum(/^cpu\//)).toBe(0);
    const truth = { number: null, mentions: [], programme: false, names: [] };
    const image = { group: 'whole', kind: 'whole', marks: [], truth };
    const seen = { elements: [], cpuMs: { ocr: 400, logos: 30, faces: 0.1, words: 5 } };
    const known = { ...KNOWN, parts: { logos: true, faces: false, words: true } };
    countImage(tallies, image, seen, known);
    expect(tallies.get('cpu/logos')).toBe(30);
    expect(tallies.get('cpu/faces')).toBe(0);
  });
});
