import { afterEach, describe, expect, it } from 'vitest';
import { OwnProcess, ProcessDied } from '../../src/inference/own-process.js';
import { threadReplaced } from '../../src/inference/thread-replaced.js';

interface Task {
  readonly bytes: number;
  readonly leftMs: number;
  readonly does: 'echo' | 'die' | 'hang' | 'rubbish' | 'huge';
}
interface Reply {
  readonly bytes: number;
  readonly pid: number;
  readonly environment: readonly string[];
}

const made: OwnProcess<Task, Reply>[] = [];
const told: unknown[] = [];
const note = (message: unknown) => void told.push(message);
threadReplaced.subscribe(note);
afterEach(async () => {
  for (const one of made.splice(0)) await one.close();
  told.length = 0;
});

function unruly() {
  const one = new OwnProcess<Task, Reply>(new URL('./unruly-process.mjs', import.meta.url));
  made.push(one);
  return (does: Task['does'], bytes = Buffer.alloc(0), leftMs = 20_000) =>
    one.run({ does, bytes: bytes.length, leftMs }, bytes);
}

describe('OwnProcess', () => {
  it('brings bytes there and back, in the same process, which knows nothing of ours', async () => {
    process.env.WHATSAPP_ACCESS_TOKEN = 'rahasia';
    const run = unruly();
    const file = Buffer.alloc(3_000_000, 'abc');
    const first = await run('echo', file);
    expect(Buffer.compare(first.bytes, file)).toBe(0);
    expect(first.message.environment).toEqual(['MALLOC_ARENA_MAX']);
    expect((await run('echo')).message.pid).toBe(first.message.pid);
    delete process.env.WHATSAPP_ACCESS_TOKEN;
  });

  it('tries a crash once more, tells of both, and goes on in a new process', async () => {
    const run = unruly();
    const { message } = await run('echo');
    const failure = await run('die', Buffer.alloc(200_000)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProcessDied);
    expect(failure).toMatchObject({ isLate: false });
    const crash = { pool: 'unruly-process.mjs', reason: 'crashed' };
    expect(told).toEqual([crash, crash]);
    expect((await run('echo')).message.pid).not.toBe(message.pid);
  });

  it('notices that its process died idle, and harms no task', async () => {
    const run = unruly();
    const { message } = await run('echo');
    process.kill(message.pid, 'SIGKILL');
    expect((await run('echo')).message.pid).not.toBe(message.pid);
  });

  it.each(['rubbish', 'huge'] as const)('believes no answer that is %s', async (does) => {
    const run = unruly();
    await expect(run(does)).rejects.toThrow(ProcessDied);
    expect((await run('echo')).message.bytes).toBe(0);
  });

  it('ends what never ends', async () => {
    const run = unruly();
    const started = performance.now();
    await expect(run('hang', Buffer.alloc(0), 0)).rejects.toMatchObject({ isLate: true });
    expect(performance.now() - started).toBeGreaterThan(1_900);
    expect((await run('echo')).message.bytes).toBe(0);
  });

  it('says so when there is no program', async () => {
    const one = new OwnProcess<Task, Reply>(new URL('./nothing.mjs', import.meta.url));
    made.push(one);
    const task = { does: 'echo', bytes: 0, leftMs: 5_000 } as const;
    await expect(one.run(task, Buffer.alloc(0))).rejects.toThrow(ProcessDied);
  });
});
