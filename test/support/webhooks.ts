import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WebhookEvent } from '../../src/domain/webhook-event.js';

/** Of 32 bytes of the letter a; no secret of anybody. */
export const SECRET = `whsec_${Buffer.alloc(32, 'a').toString('base64')}`;

export const DECIDED: Extract<WebhookEvent, { readonly type: 'case.decided' }>['data'] = {
  caseId: `case_${'0'.repeat(31)}1`,
  regime: 'pilkada-2024',
  verdict: 'review',
  severity: 3,
  labels: ['incitement'],
  rules: ['hasut-adu-domba'],
  decision: 'violation',
  confirmed: ['hasut-adu-domba'],
  rejected: [],
  seq: 41,
};

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly url: string;
}

/** A receiver on the loopback interface: keeps what it got, and answers as it is told. */
export async function startReceiver(answer: RequestListener) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ headers: request.headers, body, url: request.url ?? '' });
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook?key=rahasia`,
    received,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
