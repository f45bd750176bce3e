import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../src/http/contract.js';
import { fakePipeline } from '../support/fakes.js';
import { LIMITS, startApp, type TestService } from '../support/http.js';
import { malformedCases } from '../support/malformed.js';

let service: TestService;
beforeAll(async () => {
  service = await startApp(fakePipeline());
});
afterAll(() => service.close());

describe('POST /classify with a bad request', () => {
  it.each(malformedCases(LIMITS))('$name: $status', async ({ status, pointer, init }) => {
    const response = await fetch(`${service.url}/classify`, init);
    const body = await response.text();
    expect({ status: response.status, body }).toMatchObject({ status });
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    const problem = problemSchema.parse(JSON.parse(body));
    expect(problem.status).toBe(status);
    expect(problem.requestId).toBe(response.headers.get('x-request-id'));
    if (pointer !== undefined) {
      expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
    }
    expect(body).not.toMatch(/node_modules|\.[jt]s:\d/);
  });

  it('names every bad field at once, in Indonesian unless English is asked for', async () => {
    const ask = async (language?: string) => {
      const response = await fetch(`${service.url}/classify`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(language && { 'accept-language': language }),
        },
        body: JSON.stringify({ text: 1, context: { paid: 'x', regime: 'y' }, extra: true }),
      });
      return problemSchema.parse(await response.json());
    };
    const indonesian = await ask();
    expect(indonesian.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/context/paid',
      '/context/regime',
      '/extra',
      '/text',
    ]);
    expect(indonesian.title).toBe('Isian tidak sesuai');
    expect((await ask('en-GB,en;q=0.9')).title).toBe('The post is not valid');
    expect((await ask('fr')).title).toBe('Isian tidak sesuai');
  });
});
