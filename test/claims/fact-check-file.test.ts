import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  changeRecords,
  emptyIndex,
  factCheckPath,
  readFactChecks,
  readRecords,
} from '../../src/claims/fact-check-file.js';
import { FactCheckStore } from '../../src/claims/fact-check-store.js';
import { withRecords } from '../../src/claims/merge.js';
import { folder, RECORDS, record } from './support.js';

const add = (directory: string, ...fresh: typeof RECORDS) =>
  changeRecords(directory, (known) => withRecords(known, fresh).records);

describe('the file of fact-checks', () => {
  it('gives back what was put in, under the same name for the same content', async () => {
    const [first, second] = [folder(), folder()];
    await add(first, ...RECORDS);
    for (const one of RECORDS.toReversed()) await add(second, one);
    expect(await readRecords(second)).toEqual(await readRecords(first));
    expect((await readFactChecks(second))?.version).toBe((await readFactChecks(first))?.version);
  });

  it('is none where nothing was imported', async () => {
    expect(await readFactChecks(folder())).toBeNull();
  });

  it('loses nothing of two writers at once', async () => {
    const directory = folder();
    await Promise.all(RECORDS.map((one) => add(directory, one)));
    expect(await readRecords(directory)).toHaveLength(RECORDS.length);
  });

  it('stays as it was when the change fails', async () => {
    const directory = folder();
    await add(directory, ...RECORDS);
    const before = readFileSync(factCheckPath(directory));
    const fail = () => {
      throw new Error('no');
    };
    await expect(changeRecords(directory, fail)).rejects.toThrow('no');
    expect(readFileSync(factCheckPath(directory)).equals(before)).toBe(true);
  });

  it('is refused, with its name, when any byte of it changed or is missing', async () => {
    const directory = folder();
    await add(directory, ...RECORDS);
    const path = factCheckPath(directory);
    const good = readFileSync(path);
    for (const at of [0, 25, 60, 400, good.length - 9]) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ 1;
      writeFileSync(path, bad);
      await expect(readFactChecks(directory)).rejects.toThrow(path);
    }
    writeFileSync(path, good.subarray(0, good.length - 8));
    await expect(readFactChecks(directory)).rejects.toThrow(/terpotong/);
    await emptyIndex(directory);
    expect((await readFactChecks(directory))?.index.claims).toBe(0);
  });

  it('asks to be made anew where other rules made it', async () => {
    const directory = folder();
    await add(directory, ...RECORDS);
    const path = factCheckPath(directory);
    const old = readFileSync(path, 'latin1').replace('"analyser":1', '"analyser":0');
    writeFileSync(path, old, 'latin1');
    await expect(readFactChecks(directory)).rejects.toThrow(/rebuild/);
    await changeRecords(directory, (known) => known);
    expect((await readFactChecks(directory))?.index.claims).toBe(RECORDS.length);
  });
});

describe('FactCheckStore', () => {
  const open = async (directory: string) => {
    const failures: string[] = [];
    let now = 0;
    const store = await FactCheckStore.open({
      directory,
      onFailure: ({ message }) => failures.push(message),
      now: () => now,
    });
    const later = async () => {
      now += 1_000;
      return store.refresh();
    };
    return { store, failures, later };
  };

  it('sees an import and a removal', async () => {
    const directory = folder();
    const { store, later } = await open(directory);
    expect(await store.refresh()).toBeNull();
    await add(directory, ...RECORDS);
    expect((await later())?.index.claims).toBe(RECORDS.length);
    await add(directory, record('Terminal Kertabaru pindah ke sawah'));
    expect((await later())?.index.claims).toBe(RECORDS.length + 1);
    await emptyIndex(directory);
    expect((await later())?.index.claims).toBe(0);
  });

  it('takes a file that is gone for lost, not for no lists', async () => {
    const directory = folder();
    await add(directory, ...RECORDS);
    const { failures, later } = await open(directory);
    rmSync(factCheckPath(directory));
    expect((await later())?.index.claims).toBe(RECORDS.length);
    await later();
    expect(failures).toEqual([expect.stringContaining('hilang')]);
    await add(directory, ...RECORDS.slice(0, 1));
    expect((await later())?.index.claims).toBe(1);
  });

  it('keeps the last good one, and says so once', async () => {
    const directory = folder();
    await add(directory, ...RECORDS);
    const { failures, later } = await open(directory);
    writeFileSync(factCheckPath(directory), 'broken');
    await later();
    expect((await later())?.index.claims).toBe(RECORDS.length);
    expect(failures).toHaveLength(1);
  });

  it('does not open over a broken file', async () => {
    const directory = folder();
    mkdirSync(dirname(factCheckPath(directory)), { recursive: true });
    writeFileSync(factCheckPath(directory), 'broken');
    await expect(open(directory)).rejects.toThrow(/bukan indeks/);
  });
});
