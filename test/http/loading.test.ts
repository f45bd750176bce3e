import { once } from 'node:events';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../src/http/contract.js';
import { createLoadingApp } from '../../src/http/loading.js';
import { ask } from '../support/ask.js';

const logged: string[] = [];
let server: Server;
let url: string;
beforeAll(async () => {
  const logger = pino({ level: 'error' }, { write: (line) => logged.push(line) });
  server = createServer(createLoadingApp(logger)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** As Chromium asks for a page. */
const BROWSER = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('while the service loads', () => {
  it.each<[string, string, OutgoingHttpHeaders, string?]>([
    ['GET', '/livez', {}],
    ['GET', '/readyz', { Accept: '*/*' }],
    ['GET', '/session', { Accept: 'application/json' }],
    [
      'POST',
      '/classify',
      { Accept: 'application/x-ndjson', 'Content-Type': 'application/json' },
      '{',
    ],
    ['POST', '/cases/claim', BROWSER, '{}'],
  ])(
    '%s %s gets a problem with 503 that says when to ask again',
    async (method, path, headers, body) => {
      const answer = await ask(url + path, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      });
      expect(answer.status).toBe(503);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/problem+json; charset=utf-8',
        'content-language': 'id',
        'retry-after': '1',
        'cache-control': 'no-store',
        'x-request-id': answer.problem().requestId,
      });
      expect(problemSchema.parse(answer.problem())).toMatchObject({
        code: 'loading',
        status: 503,
        type: 'urn:saring:problem:loading',
        title: 'Layanan sedang memuat',
      });
      expect(answer.headers.refresh).toBeUndefined();
    },
  );

  it('speaks English when asked', async () => {
    const headers = { 'Accept-Language': 'en' };
    expect((await ask(`${url}/models`, { headers })).problem()).toMatchObject({
      title: 'The service is loading',
      detail: expect.stringContaining('Retry-After'),
    });
  });

  it.each([
    ['id', 'Saring sedang memuat'],
    ['en', 'Saring is loading'],
  ])('shows a browser a page that asks again by itself (%s)', async (language, title) => {
    const headers = { ...BROWSER, 'Accept-Language': language };
    for (const path of ['/', '/antrean', '/rulebooks']) {
      const answer = await ask(url + path, { headers });
      expect(answer.status).toBe(503);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-language': language,
        refresh: '2',
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none';frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
      });
      expect(answer.text).toContain(`<html lang="${language}">`);
      expect(/<h1>([^<]+)<\/h1>/.exec(answer.text)?.[1]).toContain(title);
      expect(answer.text).toContain('Saring is loading');
      expect(answer.text).toContain('Saring sedang memuat');
      expect(answer.text).not.toMatch(/<script|<style|style=|href|src/);
    }
  });

  it('takes none of this for a failure', () => {
    expect(logged).toEqual([]);
  });
});
