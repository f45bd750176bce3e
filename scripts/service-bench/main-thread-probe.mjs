// Preloaded (`--import`) into the service that is measured. Watches its main thread and answers
// SIGUSR2 with one line of JSON on standard error, of the time since the last answer.
//
// `stallMs` is the longest time over due of a timer (perf_hooks). On a full machine most of it may be
// waiting for a core, which no code of the service can change: `busyMs` is the longest time that the
// main thread computed between two turns of the loop, and `waitedMs` what it waited for a core in the
// longest stall (both from the kernel's schedstat). `buffersMb` is the most that it held in buffers,
// shared ones left out.
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

const RESOLUTION_MS = 2;
const TURNS_A_LOOK_AT_MEMORY = 20;

if (isMainThread) watch();

function watch() {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  let worst = nothingSeen();
  let last = schedule();
  let turns = 0;
  setInterval(() => {
    const now = schedule();
    const busyMs = now.ranMs - last.ranMs;
    const waitedMs = now.waitedMs - last.waitedMs;
    const turnMs = now.atMs - last.atMs;
    if (turnMs > worst.turnMs) worst = { ...worst, turnMs, waitedMs };
    worst.busyMs = Math.max(worst.busyMs, busyMs);
    if (++turns % TURNS_A_LOOK_AT_MEMORY === 0) {
      worst.buffersMb = Math.max(worst.buffersMb, process.memoryUsage().arrayBuffers / 2 ** 20);
    }
    if (busyMs > 30) worst.busyOver30++;
    last = now;
  }, RESOLUTION_MS).unref();
  process.on('SIGUSR2', () => {
    const stallMs = histogram.max / 1e6 - RESOLUTION_MS;
    const line = { ...worst, stallMs, stallP99Ms: histogram.percentile(99) / 1e6 - RESOLUTION_MS };
    process.stderr.write(`main-thread-probe ${JSON.stringify(line)}\n`);
    histogram.reset();
    worst = nothingSeen();
  });
}

function nothingSeen() {
  return { turnMs: 0, waitedMs: 0, busyMs: 0, busyOver30: 0, buffersMb: 0 };
}

/** What the main thread ran and waited for a core since it started (milliseconds). */
function schedule() {
  const [ran, waited] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(
    ' ',
  );
  return { ranMs: Number(ran) / 1e6, waitedMs: Number(waited) / 1e6, atMs: performance.now() };
}
