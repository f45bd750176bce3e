// How many machines a load needs, from what a post was measured to cost (docs/operations.md, "Capacity").
//
//   npm run capacity -- --text-ms 13 --image-ms 690 --memory-mb 1400
//                       [--posts 5000000] [--hours 6] [--peak 3] [--images 0.2] [--repeats 0.5]
//                       [--use 0.7] [--cores 2] [--reports 0.03] [--report-ms 11.6]
//
// The three costs have no default: measure them (npm run bench, npm run bench:service) on a machine like yours.
import { parseArgs } from 'node:util';
import { perProcess, plan } from './capacity/plan.mjs';

const DEFAULTS = {
  ...{ posts: '5000000', hours: '6', peak: '3', images: '0.2', repeats: '0.5' },
  ...{ use: '0.7', cores: '2', reports: '0.03', 'report-ms': '11.6' },
};
const COSTS = ['text-ms', 'image-ms', 'memory-mb'];
const { values } = parseArgs({
  options: Object.fromEntries([
    ...Object.entries(DEFAULTS).map(([name, fallback]) => [
      name,
      { type: 'string', default: fallback },
    ]),
    ...COSTS.map((name) => [name, { type: 'string' }]),
  ]),
});
const given = (name) => {
  const value = Number(values[name]);
  if (!(values[name] && value >= 0)) throw new Error(`--${name}: a number from 0 up`);
  return value;
};
const load = {
  ...{ posts: given('posts'), hours: given('hours'), peak: given('peak') },
  ...{ images: given('images'), repeats: given('repeats') },
};
const cost = {
  ...{ textMs: given('text-ms'), imageMs: given('image-ms'), memoryMb: given('memory-mb') },
  ...{ use: given('use'), cores: given('cores') },
};
const { mean, peak, busyCores, processes, cores, memoryGb } = plan(load, cost);
const round = (value) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'));
const reports = peak * given('reports');
for (const [name, value] of [
  ['posts a second, mean', mean],
  ['posts a second at the peak', peak],
  ['cores busy at the peak', busyCores],
  [`processes of ${cost.cores} cores at ${cost.use * 100} % use`, processes],
  ['cores in all', cores],
  ['memory in all, GB', memoryGb],
  ['posts a second of one process', perProcess(load, cost)],
  ['reports a second at the peak', reports],
  ['cores busy with reports, Postgres too', (reports * given('report-ms')) / 1_000],
])
  console.log(`${name.padEnd(44)}${round(value).padStart(10)}`);
