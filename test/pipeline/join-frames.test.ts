import { describe, expect, it } from 'vitest';
import type { FaceReading, FaceSighting, LogoSighting } from '../../src/domain/detector.js';
import type { Band } from '../../src/domain/gallery.js';
import { joinFrameViews } from '../../src/pipeline/join-frames.js';
import { unopened } from '../../src/pipeline/read-picture.js';

const logo = (name: string | null, x: number): LogoSighting => ({
  box: [x, 0, 100, 100],
  confidence: 0.9,
  name,
  band: name === null ? null : 'match',
});
const face = (
  name: string | null,
  { x = 0, distance = 0.3, band = 'match' as Band, confidence = 0.9 } = {},
): FaceSighting => {
  const terms = { role: 'president' as const, from: null, to: null, vectors: [] };
  const person = { kind: 'face' as const, name: name ?? '', ...terms };
  const likenesses = name === null ? [] : [{ person, distance, band }];
  return { box: [x, 0, 100, 100], confidence, likenesses };
};
const facesOf = (...frames: readonly (readonly FaceSighting[])[]) => {
  const [first, ...later] = frames.map((faces) => frame([], { faces, complete: true }));
  return first && joinFrameViews([first, ...later], true).faces?.faces;
};
const frame = (logos: readonly LogoSighting[], faces: FaceReading | null, complete = true) => ({
  ...unopened('image:0'),
  codes: { codes: [], complete: true },
  emblems: { logos, numbers: [], complete },
  faces,
  gap: null,
});
const nobody: FaceReading = { faces: [], complete: true };

describe('joinFrameViews', () => {
  it('counts once what stays in its place, and anew what moves, changes or goes by another name', () => {
    const { emblems } = joinFrameViews(
      [
        frame([logo('pkb', 0)], nobody),
        frame([logo('pkb', 10), logo('pan', 0), logo('pkb', 300), logo(null, 0)], nobody),
      ],
      true,
    );
    expect(emblems?.logos.map(({ name, box }) => [name, box[0]])).toEqual([
      ['pkb', 0],
      ['pan', 0],
      ['pkb', 300],
      [null, 0],
    ]);
    expect(emblems?.complete).toBe(true);
  });

  it('is complete only when every frame was seen by every detector', () => {
    const whole = frame([], nobody);
    expect(joinFrameViews([whole, whole], true).faces).toEqual(nobody);
    expect(joinFrameViews([whole, frame([], null)], true).faces?.complete).toBe(false);
    expect(joinFrameViews([whole, whole], false).faces?.complete).toBe(false);
    expect(joinFrameViews([whole, frame([], nobody, false)], true).emblems?.complete).toBe(false);
    expect(joinFrameViews([frame([], null), frame([], null)], true).faces).toBeNull();
  });

  it('keeps a logo as it was seen most surely, whenever that was', () => {
    const faint: LogoSighting = { ...logo('pkb', 0), band: 'review', confidence: 0.95 };
    const plain: LogoSighting = { ...logo('pkb', 5), confidence: 0.8 };
    const plainer: LogoSighting = { ...logo('pkb', 10), confidence: 0.85 };
    const logosOf = (...seen: readonly LogoSighting[]) => {
      const [first, ...later] = seen.map((one) => frame([one], nobody));
      return first && joinFrameViews([first, ...later], true).emblems?.logos;
    };
    expect(logosOf(faint, plain, plainer)).toEqual([plainer]);
    expect(logosOf(plainer, plain, faint)).toEqual([plainer]);
    const nameless = [0.4, 0.7].map((confidence) => ({ ...logo(null, 0), confidence }));
    expect(logosOf(...nameless)).toEqual([nameless[1]]);
  });

  it('keeps a number place as it was seen most surely', () => {
    const places = [0.4, 0.7].map((confidence) => ({ box: [0, 0, 50, 50] as const, confidence }));
    const [first, second] = places.map((place) => {
      const seen = frame([], nobody);
      return { ...seen, emblems: { ...seen.emblems, numbers: [place] } };
    });
    if (!first || !second) throw new Error('two frames are needed');
    const { emblems } = joinFrameViews([first, second], true);
    expect(emblems?.numbers).toEqual([places[1]]);
  });

  it('keeps a face as it was known most surely', () => {
    const faint = face('Banyu Samodra', { band: 'review', distance: 0.5, confidence: 0.99 });
    const near = face('Banyu Samodra', { x: 5, distance: 0.2 });
    const far = face('Banyu Samodra', { x: 10, distance: 0.3 });
    expect(facesOf([faint], [far], [near])).toEqual([near]);
    expect(facesOf([near], [far], [faint])).toEqual([near]);
  });

  it('takes nobody in the place of somebody for the same face, and two people for two', () => {
    const nobodys = face(null, { confidence: 0.99 });
    const known = face('Banyu Samodra', { x: 5, band: 'review', distance: 0.5 });
    expect(facesOf([nobodys], [known])).toEqual([known]);
    expect(facesOf([known], [nobodys])).toEqual([known]);
    const another = face('Ratih Larasati', { x: 5 });
    const elsewhere = face(null, { x: 300 });
    expect(facesOf([known, elsewhere], [another])).toEqual([known, elsewhere, another]);
  });
});
