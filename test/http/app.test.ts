import { Validator } from '@seriousme/openapi-schema-validator';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classificationSchema } from '../../src/domain/classification.js';
import {
  type Problem,
  type Ready,
  readySchema,
  rulebookSchema,
  rulebooksSchema,
} from '../../src/http/contract.js';
import { fakeClassifier, fakePipeline, PILKADA_2024 } from '../support/fakes.js';
import { startApp, type TestService } from '../support/http.js';

const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'white' } })
  .png()
  .toBuffer();

let service: TestService;
beforeAll(async () => {
  const pipeline = fakePipeline();
  await pipeline.loaded();
  service = await startApp(pipeline);
});
afterAll(() => service.close());

const get = (path: string, init?: RequestInit) => fetch(service.url + path, init);
const classify = (body: unknown) =>
  get('/classify', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('POST /classify', () => {
  it('judges JSON and the same post as a form alike', async () => {
    const context = { regime: 'pilkada-2024', paid: false };
    const fromJson = await classify({
      text: 'REVIEW-hoax',
      context,
      images: [{ name: 'b.png', data: png.toString('base64') }],
    });
    const form = new FormData();
    form.append('post', JSON.stringify({ text: 'REVIEW-hoax', context }));
    form.append('images', new Blob([png]), 'b.png');
    const fromForm = await get('/classify', { method: 'POST', body: form });
    const [a, b] = [await fromJson.json(), await fromForm.json()].map((body) =>
      classificationSchema.parse(body),
    );
    expect(a).toMatchObject({ verdict: 'review', status: 'complete' });
    expect({ ...b, id: '', timing: null }).toEqual({ ...a, id: '', timing: null });
  });

  it('refuses a regime whose rulebook is not loaded', async () => {
    const answer = await classify({ text: 'halo', context: { regime: 'pemilu-2024' } });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'regime-unavailable',
      errors: [{ pointer: '/context/regime' }],
    });
  });

  it('takes the files before the post field, and files alone', async () => {
    const form = new FormData();
    form.append('images', new Blob([png]), 'satu.png');
    form.append('images', new Blob([png]), 'dua.png');
    const body = classificationSchema.parse(
      await (await get('/classify', { method: 'POST', body: form })).json(),
    );
    expect(body.parts.map((part) => 'name' in part && part.name)).toEqual(['satu.png', 'dua.png']);
  });

  it('answers a broken image with a gap, not an error', async () => {
    const response = await classify({ text: 'halo', images: [{ data: 'AAAA' }] });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'partial', verdict: 'undetermined' });
  });

  it('does not explain what went wrong inside', async () => {
    const broken = fakePipeline({
      judging: { defaultRegime: 'pilkada-2024' },
    });
    broken.classify = () => Promise.reject(new Error('secret path /etc/saring'));
    const other = await startApp(broken);
    const response = await fetch(`${other.url}/classify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"a"}',
    });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    await other.close();
  });
});

describe('admission', () => {
  it('refuses with 429 and Retry-After beyond capacity, before reading, and recovers', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = {
      ...fakeClassifier,
      classify: async (text: string, signal: AbortSignal) => {
        await held;
        return fakeClassifier.classify(text, signal);
      },
    };
    const small = await startApp(fakePipeline({ text: async () => slow }), 2);
    const ask = () =>
      fetch(`${small.url}/classify`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"text":"halo"}',
      });
    const accepted = [ask(), ask()];
    await new Promise((resolve) => setTimeout(resolve, 200));
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    release();
    expect((await Promise.all(accepted)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await ask()).status).toBe(200);
    small.admission.stop();
    const stopped = await ask();
    expect([stopped.status, ((await stopped.json()) as Problem).code]).toEqual([503, 'stopping']);
    await small.close();
  });
});

describe('other routes', () => {
  it('says alive, and ready with limits and regimes', async () => {
    expect(await (await get('/livez')).json()).toEqual({ status: 'alive' });
    const ready = await get('/readyz');
    expect(ready.status).toBe(200);
    expect(readySchema.parse(await ready.json())).toMatchObject({
      status: 'ready',
      access: 'off',
      regimes: ['pilkada-2024'],
      rulebooks: [
        {
          regime: 'pilkada-2024',
          version: PILKADA_2024.version,
          sha256: PILKADA_2024.sha256,
          source: 'built-in',
        },
      ],
      rulebookProblems: [],
    });
  });

  it('is not ready while a model failed to load, and still answers', async () => {
    const lame = fakePipeline({ text: () => Promise.reject(new Error('gone')) });
    await lame.loaded();
    const other = await startApp(lame);
    const ready = await fetch(`${other.url}/readyz`);
    expect([ready.status, ((await ready.json()) as Ready).status]).toEqual([503, 'degraded']);
    await other.close();
  });

  it('shows the rulebooks', async () => {
    const { rulebooks } = rulebooksSchema.parse(await (await get('/rulebooks')).json());
    const { rules, elements } = PILKADA_2024;
    expect(rulebooks[0]).toMatchObject({ regime: 'pilkada-2024', rules: rules.length });
    const shown = await (await get('/rulebooks/pilkada-2024')).json();
    expect(rulebookSchema.parse(shown)).toMatchObject({ rules, elements });
    expect((await get('/rulebooks/pilkada-1999')).status).toBe(404);
  });

  it('answers unknown addresses and methods with problems', async () => {
    expect((await get('/nothing')).status).toBe(404);
    const wrong = await get('/classify');
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await get('/%ff')).status).toBeLessThan(500);
  });

  it('describes itself in valid OpenAPI 3.1 and shows it offline', async () => {
    const document = (await (await get('/openapi.json')).json()) as { openapi: string };
    const { valid, errors } = await new Validator().validate(document);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
    const page = await (await get('/docs')).text();
    for (const [, path = ''] of page.matchAll(/(?:src|href)="([^"]+)"/g)) {
      expect(path).toMatch(/^\//);
      expect((await get(path)).status).toBe(200);
    }
  });

  it('says in OpenAPI which routes need a key, of which role, and how they refuse', async () => {
    const { paths, components } = (await (await get('/openapi.json')).json()) as {
      paths: Record<string, Record<string, { security: object[]; responses: object }>>;
      components: { securitySchemes: object };
    };
    const classify = paths['/classify']?.post;
    expect(classify?.security).toEqual([
      { bearerKey: ['submitter'] },
      { headerKey: ['submitter'] },
      { cookieKey: ['submitter'] },
    ]);
    expect(Object.keys(components.securitySchemes)).toEqual([
      'bearerKey',
      'headerKey',
      'cookieKey',
    ]);
    expect(Object.keys(classify?.responses ?? {})).toEqual(expect.arrayContaining(['401', '403']));
    expect(paths['/readyz']?.get?.security).toEqual([]);
  });

  it('sends strict headers', async () => {
    const { headers } = await get('/livez');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
