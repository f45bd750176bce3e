import type { RequestListener } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { deliverWebhook, WebhookFailure, webhookHandler } from '../../src/queue/deliver-webhook.js';
import { webhookEvent, webhookSettings } from '../../src/queue/webhooks.js';
import { DECIDED, SECRET, startReceiver } from '../support/webhooks.js';

const event = webhookEvent('case.decided', DECIDED, new Date('2024-11-22T03:00:00Z'));
const ID = 'msg_1';

let receiver: Awaited<ReturnType<typeof startReceiver>> | undefined;
afterEach(() => {
  receiver?.close();
  receiver = undefined;
});

async function receive(answer: RequestListener) {
  receiver = await startReceiver(answer);
  return receiver;
}
const status = (code: number, headers: Record<string, string> = {}): RequestListener => {
  return (_request, response) => void response.writeHead(code, headers).end();
};

/** A handler for one endpoint, and a job for it, with all that it logged. */
function handling(url: string) {
  const settings = webhookSettings([url], SECRET);
  const logged: unknown[] = [];
  const note = (...line: unknown[]) => void logged.push(line);
  const handler = webhookHandler(settings, { info: note, warn: note }, 300);
  const endpoint = settings.endpoints[0]?.key ?? '';
  return { deliver: () => handler({ id: ID, endpoint, event }), logged };
}

async function failureOf(work: Promise<unknown>): Promise<Error> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('it did not fail');
  return error;
}

describe('deliverWebhook', () => {
  it('signs so that the library of the scheme verifies it', async () => {
    const { url, received } = await receive(status(204));
    expect(await deliverWebhook({ id: ID, event }, { url, secret: SECRET })).toBe('delivered');
    const [{ headers, body } = { headers: {}, body: '' }] = received;
    expect(new Webhook(SECRET).verify(body, headers as Record<string, string>)).toEqual(event);
    expect(headers).toMatchObject({ 'webhook-id': ID, 'content-type': 'application/json' });
    const other = new Webhook(Buffer.alloc(32, 'b').toString('base64'));
    expect(() => other.verify(body, headers as Record<string, string>)).toThrow();
    expect(() =>
      new Webhook(SECRET).verify(`${body} `, headers as Record<string, string>),
    ).toThrow();
  });

  it.each([400, 401, 404, 429, 500, 503])('fails on %i', async (code) => {
    const { url } = await receive(status(code));
    const failure = await failureOf(deliverWebhook({ id: ID, event }, { url, secret: SECRET }));
    expect(failure).toBeInstanceOf(WebhookFailure);
    expect(failure.message).toBe(`the receiver answered ${code}`);
  });

  it('tells nothing to an address that leads into this machine without saying so', async () => {
    const { url, received } = await receive(status(204));
    const away = url.replace('127.0.0.1', '0.0.0.0');
    const failure = await failureOf(
      deliverWebhook({ id: ID, event }, { url: away, secret: SECRET }),
    );
    expect(failure.message).toMatch(/could not be reached \(ERR_ADDRESS_REFUSED\)/);
    expect(received).toEqual([]);
  });

  it.each([301, 302, 307, 308])('does not follow a redirect (%i)', async (code) => {
    const elsewhere = await startReceiver(status(200));
    const { url, received } = await receive(status(code, { location: elsewhere.url }));
    const failure = await failureOf(deliverWebhook({ id: ID, event }, { url, secret: SECRET }));
    expect(failure.message).toContain('redirects are not followed');
    expect(received).toHaveLength(1);
    expect(elsewhere.received).toEqual([]);
    elsewhere.close();
  });

  it('waits no longer than told', async () => {
    const { url } = await receive(() => undefined);
    const delivery = { url, secret: SECRET, timeoutMs: 100 };
    const failure = await failureOf(deliverWebhook({ id: ID, event }, delivery));
    expect(failure.message).toBe('no answer in time');
  });

  it('reads no answer that never ends', async () => {
    let closed = () => {};
    const left = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const { url } = await receive((_request, response) => {
      response.writeHead(200);
      const flood = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.once('close', () => {
        clearInterval(flood);
        closed();
      });
    });
    expect(await deliverWebhook({ id: ID, event }, { url, secret: SECRET })).toBe('delivered');
    await left;
  });

  it('says by code why nobody could be reached, and tells neither address nor secret', async () => {
    const { url, close } = await receive(status(200));
    close();
    const failure = await failureOf(deliverWebhook({ id: ID, event }, { url, secret: SECRET }));
    expect(failure.message).toContain('ECONNREFUSED');
    expect(failure.cause).toBeUndefined();
    expect(`${failure.message}${failure.stack}`).not.toMatch(/rahasia|127\.0\.0\.1:|whsec_/);
  });
});

describe('webhookHandler', () => {
  it('keeps the id over attempts, signs each anew, and ends with success', async () => {
    const answers = [500, 503, 200];
    const { url, received } = await receive((request, response) =>
      status(answers[received.length - 1] ?? 200)(request, response),
    );
    const { deliver } = handling(url);
    await expect(deliver()).rejects.toThrow('500');
    await expect(deliver()).rejects.toThrow('503');
    await deliver();
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([ID, ID, ID]);
    for (const { body, headers } of received)
      expect(new Webhook(SECRET).verify(body, headers as Record<string, string>)).toEqual(event);
  });

  it('sends nothing more to who answered 410, and does not try again', async () => {
    const { url, received } = await receive(status(410));
    const { deliver, logged } = handling(url);
    await deliver();
    await deliver();
    expect(received).toHaveLength(1);
    expect(JSON.stringify(logged)).toContain('answered 410');
    expect(JSON.stringify(logged)).toContain('wants no more');
  });

  it('leaves what is for an address that is not set here to another process', async () => {
    const { url, received } = await receive(status(200));
    const none = () => undefined;
    const handler = webhookHandler(webhookSettings([url], SECRET), { info: none, warn: none });
    await expect(handler({ id: ID, endpoint: 'other', event })).rejects.toThrow('not set');
    expect(received).toEqual([]);
  });

  it('refuses a job that it does not understand', async () => {
    await expect(handling('http://127.0.0.1:9/').deliver()).rejects.toThrow(WebhookFailure);
    const handler = webhookHandler(webhookSettings([], SECRET), console);
    await expect(handler({ id: ID })).rejects.toThrow();
  });

  it.each([200, 410, 500])('logs no address, secret or content (%i)', async (code) => {
    const { url } = await receive(status(code));
    const { deliver, logged } = handling(url);
    await deliver().catch((error: unknown) => logged.push(String(error)));
    expect(logged).not.toEqual([]);
    expect(JSON.stringify(logged)).not.toMatch(/rahasia|127\.0\.0\.1|whsec_|hasut/);
  });
});
