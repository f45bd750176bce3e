// Sends what `fetch` would not: any method, any header, a body where none belongs.
import { Agent, request as open } from 'node:http';

const SILENCE_MS = 60_000;
/** A stream of events has no end: what it said until then is its answer. */
const EVENTS_MS = 150;

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** The answer, `{ status, headers, body, ms }`. Rejects when there is none. */
export async function send(base, request) {
  try {
    return await sendBy(agent, base, request);
  } catch (error) {
    // A kept connection may be closed by the other side just as it is used again, which says nothing.
    if (error.code !== 'ECONNRESET' || !error.onKept) throw error;
    return sendBy(false, base, request);
  }
}

function sendBy(by, base, { method, path, headers, body }) {
  const { hostname, port } = new URL(base);
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const sent = open({
      agent: by,
      hostname,
      port,
      method,
      path,
      headers: { ...headers, ...lengthOf(body) },
    });
    sent.setTimeout(SILENCE_MS, () =>
      sent.destroy(new Error(`no answer in ${SILENCE_MS / 1000} s`)),
    );
    sent.once('error', (error) => reject(Object.assign(error, { onKept: sent.reusedSocket })));
    sent.once('response', (response) => {
      const chunks = [];
      const settle = () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
          ms: performance.now() - startedAt,
        });
      response
        .on('data', (chunk) => chunks.push(chunk))
        .once('end', settle)
        .once('error', reject);
      // What Node's parser refuses gets a body, as it never knew the method.
      if (method === 'HEAD') return settle();
      if (!response.headers['content-type']?.startsWith('text/event-stream')) return;
      setTimeout(() => {
        settle();
        sent.destroy();
      }, EVENTS_MS);
    });
    sent.end(body ?? undefined);
  });
}

const lengthOf = (body) => (body ? { 'Content-Length': body.length } : {});

/** Closes the connections that are kept. */
export const closeConnections = () => agent.destroy();
