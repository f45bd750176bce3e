// How time and memory of a post grow with the length of its text, the size of its image and the number of rules, and
// those of a batch with its lines.
//
//   npm run bench:scaling -- [--series text,image,rules,batch] [--quick] [--json]
//
// text   characters of a post; from the pipeline's entrance to the verdict
// image  pixels of width of one drawn banner (16:9), all detectors
// rules  rules held against a text's observation: the 2024 rulebook's, several times over
// batch  lines through POST /classify/batch, none alike: wall time a line, memory of the service
//
// Each point has a process of its own; `CPU ms` is the process's a post, `peak RSS MB` the most that it held, models
// included. Linux only.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sendBatch } from './load/batch.mjs';
import { round } from './load/figures.mjs';
import { machineLoad, sampleMemory, startService } from './load/service.mjs';
import { RUNTIME } from './support/runtime.mjs';

/** Sizes of a series, and posts measured at each; the quick ones only show that it runs. */
const SIZES = {
  text: { sizes: [100, 300, 1000, 3000, 10_000, 20_000], repeats: 60, quick: [300] },
  image: { sizes: [640, 1280, 2560, 4000], repeats: 8, quick: [] },
  rules: { sizes: [1, 2, 4, 8], repeats: 20, quick: [2] },
  batch: { sizes: [100, 1000, 10_000], repeats: 1, quick: [100] },
};
const UNITS = { text: 'characters', image: 'px wide', rules: 'rules', batch: 'lines' };

const { values } = parseArgs({
  options: {
    series: { type: 'string', default: Object.keys(SIZES).join() },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const rows = [];
for (const what of values.series.split(',')) {
  const { sizes, repeats, quick } = SIZES[what];
  for (const size of values.quick ? quick : sizes) {
    const task = { what, size, repeats: values.quick ? Math.min(repeats, 5) : repeats };
    rows.push(rowOf(what, what === 'batch' ? await measureBatch(size) : await measure(task)));
  }
}
if (values.json) console.log(JSON.stringify({ load: machineLoad(), rows }));
else {
  console.log(`\nscaling; machine load ${machineLoad()}`);
  console.table(rows);
}

function rowOf(what, { size, cpuMs = Number.NaN, ms, peakMb }) {
  return {
    series: what,
    size: `${size} ${UNITS[what]}`,
    'CPU ms': round(cpuMs, 3),
    'median ms': round(ms, 3),
    'CPU µs a unit': round((1000 * cpuMs) / size, 2),
    'peak RSS MB': round(peakMb),
  };
}

function measure(task) {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'bench', 'scaling-process.mjs'), {
      env: { ...process.env, ...RUNTIME },
    });
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`a measuring process ended with code ${code}`)));
    child.send(task);
  });
}

async function measureBatch(lines) {
  const service = await startService();
  try {
    const fast = Number.POSITIVE_INFINITY;
    await sendBatch(service.url, { lines: 100, different: 100, bytesPerSecond: fast });
    const memory = sampleMemory(service.pid);
    const { seconds, last } = await sendBatch(service.url, {
      lines,
      different: lines,
      bytesPerSecond: fast,
    });
    const peakMb = Math.max(...memory.stop().map(({ mb }) => mb));
    if (last !== `{"end":true,"ok":${lines},"failed":0}`)
      throw new Error(`the batch ended: ${last}`);
    return { size: lines, ms: (1000 * seconds) / lines, peakMb };
  } finally {
    await service.stop();
  }
}
