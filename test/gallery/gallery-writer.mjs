// Adds entries of its own in a process of its own: gallery-writer.mjs DIRECTORY PREFIX COUNT [kill].
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [directory, prefix, count, kill] = process.argv.slice(2);
if (kill) {
  fs.promises.rename = () => process.kill(process.pid, 'SIGKILL');
  syncBuiltinESMExports();
}
const { changeEntries } = await import('../../dist/gallery/gallery-file.js');
for (let at = 0; at < Number(count); at++) {
  const entry = {
    id: `gal_${prefix}${String(at).padStart(8 - prefix.length, '0')}`,
    kind: 'logo',
    name: `partai-${prefix}-${at}`,
    model: { id: 'fake-logo', version: '1' },
    vectors: [Float32Array.of(1, at)],
  };
  await changeEntries(
    directory,
    (entries) => ({ entries: [...entries, entry] }),
    () => undefined,
  );
}
