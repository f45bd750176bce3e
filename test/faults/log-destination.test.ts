import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { logDestination } from '../../src/logging/log-destination.js';

const fail = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

/** A log whose disk is what `way` says. */
function logOn(way: { write: (bytes: Uint8Array) => number }) {
  let text = '';
  const logger = pino(
    { base: null },
    logDestination(9, (_fd, bytes) => {
      const written = way.write(bytes);
      text += Buffer.from(bytes.subarray(0, written)).toString();
      return written;
    }),
  );
  return { logger, lines: () => text.split('\n').filter((line) => line !== '') };
}

it('loses lines while the disk is full, says how many, and goes on when there is space', () => {
  const whole = (bytes: Uint8Array) => bytes.byteLength;
  const way = { write: whole as (bytes: Uint8Array) => number };
  const { logger, lines } = logOn(way);
  logger.info('before');
  way.write = fail('ENOSPC');
  for (const word of ['one', 'two', 'three']) logger.info(word);
  way.write = whole;
  logger.info('after');
  expect(lines().map((line) => JSON.parse(line))).toMatchObject([
    { msg: 'before' },
    { level: 40, lost: 3 },
    { msg: 'after' },
  ]);
});

it('waits for a pipe that is full for a moment, and writes the rest of half a line', () => {
  let busy = 2;
  const { logger, lines } = logOn({
    write: (bytes) => (busy-- > 0 ? fail('EAGAIN')() : Math.min(bytes.byteLength, 10)),
  });
  logger.info('a line that is longer than the pipe');
  expect(lines().map((line) => JSON.parse(line).msg)).toEqual([
    'a line that is longer than the pipe',
  ]);
});

it.skipIf(!existsSync('/dev/full'))(
  'lets a process end whose standard error is on a full disk (skipped without /dev/full)',
  async () => {
    const program = `
      import { pino } from 'pino';
      import { logDestination } from './dist/logging/log-destination.js';
      pino({}, logDestination()).error('nobody can read this');
      process.stdout.write('lived');`;
    const child = promisify(execFile)(
      'sh',
      ['-c', '"$0" --input-type=module -e "$1" 2>/dev/full', process.execPath, program],
      { cwd: new URL('../../', import.meta.url).pathname, timeout: 20_000 },
    );
    expect((await child).stdout).toBe('lived');
  },
);
