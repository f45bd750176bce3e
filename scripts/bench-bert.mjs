// Our text model beside @huggingface/transformers' `text-classification` pipeline on models of BERT-base's and MiniLM's
// size (int8, random weights made here), on the same texts of 60 word pieces.
//
//   npm run bench:bert -- [--texts n] [--rounds n] [--quick] [--json]
//
// Each model has a process and a thread of its own, one after the other, `--rounds` times by turns; figures are those of
// the median round. Processor time of the whole process, from text to scores, tokenizing included; of ours with looking
// for evidence where a text is not clear, which no pipeline does; `clear texts` are those without. `ratio`: how many
// times ours' processor time a text. Linux only.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bertFolder, SIZES } from './bench/bert-folder.mjs';
import { round } from './load/figures.mjs';
import { machineLoad } from './load/service.mjs';

const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const count = Number(values.texts ?? (values.quick ? 20 : 200));
const rounds = Number(values.rounds ?? (values.quick ? 1 : 3));
/** Ours is measured in milliseconds: more texts, and longer until its code is compiled. */
const TIMES_OURS = 10;
const CLEAR = 'Saring, clear texts';

const ours = { folder: null, count: count * TIMES_OURS, warmUp: count };
const tasks = { Saring: ours, [CLEAR]: { ...ours, clearOnly: true } };
const found = { Saring: [], [CLEAR]: [] };
const made = [];
for (const name of Object.keys(SIZES)) {
  const model = await bertFolder(name);
  made.push(model);
  tasks[name] = { folder: model.folder, count, warmUp: 3 };
  found[name] = [];
}
for (let n = 0; n < rounds; n++)
  for (const [name, task] of Object.entries(tasks)) found[name].push(await measure(task));
for (const { remove } of made) remove();

const whole = middle(found.Saring);
const clear = middle(found[CLEAR]);
const rows = Object.entries(found).map(([name, all]) => {
  const { texts, pieces, cpuMs, perCpuSecond, median, p99, peakMb } = middle(all);
  return {
    model: name,
    texts,
    pieces: round(pieces, 1),
    'CPU ms/text': round(cpuMs, 2),
    'texts/CPU s': round(perCpuSecond, 1),
    'median ms': round(median, 2),
    'p99 ms': round(p99, 2),
    'peak RSS MB': round(peakMb),
    ratio: round(cpuMs / whole.cpuMs, 1),
    'ratio to clear': round(cpuMs / clear.cpuMs, 1),
  };
});
if (values.json) console.log(JSON.stringify({ load: machineLoad(), rows }));
else {
  console.log(
    `\ntext model beside text-classification pipelines, int8, one thread; machine load ${machineLoad()}`,
  );
  console.table(rows);
}

/** The round in the middle by processor time. */
function middle(all) {
  return all.toSorted((a, b) => a.cpuMs - b.cpuMs)[Math.floor(all.length / 2)];
}

function measure(task) {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'bench', 'bert-process.mjs'));
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`a measuring process ended with code ${code}`)));
    child.send(task);
  });
}
