// A long batch through POST /classify/batch: does memory stay flat, whoever reads, and does a slow reader slow the work?
//
//   npm run bench:batch -- [--lines n] [--different n] [--slow-kb n] [--readers fast,slow] [--json]
//
// --different  different texts among the lines (100): the others are the same again, as reposts are
// --slow-kb    thousands of bytes a second that the slow reader takes (400)
//
// Lines are sent as fast as they are taken. Memory is the service's resident set, sampled; `growth` is its mean in the
// last quarter over that in the second. `most ahead` is the most lines sent and not yet read: what the service and the
// sockets hold. Linux only.
import { parseArgs } from 'node:util';
import { sendBatch } from './load/batch.mjs';
import { round } from './load/figures.mjs';
import { machineLoad, sampleMemory, startService } from './load/service.mjs';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '100000' },
    different: { type: 'string', default: '100' },
    'slow-kb': { type: 'string', default: '400' },
    readers: { type: 'string', default: 'fast,slow' },
    json: { type: 'boolean', default: false },
  },
});
const lines = Number(values.lines);
const speeds = { fast: Number.POSITIVE_INFINITY, slow: Number(values['slow-kb']) * 1000 };

const rows = [];
for (const reader of values.readers.split(',')) {
  if (!speeds[reader]) throw new Error('--readers: fast, slow or both');
  rows.push({ reader, ...(await measure(speeds[reader])), 'machine load': machineLoad() });
}
if (values.json) console.log(JSON.stringify(rows));
else console.table(rows);
if (rows.some(({ last }) => last !== 'whole')) process.exitCode = 1;

async function measure(bytesPerSecond) {
  const service = await startService();
  try {
    const different = Number(values.different);
    await sendBatch(service.url, {
      lines: 100,
      different,
      bytesPerSecond: Number.POSITIVE_INFINITY,
    });
    const memory = sampleMemory(service.pid);
    const sent = await sendBatch(service.url, { lines, different, bytesPerSecond });
    const samples = memory.stop().map(({ mb }) => mb);
    const quarter = Math.floor(samples.length / 4);
    return {
      lines,
      seconds: round(sent.seconds, 1),
      'lines/s': round(lines / sent.seconds),
      'MB read': round(sent.bytes / 1e6),
      'most ahead': sent.mostAhead,
      'RSS MB before': round(samples[0]),
      'RSS MB peak': round(Math.max(...samples)),
      'growth %': round(
        100 * (mean(samples.slice(3 * quarter)) / mean(samples.slice(quarter, 2 * quarter)) - 1),
        1,
      ),
      last: sent.last === `{"end":true,"ok":${lines},"failed":0}` ? 'whole' : sent.last,
    };
  } finally {
    await service.stop();
  }
}

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
