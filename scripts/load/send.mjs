// Requests to the service as a load generator sends them.
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

const ANSWER_LIMIT_MS = 60_000;

/** A client with as many kept-alive connections as there are requests on their way. */
export function client(url) {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  return {
    /** Never rejects: `status` is 0 where no answer came. `body` is read where `keep`, and left out else. */
    send({ path = '/classify', method = 'POST', headers = {}, body = '' }, keep = false) {
      return new Promise((resolve) => {
        const fail = () => resolve({ status: 0, retryAfter: null, body: null });
        const asked = request(
          {
            agent,
            hostname,
            port,
            path,
            method,
            headers: {
              'content-type': 'application/json',
              'content-length': Buffer.byteLength(body),
              ...headers,
            },
            timeout: ANSWER_LIMIT_MS,
          },
          (response) => {
            const chunks = [];
            response.on('data', (chunk) => keep && chunks.push(chunk));
            response.on('error', fail);
            response.on('end', () => {
              const after = response.headers['retry-after'];
              resolve({
                status: response.statusCode,
                retryAfter: after === undefined ? null : Number(after),
                body: keep ? Buffer.concat(chunks).toString() : null,
              });
            });
          },
        );
        asked.on('error', fail);
        asked.on('timeout', () => asked.destroy(new Error('no answer')));
        asked.end(body);
      });
    },
    close: () => agent.destroy(),
  };
}

/** `connections` senders, each with its next request when the last was answered; answers a second and latencies. */
export async function closedLoop(target, { connections, seconds, next }) {
  const answers = [];
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  const one = async () => {
    while (performance.now() < endsAt) {
      const sentAt = performance.now();
      const answer = await target.send(next());
      answers.push({ ...answer, ms: performance.now() - sentAt });
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return { answers, seconds: (performance.now() - startedAt) / 1000 };
}

/**
 * `rate` requests a second at random times (Poisson), whether the last were answered or not, as people come. Latency
 * counts from when a request was due: a generator that falls behind must not hide it.
 */
export async function openLoop(target, { rate, seconds, next, stop = () => false }) {
  const answers = [];
  const running = new Set();
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  let dueAt = startedAt + gap(rate);
  let lag = 0;
  while (dueAt < endsAt && !stop()) {
    const now = performance.now();
    if (dueAt > now) {
      await delay(Math.max(1, dueAt - now));
      continue;
    }
    lag = Math.max(lag, now - dueAt);
    const due = dueAt;
    const sent = target.send(next()).then((answer) => {
      answers.push({ ...answer, ms: performance.now() - due });
      running.delete(sent);
    });
    running.add(sent);
    dueAt += gap(rate);
  }
  const loadSeconds = (performance.now() - startedAt) / 1000;
  await Promise.all(running);
  return { answers, seconds: loadSeconds, lagMs: lag };
}

function gap(rate) {
  return (-Math.log(1 - Math.random()) / rate) * 1000;
}
