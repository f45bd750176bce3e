// One kind of load, to its capacity, beyond it, and back.
import { setTimeout as delay } from 'node:timers/promises';
import { percentile, round, summary } from './figures.mjs';
import { client, closedLoop, openLoop } from './send.mjs';
import { sampleMemory, startService } from './service.mjs';

const WARM_UP_S = 3;
const CAPACITY_S = 15;
const LONE_REQUESTS = 20;
const PAUSE_MS = 2_000;
/** A lone request is as usual within this factor of the slowest of those before the load. */
const USUAL = 1.5;
const RECOVERY_LIMIT_MS = 60_000;

/** A row of figures for each stream of the kind. `shares`: of each stream's own capacity. */
export async function measureKind({ kind, shares, streams, plan }) {
  const service = await startService({ IMAGE_CACHE_BYTES: '0' });
  const target = client(service.url);
  try {
    const names = Object.keys(shares);
    const usual = {};
    const capacity = {};
    for (const name of names) {
      const { next, connections } = streams[name];
      await closedLoop(target, { connections, seconds: WARM_UP_S, next });
      usual[name] = await loneMs(target, next);
      const { answers, seconds } = await closedLoop(target, {
        connections,
        seconds: CAPACITY_S,
        next,
      });
      capacity[name] = { perSecond: summary(answers).accepted / seconds, ...summary(answers) };
      await delay(PAUSE_MS);
    }
    const phase = (times, seconds) =>
      loaded(service, target, { names, shares, streams, capacity, times, seconds });
    const at = await phase(1, plan.baseSeconds);
    await delay(PAUSE_MS);
    const beyond = await phase(plan.times, plan.seconds);
    const recoveryS = {};
    const endedAt = performance.now();
    for (const name of names)
      recoveryS[name] = await recovery(target, streams[name].next, usual[name], endedAt);
    return names.map((name) => ({
      kind: names.length > 1 ? `${kind}: ${name}` : kind,
      ...rowOf({ name, usual, capacity, at, beyond, recoveryS }),
      crashed: service.crashed(),
    }));
  } finally {
    target.close();
    await service.stop();
  }
}

async function loneMs(target, next) {
  const times = [];
  for (let n = 0; n < LONE_REQUESTS; n++) {
    const sentAt = performance.now();
    await target.send(next());
    times.push(performance.now() - sentAt);
  }
  return percentile(times, 1);
}

async function loaded(service, target, { names, shares, streams, capacity, times, seconds }) {
  const memory = sampleMemory(service.pid);
  const sent = await Promise.all(
    names.map((name) => {
      const rate = capacity[name].perSecond * shares[name] * times;
      return openLoop(target, {
        rate,
        seconds,
        next: streams[name].next,
        stop: () => service.crashed(),
      });
    }),
  );
  const peakMb = Math.max(...memory.stop().map(({ mb }) => mb));
  const figures = sent.map((one) => ({ ...summary(one.answers), ...one, answers: undefined }));
  return { peakMb, of: Object.fromEntries(names.map((name, at) => [name, figures[at]])) };
}

/** Seconds since the load ended until a lone request took no longer than usual; NaN where none did. */
async function recovery(target, next, usualMs, endedAt) {
  while (performance.now() - endedAt < RECOVERY_LIMIT_MS) {
    const sentAt = performance.now();
    const { status } = await target.send(next());
    const now = performance.now();
    if (status === 200 && now - sentAt <= usualMs * USUAL) return (now - endedAt) / 1000;
  }
  return Number.NaN;
}

function rowOf({ name, usual, capacity, at, beyond, recoveryS }) {
  const normal = at.of[name];
  const over = beyond.of[name];
  return {
    'capacity /s': round(capacity[name].perSecond, 1),
    'closed loop p99 ms': round(capacity[name].p99),
    'lone request ms': round(usual[name]),
    'at capacity: p50 ms': round(normal.p50),
    'at capacity: p99 ms': round(normal.p99),
    'at capacity: refused': round(normal.refused / normal.sent, 3),
    'beyond: offered /s': round(over.sent / over.seconds, 1),
    'beyond: answered /s': round(over.accepted / over.seconds, 1),
    'beyond: p50 ms': round(over.p50),
    'beyond: p99 ms': round(over.p99),
    'beyond: refused': round(over.refused / over.sent, 3),
    'beyond: refusal p99 ms': round(over.refusedP99),
    'Retry-After s': over.retryAfter,
    'generator late ms': round(over.lagMs),
    failed: normal.failed + over.failed,
    'p99 ratio': round(over.p99 / normal.p99, 2),
    'RSS at capacity MB': round(at.peakMb),
    'RSS beyond MB': round(beyond.peakMb),
    'RSS ratio': round(beyond.peakMb / at.peakMb, 2),
    'recovery s': round(recoveryS[name], 2),
  };
}
