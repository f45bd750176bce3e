// The built service under mixed load for a long time: does it grow, does it fail, does it leave anything unseen?
//
//   npm run soak -- [--minutes n] [--warm-up-minutes n] [--texts n] [--banners n] [--reports n] [--out file.json]
//                   [--every-seconds n]
//
// --texts, --banners, --reports are a second, at random times; batches of 200 lines come one after the other with a
// pause between them. Reports go to the embedded queue, in a directory that is removed afterwards. Memory is the
// process's resident set; growth is that of the line fitted through it after warm-up (a third of the time, 10 minutes
// at most), over that time. Texts differ; banners are drawn once and sent again, remembered by the service as they
// would be. Asked: 5 % at most. Linux only.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { soak } from './load/mixed.mjs';
import { machineLoad } from './load/service.mjs';

const ASKED = { growthPercent: 5 };

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    'warm-up-minutes': { type: 'string' },
    texts: { type: 'string', default: '20' },
    banners: { type: 'string', default: '0.5' },
    reports: { type: 'string', default: '1' },
    'every-seconds': { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const minutes = Number(values.minutes);
const figures = await soak({
  seconds: minutes * 60,
  warmUpSeconds: 60 * Number(values['warm-up-minutes'] ?? Math.min(10, minutes / 3)),
  everyMs: 1000 * Number(values['every-seconds']),
  rates: {
    texts: Number(values.texts),
    banners: Number(values.banners),
    reports: Number(values.reports),
  },
});
const { samples, ...shown } = figures;
console.table(
  Object.fromEntries(
    Object.entries(shown).map(([name, value]) => [
      name,
      { value: typeof value === 'object' ? JSON.stringify(value) : value },
    ]),
  ),
);
const result = { asked: ASKED, machineLoad: machineLoad(), ...figures };
if (values.out) writeFileSync(values.out, `${JSON.stringify(result)}\n`);
else console.log(JSON.stringify({ ...result, samples: samples.length }));
if (shown.crashed || shown.failed > 0 || shown['growth %'] > ASKED.growthPercent)
  process.exitCode = 1;
