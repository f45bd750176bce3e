import { describe, expect, it } from 'vitest';
import type { FaceReading, LogoSighting } from '../../src/domain/detector.js';
import { joinFrameViews } from '../../src/pipeline/join-frames.js';
import { unopened } from '../../src/pipeline/read-picture.js';

const logo = (name: string | null, x: number): LogoSighting => ({
  box: [x, 0, 100, 100],
  confidence: 0.9,
  name,
  band: name === null ? null : 'match',
});
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
});
