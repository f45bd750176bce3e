import { describe, expect, it } from 'vitest';
import { announced, demandOf } from '../../../src/http/admission/demand.js';

const json = (length: number) => ({
  'content-type': 'application/json',
  'content-length': String(length),
});

describe('what is announced', () => {
  it('takes a small JSON body for text, and others for images', () => {
    expect(announced(json(300)).lane).toBe('texts');
    expect(announced(json(300_000)).lane).toBe('images');
    const form = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '300' };
    expect(announced(form).lane).toBe('images');
  });

  it('weighs images by their bytes, a form by less than the JSON of the same length', () => {
    const sizes = [100_000, 1_000_000, 10_000_000];
    const costs = sizes.map((size) => announced(json(size)).cost);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(costs[2]).toBeGreaterThan(4 * (costs[0] ?? Number.NaN));
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    const asForm = announced({ ...form, 'content-length': '10000000' });
    expect(asForm.cost).toBeGreaterThan(costs[2] ?? Number.NaN);
  });

  it('counts no bytes that nobody announced', () => {
    expect(announced({ 'content-type': 'application/json' }).bytes).toBe(0);
    expect(announced({ ...json(500), 'content-encoding': 'gzip' }).bytes).toBe(0);
    expect(announced({ ...json(500), 'content-length': 'x' }).bytes).toBe(0);
    expect(announced(json(500)).bytes).toBe(500);
  });
});

describe('what is asked for', () => {
  const images = (...sizes: number[]) => sizes.map((size) => ({ bytes: new Uint8Array(size) }));

  it('is a few milliseconds for a text, by its length', () => {
    const short = demandOf({ text: 'Ayo ke TPS', images: [] }, []);
    const long = demandOf({ text: 'a'.repeat(20_000), images: [] }, []);
    expect(short).toMatchObject({ lane: 'texts', bytes: 20 });
    expect(short.cost).toBeLessThan(5);
    expect(long.cost).toBeGreaterThan(20 * short.cost);
  });

  it('is half a second for a banner, eight times that for eight, and more for photographs', () => {
    const banner = demandOf({ images: images(1) }, [921_600]);
    expect(banner).toMatchObject({ lane: 'images', bytes: 1 });
    expect(banner.cost).toBeGreaterThan(400);
    expect(banner.cost).toBeLessThan(600);
    const eight = demandOf({ images: images(1, 1, 1, 1, 1, 1, 1, 1) }, Array(8).fill(921_600));
    expect(eight.cost).toBeCloseTo(8 * banner.cost);
    expect(demandOf({ images: images(1) }, [12e6]).cost).toBeGreaterThan(4 * banner.cost);
  });

  it('is nothing for what is no image', () => {
    expect(demandOf({ images: images(5) }, [null])).toEqual({ lane: 'images', cost: 0, bytes: 5 });
  });
});
