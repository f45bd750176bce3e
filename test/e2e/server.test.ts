import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Classification, classificationSchema } from '../../src/domain/classification.js';
import { DEFAULT_POST_LIMITS } from '../../src/domain/post.js';
import { BUILT_IN_REGIMES } from '../../src/domain/taxonomy.js';
import { rulebooksSchema } from '../../src/http/contract.js';
import { malformedCases } from '../support/malformed.js';
import { type RunningServer, startServer } from '../support/server.js';

const sample = (name: string) => readFile(new URL(`../../docs/samples/${name}`, import.meta.url));

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function classifyBanner(url: string, name: string): Promise<Classification> {
  const form = new FormData();
  form.append('images', new Blob([await sample(name)]), name);
  const response = await fetch(`${url}/classify`, { method: 'POST', body: form });
  return classificationSchema.parse(await response.json());
}

describe('the built service', () => {
  it('is ready, with every model loaded', async () => {
    const ready = await fetch(`${server.url}/readyz`);
    expect({ status: ready.status, output: server.output() }).toMatchObject({ status: 200 });
    const { models } = (await (await fetch(`${server.url}/models`)).json()) as {
      models: { id: string; card: string }[];
    };
    expect(models.map(({ id }) => id).sort()).toEqual([
      'emblems',
      'faces',
      'ocr-paddle',
      'ocr-words',
      'text-id',
    ]);
    for (const { card } of models) expect(card.length).toBeGreaterThan(500);
  });

  it('finds the insult on a banner, quotes it, and shows where it stands', async () => {
    const answer = await classifyBanner(server.url, 'banner-hinaan.jpg');
    expect(answer).toMatchObject({ status: 'complete' });
    expect(['review', 'prohibited']).toContain(answer.verdict);
    const finding = answer.findings.find(({ label }) => label === 'insult');
    const quotes = finding?.evidence.map(({ quote }) => quote).join(' ') ?? '';
    expect(quotes.toLowerCase()).toMatch(/bajingan|goblok|udang/);
    const [image] = answer.parts;
    if (!image || !('words' in image)) throw new Error('the image part is missing');
    for (const { span, quote, box } of finding?.evidence ?? []) {
      expect(span && image.text.slice(span.start, span.end)).toBe(quote);
      // The insult stands between y = 220 and 380 of 720 (scripts/draw-samples.mjs).
      const [x = -1, y = -1, width = 0, height = 0] = box ?? [];
      expect(x).toBeGreaterThan(30);
      expect(x + width).toBeLessThan(1150);
      expect(y).toBeGreaterThan(200);
      expect(y + height).toBeLessThan(400);
    }
  });

  it('does not prohibit a lawful programme banner, and reads it', async () => {
    const answer = await classifyBanner(server.url, 'banner-program.jpg');
    expect(['allowed', 'review']).toContain(answer.verdict);
    const [image] = answer.parts;
    expect(image && 'text' in image && image.text).toMatch(/Coblos nomor 3/i);
    const shown = answer.elements.filter(({ status }) => status === 'present');
    expect(shown).toContainEqual(expect.objectContaining({ element: 'pair-number', value: '3' }));
    expect(shown.map(({ element }) => element)).toContain('vision-mission-programme');
    for (const { box, reason, allowed } of shown) {
      expect(box?.every((side) => side >= 0)).toBe(true);
      expect(reason?.id).toBeTruthy();
      expect(allowed).toBe(true);
    }
  });

  it('finds nothing wrong with the example that it prints, nor with other plain slogans', async () => {
    const printed = /"text":"([^"]+)"/.exec(server.output())?.[1] ?? '';
    expect(printed).not.toBe('');
    for (const text of [
      printed,
      'Coblos nomor 2!',
      'TPS',
      'Coblos nomor 3, Rabu 27 November 2024',
    ]) {
      const response = await fetch(`${server.url}/classify`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
      });
      expect({ text, ...((await response.json()) as Classification) }).toMatchObject({
        text,
        verdict: 'allowed',
      });
    }
  });

  it('gives the same answer twice, byte for byte but for id and timing', async () => {
    const [a, b] = await Promise.all(
      ['banner-hinaan.jpg', 'banner-hinaan.jpg'].map((name) => classifyBanner(server.url, name)),
    );
    expect(JSON.stringify({ ...a, id: '', timing: null })).toBe(
      JSON.stringify({ ...b, id: '', timing: null }),
    );
  });

  it('has a rulebook for every regime', async () => {
    const shown = await (await fetch(`${server.url}/rulebooks`)).json();
    const { rulebooks } = rulebooksSchema.parse(shown);
    expect(rulebooks.map(({ regime }) => regime).toSorted()).toEqual(
      [...BUILT_IN_REGIMES].toSorted(),
    );
  });

  it('stays up through 200 malformed requests of more than 20 kinds', async () => {
    const cases = malformedCases({ ...DEFAULT_POST_LIMITS, bodyBytes: 25_000_000 });
    expect(cases.length).toBeGreaterThan(20);
    let sent = 0;
    while (sent < 200) {
      for (const { name, status, init } of cases) {
        // The largest ones once are enough: they move 25 MB each.
        if (sent >= cases.length && /large/.test(name)) continue;
        const response = await fetch(`${server.url}/classify`, init);
        await response.arrayBuffer();
        expect({ name, status: response.status }).toEqual({ name, status });
        sent++;
      }
    }
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect(server.child.exitCode).toBeNull();
  }, 120_000);

  it('finishes accepted requests on SIGTERM and exits 0', async () => {
    const other = await startServer();
    const accepted = [1, 2, 3].map(() => classifyBanner(other.url, 'banner-hinaan.jpg'));
    // Long enough to be accepted on a busy machine, shorter than reading three banners takes.
    await new Promise((resolve) => setTimeout(resolve, 600));
    const stopped = other.stop();
    for (const answer of await Promise.all(accepted)) expect(answer.status).toBe('complete');
    expect(await stopped).toBe(0);
  });

  it('names the bad variable and ends when misconfigured', async () => {
    await expect(startServer({ PORT: 'delapan' })).rejects.toThrow(/PORT/);
  });

  it('says degraded, not clear, when a model file is missing', async () => {
    const lame = await startServer({
      MODELS_DIR: new URL('./no-weights', import.meta.url).pathname,
    });
    const ready = (await (await fetch(`${lame.url}/readyz`)).json()) as { status: string };
    expect(ready.status).toBe('degraded');
    const response = await fetch(`${lame.url}/classify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"Ayo ke TPS"}',
    });
    expect(await response.json()).toMatchObject({
      status: 'partial',
      verdict: 'undetermined',
      parts: [{ part: 'text', gap: { code: 'text-model-unavailable' } }],
    });
    expect(await lame.stop()).toBe(0);
  });
});
