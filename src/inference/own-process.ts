import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { basename } from 'node:path';
import { builtFile } from '../files/built-file.js';
import { type Arrived, type Framed, FramedReader, headOf } from './framed.js';
import { threadReplaced } from './thread-replaced.js';

/** A task takes no longer than this beyond its limit, which it should keep by itself. */
const GRACE_MS = 1_000;
const LEAST_MS = 1_000;
/** Then another process takes its place: what native code keeps is given back. */
const MOST_TASKS = 1_000;

/** It ended, or was ended because its time was over, while it had a task. */
export class ProcessDied extends Error {
  constructor(
    name: string,
    readonly isLate: boolean,
  ) {
    super(`${name}: the process ${isLate ? 'did not end in time and was ended' : 'died'}`);
  }
}

/**
 * A process for one task at a time, for native code that is given what strangers sent: what brings it down, or never
 * ends, costs one task and not the service. A worker thread would not do, as it shares its memory and its end with all
 * others. Started with the first task, and again after it died. Its program reads descriptor 3 and writes 4.
 */
export class OwnProcess<Task extends Framed & { readonly leftMs: number }, Reply extends Framed> {
  readonly #file: string;
  #child: ChildProcess | null = null;
  #served = 0;

  /** `entry`: URL of its program as its owner sees it. */
  constructor(entry: URL) {
    this.#file = builtFile(entry);
  }

  /**
   * `into`: memory for the bytes of the reply. Whose process dies is tried once more, as it may have been ended for
   * want of memory that others took. Rejects with `ProcessDied`.
   */
  async run(task: Task, bytes: Uint8Array, into?: Uint8Array): Promise<Arrived<Reply>> {
    try {
      return await this.#once(task, bytes, into);
    } catch (error) {
      if (error instanceof ProcessDied && error.isLate) throw error;
      return this.#once(task, bytes, into);
    }
  }

  async #once(task: Task, bytes: Uint8Array, into?: Uint8Array): Promise<Arrived<Reply>> {
    if (this.#served >= MOST_TASKS) await this.#replace('worn');
    // It may have died idle.
    if (this.#child && !isAlive(this.#child)) await this.#replace('crashed');
    this.#served++;
    this.#child ??= start(this.#file);
    const child = this.#child;
    let isLate = false;
    const end = () => {
      isLate = true;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(end, Math.max(LEAST_MS, task.leftMs) + GRACE_MS);
    try {
      return await ask(child, task, bytes, new FramedReader<Reply>(into));
    } catch {
      await this.#replace('crashed');
      throw new ProcessDied(basename(this.#file), isLate);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the process; a task that it has is rejected. */
  async close(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    this.#served = 0;
    if (!child) return;
    child.kill('SIGKILL');
    if (isAlive(child)) await once(child, 'exit');
  }

  async #replace(reason: 'crashed' | 'worn'): Promise<void> {
    threadReplaced.publish({ pool: basename(this.#file), reason });
    await this.close();
  }
}

function start(file: string): ChildProcess {
  const child = spawn(process.execPath, ['--max-old-space-size=128', file], {
    // Nothing of ours, which holds tokens.
    env: { MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A terminal's Ctrl-C is for the service, which ends this when it is done.
    detached: true,
  });
  // Idle, it keeps nobody from ending; while it has a task, the timer does.
  child.on('error', () => undefined).unref();
  for (const pipe of pipesOf(child)) pipe.on('error', () => undefined).unref();
  return child;
}

function isAlive({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}

function pipesOf({ stdio }: ChildProcess): readonly [to: Socket, from: Socket] {
  return [stdio[3] as Socket, stdio[4] as Socket];
}

/** Rejects when the process ends first. */
function ask<Reply extends Framed>(
  child: ChildProcess,
  task: Framed,
  bytes: Uint8Array,
  reader: FramedReader<Reply>,
): Promise<Arrived<Reply>> {
  const [to, from] = pipesOf(child);
  return new Promise((resolve, reject) => {
    const settle = (settled: () => void) => {
      from.off('data', take).off('close', onEnd);
      settled();
    };
    const take = (chunk: Buffer) => {
      try {
        const reply = reader.add(chunk);
        if (reply) settle(() => resolve(reply));
      } catch (error) {
        // What is thrown in a listener would end the service.
        settle(() => reject(error));
      }
    };
    const onEnd = () => settle(() => reject(new Error('ended')));
    if (from.destroyed) return onEnd();
    from.on('data', take).once('close', onEnd);
    to.write(headOf(task));
    to.write(bytes);
  });
}
