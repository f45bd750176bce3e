import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** What a stand-in for Meta's Graph API was asked and answers. */
export interface FakeGraph {
  readonly url: string;
  /** Bytes by media id. */
  readonly files: Map<string, Buffer>;
  /** Where it says that a file lies, when that is not with itself. */
  readonly addresses: Map<string, string>;
  readonly requests: { readonly path: string; readonly authorization: string | undefined }[];
  /** How long it thinks before each answer. */
  delayMs: number;
  reset(): void;
  close(): Promise<void>;
}

/** A Graph API on loopback, with the files of messages: `GET /v…/{id}` gives the address, that the bytes. */
export async function startFakeGraph(): Promise<FakeGraph> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    graph.requests.push({ path, authorization: request.headers.authorization });
    await delay(graph.delayMs);
    const id = path.split('/').at(-1) ?? '';
    const bytes = graph.files.get(id);
    if (path === '/redirect') return response.writeHead(302, { location: `${graph.url}/` }).end();
    if (path.startsWith('/files/') && bytes) return response.end(bytes);
    const url = graph.addresses.get(id) ?? (bytes && `${graph.url}/files/${id}`);
    if (!url) return response.writeHead(404).end('{"error":{"code":100}}');
    const described = { url, mime_type: 'image/png', id, messaging_product: 'whatsapp' };
    return response.setHeader('content-type', 'application/json').end(JSON.stringify(described));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const graph: FakeGraph = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files: new Map(),
    addresses: new Map(),
    requests: [],
    delayMs: 0,
    reset: () => {
      graph.files.clear();
      graph.addresses.clear();
      graph.requests.length = 0;
      graph.delayMs = 0;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return graph;
}
