import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TextClassifier } from '../../src/domain/detector.js';
import { monotonicNow } from '../../src/inference/clock.js';
import { within } from '../../src/inference/within.js';
import { Component } from '../../src/pipeline/component.js';
import { fakeClassifier, fakePipeline } from '../support/fakes.js';

const DAY = 86_400_000;

/** Somebody, or NTP, sets the clock; nothing else about time changes. */
function setClock(by: number): void {
  const to = Date.now() + by;
  vi.useFakeTimers({ toFake: ['Date'], now: to });
}
afterEach(() => vi.useRealTimers());

describe.each([
  ['forward', DAY],
  ['back', -DAY],
])('a clock that jumps %s', (_way, by) => {
  it('takes no time from a post that is being judged, and gives it none', async () => {
    const jumping: TextClassifier = {
      ...fakeClassifier,
      classify: (text, signal) => {
        setClock(by);
        return fakeClassifier.classify(text, signal);
      },
    };
    const stuck: TextClassifier = {
      ...fakeClassifier,
      classify: (_text, signal) =>
        new Promise((_, reject) => {
          setClock(by);
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
    };
    const judged = fakePipeline({ text: async () => jumping });
    expect((await judged.classify({ text: 'Ayo ke TPS', images: [] })).status).toBe('complete');
    await judged.close();
    expect(
      await within(monotonicNow() + 20, new AbortController().signal, 'late', (cut) =>
        stuck.classify('', cut).then(() => 'never'),
      ),
    ).toBe('late');
  });

  it('neither hurries a failed part nor keeps it from loading again', async () => {
    let opened = 0;
    const open = async () => {
      opened++;
      throw new Error('damaged');
    };
    vi.useFakeTimers({ toFake: ['Date', 'hrtime'] });
    const component = new Component('model', open, () => undefined);
    await component.get().catch(() => undefined);
    vi.setSystemTime(Date.now() + by);
    await component.get().catch(() => undefined);
    expect(opened).toBe(1);
    vi.advanceTimersByTime(5_000);
    await component.get().catch(() => undefined);
    expect(opened).toBe(2);
  });
});
