import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { Metrics } from '../metrics/metrics.js';

const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

/** What a program without the service's routes answers: `/metrics`, `/livez` and `/readyz`, without a key. */
export function operationsOnly(
  metrics: Pick<Metrics, 'expose'>,
  isReady: () => Promise<boolean>,
): RequestListener {
  return async (request, response) => {
    const send = (status: number, type: string, text: string) =>
      response.writeHead(status, { ...HEADERS, 'Content-Type': type }).end(text);
    const tell = (status: number, word: string) =>
      send(status, 'application/json', JSON.stringify({ status: word }));
    // A body is for nobody, and what is not read keeps the connection busy.
    request.resume();
    try {
      const path = request.url?.split('?', 1)[0];
      if (request.method !== 'GET' && request.method !== 'HEAD') tell(405, 'method-not-allowed');
      else if (path === '/livez') tell(200, 'alive');
      else if (path === '/readyz') {
        const ready = await isReady();
        tell(ready ? 200 : 503, ready ? 'ready' : 'not-ready');
      } else if (path === '/metrics') {
        const { type, text } = await metrics.expose();
        send(200, type, text);
      } else tell(404, 'not-found');
    } catch {
      tell(500, 'internal');
    }
  };
}

/** Listens; rejects with a sentence that names the variable to change. */
export async function listenOperations(
  answer: RequestListener,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Server> {
  const server = createServer({ requestTimeout: 5_000, maxHeaderSize: 8_192 }, answer);
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `${host}:${port} tidak dapat dipakai untuk metrik (${code}); periksa METRICS_PORT dan HOST`,
      { cause: error },
    );
  }
  // Neither a scrape nor its kept connection holds up the end of the program.
  server.unref();
  return server;
}
