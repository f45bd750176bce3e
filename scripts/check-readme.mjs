// Runs what the README tells a newcomer: its start command, then its request, and compares the
// answer with the one that the README shows (every key shown must have that value). The same service then answers
// the examples of clients/ (built by `npm run client`) and a small fuzz, always the same one.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkExamples } from './check-examples.mjs';
import { fuzzEnvironment } from './fuzz/environment.mjs';
import { prepare } from './fuzz/prepare.mjs';
import { fuzz } from './fuzz/run.mjs';

const URL_SHOWN = 'http://127.0.0.1:8080';
/** The same requests each time: what fails was broken by the change that is checked. */
const FUZZ = { seed: 'ci', requests: 300, images: 60 };

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const block = (language, containing) => {
  const blocks = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)];
  const found = blocks.find(([, kind, text]) => kind === language && text.includes(containing));
  assert(found, `README has no ${language} block with "${containing}"`);
  return found[2].trim();
};

const startCommand = block('sh', 'npm start').split('&&').at(-1).trim();
const request = block('sh', 'curl');
const shown = JSON.parse(block('json', '"verdict"'));

const folder = mkdtempSync(join(tmpdir(), 'saring-readme-'));
const service = spawn(startCommand, {
  shell: true,
  // Reports of the examples are none of the developer's own.
  env: { ...process.env, ...fuzzEnvironment(folder) },
  stdio: ['ignore', 'pipe', 'inherit'],
  detached: true,
});
service.stdout.pipe(process.stdout);
try {
  await ready(`${URL_SHOWN}/readyz`);
  const answer = JSON.parse(execFileSync('bash', ['-c', request], { encoding: 'utf8' }));
  assertShown(shown, answer, '');
  console.log('README: the request answers as shown.');
  // The first report makes the database, which on a busy machine takes longer than an example waits.
  await prepare(URL_SHOWN);
  await timed('examples', async () => `${await checkExamples(URL_SHOWN)} print what they should`);
  await timed('fuzz', async () => {
    const { faults, figures } = await fuzz({ url: URL_SHOWN, ...FUZZ });
    assert.equal(faults.length, 0, faults.join('\n'));
    return JSON.stringify({ ...figures, rssMb: Math.max(...figures.rssMb) });
  });
} finally {
  process.kill(-service.pid, 'SIGTERM');
  if (service.exitCode === null) await once(service, 'exit');
  rmSync(folder, { recursive: true, force: true });
}

async function timed(name, work) {
  const startedAt = performance.now();
  const said = await work();
  console.log(`${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s): ${said}`);
}

async function ready(url) {
  for (let attempt = 0; attempt < 120; attempt++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`${url} never said ready`);
}

/** Objects may have more keys than shown; lists must be as long as shown; boxes may differ by 3 px. */
function assertShown(expected, actual, at) {
  if (Array.isArray(expected)) {
    assert(
      Array.isArray(actual) && actual.length === expected.length,
      `${at}: ${JSON.stringify(actual)}`,
    );
    for (const [index, value] of expected.entries()) {
      assertShown(value, actual[index], `${at}/${index}`);
    }
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [key, value] of Object.entries(expected))
      assertShown(value, actual?.[key], `${at}/${key}`);
  } else if (typeof expected === 'number') {
    // Scores and boxes may move in the last place between processors.
    assert(
      Math.abs(expected - actual) <= (Number.isInteger(expected) ? 3 : 0.01),
      `${at}: ${actual}`,
    );
  } else {
    assert.equal(actual, expected, at);
  }
}
