import { describe, expect, it } from 'vitest';
import { Lanes } from '../../src/pipeline/lanes.js';

const staying = { left: new AbortController().signal, background: false };
const background = { ...staying, background: true };

/** Work that is told of when it begins, and goes on until it is let go. */
function works() {
  const begun: string[] = [];
  const doors = new Map<string, () => void>();
  const work = (name: string) => async () => {
    begun.push(name);
    await new Promise<void>((resolve) => doors.set(name, resolve));
    return name;
  };
  const letGo = async (name: string) => {
    doors.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, work, letGo };
}

describe('Lanes', () => {
  it('lets texts pass images', async () => {
    const lanes = new Lanes({ images: 1, texts: 1 });
    const { begun, work, letGo } = works();
    const all = ['a', 'b'].map((name) => lanes.run('images', work(name), staying));
    all.push(lanes.run('texts', work('text'), staying));
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toEqual(['a', 'text']);
    for (const name of ['a', 'text', 'b']) await letGo(name);
    expect(await Promise.all(all)).toEqual(['a', 'b', 'text']);
    await lanes.idle();
  });

  it('keeps a place from the background, and what waits there behind the others', async () => {
    const lanes = new Lanes({ images: 2, texts: 1 });
    const { begun, work, letGo } = works();
    for (const name of ['line 0', 'line 1', 'line 2'])
      void lanes.run('images', work(name), background);
    for (const name of ['a', 'b']) void lanes.run('images', work(name), staying);
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toEqual(['line 0', 'a']);
    await letGo('line 0');
    expect(begun).toEqual(['line 0', 'a', 'b']);
    await letGo('a');
    expect(begun).toEqual(['line 0', 'a', 'b', 'line 1']);
    for (const name of ['b', 'line 1', 'line 2']) await letGo(name);
    await lanes.idle();
  });

  it.each([staying, background])('never begins what was left while it waited', async (how) => {
    const lanes = new Lanes({ images: 1, texts: 1 });
    const { begun, work, letGo } = works();
    const first = lanes.run('texts', work('first'), how);
    const leaving = new AbortController();
    const left = lanes.run('texts', work('left'), { ...how, left: leaving.signal });
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await letGo('first');
    await first;
    await lanes.idle();
    expect(begun).toEqual(['first']);
  });
});
