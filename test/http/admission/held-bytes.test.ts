import { describe, expect, it } from 'vitest';
import { HeldBytes } from '../../../src/http/admission/held-bytes.js';

describe('HeldBytes', () => {
  it('holds so many over all requests, and gives them back', () => {
    const memory = new HeldBytes(100);
    const [first, second] = [memory.open(), memory.open()];
    expect([first.add(60), second.add(40), second.add(1)]).toEqual([true, true, false]);
    expect(memory.held).toBe(100);
    expect(memory.fits(1)).toBe(false);
    first.close();
    first.close();
    expect(memory.held).toBe(40);
    expect(second.add(60)).toBe(true);
  });

  it('counts what a body became instead of the body', () => {
    const memory = new HeldBytes(100);
    const one = memory.open();
    one.add(80);
    one.set(30);
    expect([memory.held, memory.fits(70)]).toEqual([30, true]);
  });

  it('lets one body alone be as large as its own limit', () => {
    const memory = new HeldBytes(100);
    expect(memory.fits(500)).toBe(true);
    const alone = memory.open();
    expect([alone.add(90), alone.add(90)]).toEqual([true, true]);
    expect(memory.open().add(1)).toBe(false);
  });
});
