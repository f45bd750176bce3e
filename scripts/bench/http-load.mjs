// One load on one server, and what both took.
import autocannon from 'autocannon';
import { summary } from '../load/figures.mjs';
import { client, openLoop } from '../load/send.mjs';

/**
 * Posts `next().body` to /classify over kept-alive connections, as fast as answers come or `rate` a second in all.
 * Milliseconds of processor time a request: of the server, of its main thread, and of this process, the generator.
 */
export async function fire(server, { next, connections, seconds, rate }) {
  const setupRequest = (request) => ({ ...request, body: next().body });
  const load = () =>
    autocannon({
      url: `${server.url}/classify`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      requests: [{ setupRequest }],
      connections,
      duration: seconds,
      timeout: 60,
      ...(rate && { overallRate: Math.max(1, Math.round(rate)) }),
    });
  const { result, cpu } = await withCpu(server, load);
  const answered = result['2xx'];
  // Told to come again: a slow machine, not a fault.
  const refused = result.statusCodeStats[429]?.count ?? 0;
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    refused,
    failed: result.non2xx - refused + result.errors,
    cpu: each(cpu, answered),
  };
}

/** `rate` requests a second at random times, as people come; latencies count from when a request was due. */
export async function come(server, { next, rate, seconds }) {
  const target = client(server.url);
  try {
    const { answers } = await openLoop(target, { rate, seconds, next });
    const { p50, p99, refused, failed } = summary(answers);
    return { p50, p99, refused, failed };
  } finally {
    target.close();
  }
}

async function withCpu(server, load) {
  const before = { ...server.cpu(), generator: process.cpuUsage() };
  const result = await load();
  const after = server.cpu();
  const { user, system } = process.cpuUsage(before.generator);
  const cpu = {
    whole: after.whole - before.whole,
    main: after.main - before.main,
    generator: (user + system) / 1000,
  };
  return { result, cpu };
}

function each(cpu, requests) {
  return Object.fromEntries(Object.entries(cpu).map(([name, ms]) => [name, ms / requests]));
}
