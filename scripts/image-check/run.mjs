// The checks of scripts/check-image.sh, which calls it: run.mjs WORK ROOT. WORK holds what buildah says of the image.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContents, layersOf } from './contents.mjs';
import { checkService } from './service.mjs';
import { checkSignals } from './signals.mjs';
import { checkWorker } from './worker.mjs';

const [work, root] = process.argv.slice(2);
const { Docker, OCIv1 } = JSON.parse(readFileSync(join(work, 'image.json'), 'utf8'));
const image = { root, work, config: Docker.config };
const log = (line) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);

for (const { bytes, step } of layersOf({ history: OCIv1.history, pushed: join(work, 'pushed') }))
  log(`layer ${(bytes / 1e6).toFixed(1).padStart(6)} MB  ${step.slice(0, 90)}`);
log(`contents: ${checkContents(image)} files in /app, all root's`);
await checkService(image, log);
await checkSignals(image, log);
await checkWorker(image, log);
log('the image runs');
