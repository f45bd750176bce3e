import { mkdtemp, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importCommand } from '../../../src/cli/import.js';
import { DEFAULT_POST_LIMITS } from '../../../src/domain/post.js';
import { Crash, type CrashAt, MemoryTarget } from '../../support/import-target.js';

/** What a row is to come to. */
const KINDS = ['good', 'bad', 'same-id', 'changed-id'] as const;

function lineOf(kind: (typeof KINDS)[number], row: number): string {
  switch (kind) {
    case 'good':
      return JSON.stringify({ post: { text: `laporan ${row}` } });
    case 'bad':
      return JSON.stringify({ post: { text: `laporan ${row}` }, reach: -row });
    case 'same-id':
      return JSON.stringify({ id: 'A', post: { text: 'sama' } });
    case 'changed-id':
      return JSON.stringify({ id: 'A', post: { text: `lain ${row}` } });
  }
}

const crashes = fc.array(fc.constantFrom<CrashAt>('before', 'uncommitted', 'committed'), {
  maxLength: 6,
});

describe('an import that dies', () => {
  it('loses and doubles nothing, neither reports nor rejects, wherever it dies', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 900 }),
      crashes,
      fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      fc.nat(400),
      async (kinds, at, dies, torn) => {
        const lines = kinds.map((kind, index) => lineOf(kind, index + 1));
        const calm = await importUntilDone(lines, new MemoryTarget(), 0);
        let next = 0;
        const shaken = await importUntilDone(
          lines,
          new MemoryTarget((batch) => (dies[batch] ? (at[next++] ?? null) : null)),
          torn,
        );
        expect(shaken).toEqual(calm);
        const rows = calm.rejects.map(({ row }) => row);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        const { accepted, repeated, rejected } = calm.checkpoint;
        expect(accepted + repeated + rejected).toBe(lines.length);
        expect(rejected).toBe(rows.length);
        expect(calm.keys).toHaveLength(accepted);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});

async function importUntilDone(lines: readonly string[], target: MemoryTarget, torn: number) {
  const folder = await mkdtemp(join(tmpdir(), 'saring-crash-'));
  const file = join(folder, 'laporan.ndjson');
  const path = `${file}.rejects.ndjson`;
  await writeFile(file, `${lines.join('\n')}\n`);
  const tools = {
    openTarget: async () => ({ target, close: async () => undefined }),
    limits: DEFAULT_POST_LIMITS,
    lineBytes: 1_000_000,
    dataDirectory: folder,
    print: () => undefined,
    warn: () => undefined,
  };
  const never = new AbortController().signal;
  for (let code: number | null = null; code === null; ) {
    const kept = await keptBytes(path, [...target.checkpoints.values()][0]?.nextRow ?? 1);
    code = await importCommand(file, { map: [], channel: 'import' }, tools, never).catch(
      (error) => {
        if (!(error instanceof Crash)) throw error;
        return null;
      },
    );
    if (code !== null) continue;
    // What was written for a batch that was not kept may be torn anywhere.
    const sure = Math.max(
      kept,
      await keptBytes(path, [...target.checkpoints.values()][0]?.nextRow ?? 1),
    );
    const size = (await stat(path).catch(() => null))?.size ?? 0;
    if (size > sure) await truncate(path, Math.max(sure, size - torn));
  }
  const [checkpoint] = target.checkpoints.values();
  if (!checkpoint) throw new Error('no checkpoint');
  const text = await readFile(path, 'utf8').catch(() => '');
  const rejects = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { row: number });
  return { keys: [...target.reports.keys()].sort(), checkpoint, rejects };
}

/** Bytes of the rejects of rows before `nextRow`. */
async function keptBytes(path: string, nextRow: number): Promise<number> {
  const text = await readFile(path, 'utf8').catch(() => '');
  let bytes = 0;
  for (const line of text.split(/(?<=\n)/)) {
    if (!line.endsWith('\n') || JSON.parse(line).row >= nextRow) break;
    bytes += Buffer.byteLength(line);
  }
  return bytes;
}
