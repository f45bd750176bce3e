// A worker that does what its task says: fails, dies, dawdles.
import { existsSync, writeFileSync } from 'node:fs';

export default async function work({ act, marker, value }) {
  if (act === 'throw') throw new Error('no worker or thread can do this task');
  if (act === 'die') process.exit(3);
  if (act === 'die-once' && !existsSync(marker)) {
    writeFileSync(marker, '');
    process.exit(3);
  }
  if (act === 'die-later') setTimeout(() => process.exit(3), 30);
  if (act === 'fail-later') setTimeout(() => JSON.parse('{'), 30);
  if (act === 'slow') await new Promise((resolve) => setTimeout(resolve, 100));
  return value;
}
