// `npm run bench`: our text path and our OCR beside others, what HTTP costs, and how all of it grows.
// `-- --quick` is CI's check that they run. Each is a process of its own; one after the other.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const given = process.argv.slice(2);
for (const name of ['bert', 'text', 'http', 'ocr', 'scaling']) {
  const file = join(import.meta.dirname, `bench-${name}.mjs`);
  const quick = given.includes('--quick') ? ['--quick'] : [];
  const { status } = spawnSync(process.execPath, [file, ...quick], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
