// Fuzzes a service: requests near the OpenAPI document, and pictures near real ones.
//
//   npm run fuzz -- [--requests 10000] [--images 5000] [--seed n] [--only requests:7|images:7] [--url http://…] [--json]
//
// Without --url a service of its own is started, with a queue in a folder that goes when it ends. Nothing may answer 5xx,
// end the process, say what the document does not, or tell of its insides; a broken picture must be a gap. Each fault
// comes with its seed and a curl. Exits 1 with any.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz/run.mjs';
import { startService } from './fuzz/service.mjs';

/** Faults that are printed; what comes after them is most often the same. */
const MOST_SHOWN = 30;

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '10000' },
    images: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
    url: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const log = values.json ? () => undefined : console.log;
log(`seed ${values.seed}`);

const folder = mkdtempSync(join(tmpdir(), 'saring-fuzz-data-'));
const own = values.url ? null : await startService(folder);
try {
  const { faults, figures } = await fuzz({
    url: values.url ?? own.url,
    seed: values.seed,
    requests: Number(values.requests),
    images: Number(values.images),
    only: values.only,
    log,
  });
  if (own?.exited()) faults.push('the service ended');
  faults.push(...(own?.unexpected() ?? []));
  console.log(values.json ? JSON.stringify({ ...figures, faults }) : figures);
  if (!values.json) for (const fault of faults.slice(0, MOST_SHOWN)) console.error(`- ${fault}`);
  log(faults.length === 0 ? 'fuzz: nothing was wrong' : `fuzz: ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await own?.stop();
  rmSync(folder, { recursive: true, force: true });
}
