// Text posts through POST /classify beside a bare express route that only parses the same body.
// Both run in processes of their own; the load generator shares the machine with them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';

const seconds = process.argv.includes('--quick') ? 2 : 10;
const body = JSON.stringify({
  text:
    'Debat kandidat tadi malam ramai sekali. Soal jalan desa yang rusak lima tahun, jawabannya ' +
    'muter-muter, padahal warga Lembah Arum sudah menunggu. Kalau programnya jelas dan anggarannya ' +
    'ada, sebutkan dong sumbernya. Kami mau dengar rencana kerja, bukan janji yang sama lagi.',
});

const BARE = `
import express from 'express';
const app = express().use(express.json());
app.post('/classify', (request, response) => response.json({ length: request.body.text.length }));
const server = app.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port));
`;

async function start(args, env = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout) {
    output += chunk;
    const url = /http:\/\/[\d.]+:\d+/.exec(output)?.[0];
    if (url) return { child, url };
  }
  throw new Error(`ended early: ${output}`);
}

async function load(name, server) {
  const options = {
    url: `${server.url}/classify`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections: 8,
  };
  await autocannon({ ...options, duration: 1 });
  const result = await autocannon({ ...options, duration: seconds });
  server.child.kill('SIGTERM');
  await once(server.child, 'exit');
  return {
    name,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

const bare = await load('bare express', await start(['--input-type=module', '-e', BARE]));
const saring = await load('POST /classify', await start(['dist/cli.js', 'serve']));

console.log(
  `\nHTTP, text of ${JSON.parse(body).text.length} characters, 8 connections, ${seconds} s each`,
);
console.table(
  [bare, saring].map(({ name, perSecond, p50, p99, failed }) => ({
    name,
    'requests/s': Math.round(perSecond),
    'p50 ms': p50,
    'p99 ms': p99,
    failed,
    'ratio to bare': (perSecond / bare.perSecond).toFixed(2),
  })),
);
if (saring.failed > 0 || saring.perSecond === 0) process.exit(1);
