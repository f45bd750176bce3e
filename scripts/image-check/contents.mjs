// What is in the image, and whose it is.
import assert from 'node:assert/strict';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of building, testing and training: for nobody in a container. */
const NOT_NEEDED =
  /(\.map|\.tsx?|\.[cm]ts|\.tsbuildinfo|\.test\.js)$|\/(tests?|__tests__|training|_cacache|\.npm|\.git|\.env)(\/|$)/;
const PROGRAMS = ['npm', 'npx', 'corepack', 'yarn', 'gcc', 'cc', 'make', 'python3', 'git', 'curl'];

/** Throws when `/app` is not root's alone to write, or holds what is not needed to run. */
export function checkContents({ root }) {
  const app = [...filesIn(root, 'app')];
  assert(app.length > 1_000, `only ${app.length} files in /app`);
  assert.deepEqual(app.filter((path) => NOT_NEEDED.test(path)).slice(0, 5), []);
  const open = app.filter((path) => {
    const { uid, gid, mode } = lstatSync(join(root, path));
    return uid !== 0 || gid !== 0 || ((mode & 0o022) !== 0 && (mode & 0o170000) !== 0o120000);
  });
  assert.deepEqual(open.slice(0, 5), [], 'not root’s alone to write');
  const found = PROGRAMS.filter((name) =>
    ['bin', 'local/bin'].some((folder) => readdirSync(join(root, 'usr', folder)).includes(name)),
  );
  assert.deepEqual(found, [], 'programs that build or fetch');
  assert(app.includes('app/LICENSE'));
  return app.length;
}

/** Sizes in bytes, uncompressed, of the layers that hold files, each with the step that made it. `pushed`: a `dir:`. */
export function layersOf({ history, pushed }) {
  const { layers } = JSON.parse(readFileSync(join(pushed, 'manifest.json'), 'utf8'));
  const steps = history.filter(({ empty_layer: isEmpty }) => !isEmpty);
  assert.equal(layers.length, steps.length);
  return layers.map(({ size }, at) => ({ bytes: size, step: steps[at].created_by }));
}

function* filesIn(root, folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    yield path;
    if (entry.isDirectory()) yield* filesIn(root, path);
  }
}
