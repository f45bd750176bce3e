// Runs the examples of clients/ against a running service, and holds what they print against what it means.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CLIENTS = fileURLToPath(new URL('../clients/', import.meta.url));
/** A shared machine may be slow; an example that waits longer than this hangs. */
const LIMIT_MS = 120_000;

const POSTS = 'Debat calon bupati pukul 19.00.\nPak Darmo itu bajingan goblok!\n';
const insulted = (text) => assert.match(text, /bajingan goblok/);

/** Words of the command, what it reads, and what must be true of what it prints. */
const EXAMPLES = [
  [
    'typescript/dist/examples/classify-text.js',
    '',
    (said) => {
      assert.match(said, /^complete review$/m);
      assert.match(said, /^insult: Diduga menghina.*"[^"]*Pak Darmo itu bajingan goblok/m);
    },
  ],
  [
    'typescript/dist/examples/classify-banner.js',
    '',
    (said) => {
      assert.match(
        said,
        /^received $[\s\S]*^read image:0$[\s\S]*^judging $[\s\S]*^verdict review$/m,
      );
      assert.match(said, /^hina-peserta Pak Darmo itu bajingan goblok \[ \d+, \d+, \d+, \d+ \]$/m);
      assert.doesNotMatch(said, /not seen/);
    },
  ],
  [
    'typescript/dist/examples/classify-batch.js',
    POSTS,
    (said) => {
      assert.match(said, /^\{ allowed: 1, review: 1 \}|^\{ review: 1, allowed: 1 \}/);
    },
  ],
  [
    'typescript/dist/examples/submit-report.js',
    '',
    (said) => {
      assert.equal(said, 'one report\nclassified review\nin the queue open\n');
    },
  ],
  [
    'typescript/dist/examples/busy.js',
    '',
    (said) => {
      assert.equal(said, '60 of 60 classified\ninvalid-post /\n');
    },
  ],
  [
    'python/examples/classify_text.py',
    '',
    (said) => {
      assert.match(said, /^complete review$/m);
      insulted(said);
      assert.match(said, /^invalid-post [\s\S]*\/context\/paid: /m);
    },
  ],
  [
    'python/examples/classify_banner.py',
    '',
    (said) => {
      assert.match(said, /^review$/m);
      assert.match(said, /^hina-peserta Pak Darmo itu bajingan goblok \[\d+, \d+, \d+, \d+\]$/m);
    },
  ],
  [
    'python/examples/classify_batch.py',
    POSTS,
    (said) => {
      assert.match(said, /^0 baris-1 allowed$/m);
      assert.match(said, /^1 baris-2 review$/m);
      assert.match(said, /^2 classified, 0 refused$/m);
    },
  ],
  [
    'python/examples/submit_report.py',
    '',
    (said) => assert.match(said, /^classified review case_[0-9a-f]{32}$/m),
  ],
  ['curl/classify-text.sh', '', (said) => assert.equal(JSON.parse(said).verdict, 'review')],
  [
    'curl/classify-banner.sh',
    '',
    (said) => {
      const lines = said
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      assert.equal(lines[0].step, 'received');
      assert.equal(lines.at(-1).result.verdict, 'review');
    },
  ],
  [
    'curl/classify-batch.sh',
    POSTS.replace(/^(.*)$/gm, (text) => (text ? JSON.stringify({ text }) : '')),
    (said) => {
      assert.deepEqual(JSON.parse(said.trim().split('\n').at(-1)), { end: true, ok: 2, failed: 0 });
    },
  ],
  [
    'curl/submit-report.sh',
    '',
    (said) => {
      assert.match(said, /^\{"reportId":"rep_[0-9a-f]{32}","status":"queued"\}$/);
    },
  ],
];

const PROGRAM = { js: process.execPath, py: 'python3', sh: 'sh' };

/** Throws where an example fails or prints something else; the examples of TypeScript must have been built. */
export async function checkExamples(url) {
  for (const [path, input, check] of EXAMPLES) {
    const said = await run(path, input, url);
    try {
      check(said);
    } catch (error) {
      throw new Error(`clients/${path} printed:\n${said}`, { cause: error });
    }
  }
  return EXAMPLES.length;
}

async function run(path, input, url) {
  const program = PROGRAM[path.split('.').at(-1)];
  const env = { ...process.env, SARING_URL: url };
  const running = promisify(execFile)(program, [CLIENTS + path], { env, timeout: LIMIT_MS });
  running.child.stdin.end(input);
  return (await running).stdout;
}
