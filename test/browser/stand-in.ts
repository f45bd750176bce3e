import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  request as openRequest,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service that answers some routes as a test says and passes the others to the real one. */
export interface StandIn {
  readonly url: string;
  /** By method and path, such as `POST /classify`; what is not here the real service answers. */
  readonly answers: Map<string, RequestListener>;
  close(): Promise<void>;
}

/** Starts one in front of the service at `behind`. A real server can dribble and drop, which mocks in the page cannot. */
export async function standIn(behind: string): Promise<StandIn> {
  const answers = new Map<string, RequestListener>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', behind);
    const answer = answers.get(`${request.method} ${pathname}`);
    if (!answer) return pass(request, response, behind);
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The whole body of a request as text, once it has arrived. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

function pass(request: IncomingMessage, response: ServerResponse, behind: string): void {
  const target = new URL(request.url ?? '/', behind);
  const forward = openRequest(
    target,
    { method: request.method, headers: { ...request.headers, host: target.host } },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  forward.on('error', () => response.destroy());
  request.pipe(forward);
}
