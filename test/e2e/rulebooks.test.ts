import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classificationSchema } from '../../src/domain/classification.js';
import { type Ready, readySchema } from '../../src/http/contract.js';
import { bookText, folderOf, refusedText } from '../support/rulebooks.js';
import { type RunningServer, startServer } from '../support/server.js';

interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly changes?: readonly { readonly regime: string }[];
  readonly problems?: readonly { readonly file: string; readonly message: string }[];
}
const INFO = 30;
const ERROR = 50;

let folder: string;
let server: RunningServer;
beforeAll(async () => {
  folder = await folderOf({ 'a.yaml': bookText(90) });
  server = await startServer({ RULEBOOK_DIR: folder, LOG_LEVEL: 'info' });
});
afterAll(() => server.stop());

function log(): LogLine[] {
  // The last one may not have come whole.
  const lines = server.output().split('\n').slice(0, -1);
  return lines.filter((line) => line.startsWith('{"level"')).map((line) => JSON.parse(line));
}

function reloads(): LogLine[] {
  return log().filter(({ msg }) => msg === 'rulebooks reloaded');
}

/** Sends SIGHUP and waits until the service says that it has read its rulebooks again. */
async function hangUp(): Promise<LogLine | undefined> {
  const before = reloads().length;
  server.child.kill('SIGHUP');
  for (let waited = 0; reloads().length === before && waited < 30_000; waited += 50)
    await delay(50);
  expect(reloads().length).toBeGreaterThan(before);
  return reloads().at(-1);
}

async function ready(): Promise<Ready> {
  const response = await fetch(`${server.url}/readyz`);
  expect(response.status).toBe(200);
  return readySchema.parse(await response.json());
}

async function inForce(regime: string) {
  return (await ready()).rulebooks.find((one) => one.regime === regime);
}

async function classify(regime?: string) {
  const response = await fetch(`${server.url}/classify`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Ayo ke TPS!', ...(regime && { context: { regime } }) }),
  });
  const body: unknown = await response.json();
  if (response.status !== 200) return { status: response.status, body };
  const { provenance } = classificationSchema.parse(body);
  return { status: 200, version: provenance.rulebook.version };
}

describe("the operator's rulebooks in a running service", () => {
  it('are in force from the start, beside those that come with Saring', async () => {
    const { rulebooks, regimes, rulebookProblems } = await ready();
    expect(rulebooks.map(({ regime, source }) => [regime, source])).toEqual([
      ['pemilu-2024', 'built-in'],
      ['pilkada-2020', 'built-in'],
      ['pilkada-2024', 'operator'],
    ]);
    expect(rulebooks.map(({ regime }) => regime)).toEqual(regimes);
    expect(rulebookProblems).toEqual([]);
    expect(await classify()).toEqual({ status: 200, version: 90 });
  });

  it('stay as they were where a file breaks; the log and /readyz say so', async () => {
    await writeFile(join(folder, 'a.yaml'), refusedText(91));
    expect((await hangUp())?.changes).toEqual([]);
    const problems = [{ file: 'a.yaml', message: 'no rule for label "hoax"' }];
    expect(await ready()).toMatchObject({ status: 'ready', rulebookProblems: problems });
    expect(
      log()
        .filter(({ level }) => level === ERROR)
        .at(-1)?.problems,
    ).toEqual(problems);
    expect(server.output()).not.toContain(folder);
    expect(await classify()).toEqual({ status: 200, version: 90 });
  });

  it('count once they are mended', async () => {
    await writeFile(join(folder, 'a.yaml'), bookText(92));
    const reloaded = await hangUp();
    expect(reloaded).toMatchObject({
      level: INFO,
      changes: [{ regime: 'pilkada-2024', before: { version: 90 }, after: { version: 92 } }],
    });
    expect((await ready()).rulebookProblems).toEqual([]);
    expect(await inForce('pilkada-2024')).toMatchObject({ version: 92, source: 'operator' });
    expect(await classify()).toEqual({ status: 200, version: 92 });
  });

  it('add a regime, which answers from then on', async () => {
    expect(await classify('pilkades-2026')).toMatchObject({
      status: 422,
      body: { code: 'regime-unavailable', errors: [{ pointer: '/context/regime' }] },
    });
    await writeFile(join(folder, 'b.yaml'), bookText(1, 'pilkades-2026'));
    await hangUp();
    expect(await classify('pilkades-2026')).toEqual({ status: 200, version: 1 });
  });

  it('are gone when their files are: what comes with Saring holds again', async () => {
    for (const name of ['a.yaml', 'b.yaml']) await rm(join(folder, name));
    const reloaded = await hangUp();
    expect(reloaded?.changes?.map(({ regime }) => regime)).toEqual([
      'pilkada-2024',
      'pilkades-2026',
    ]);
    expect(await inForce('pilkada-2024')).toMatchObject({ source: 'built-in' });
    expect(await classify('pilkades-2026')).toMatchObject({ status: 422 });
  });

  it('are those that were written last, however many signals come at once', async () => {
    for (const version of [101, 102, 103]) {
      await writeFile(join(folder, 'a.yaml'), bookText(version));
      server.child.kill('SIGHUP');
    }
    await hangUp();
    for (let tries = 0; tries < 100; tries++) {
      if ((await inForce('pilkada-2024'))?.version === 103) break;
      await delay(50);
    }
    expect(await classify()).toEqual({ status: 200, version: 103 });
    const steps = reloads().flatMap(({ changes }) => changes ?? []);
    expect(steps.at(-1)).toMatchObject({ after: { version: 103 } });
    expect(server.child.exitCode).toBeNull();
  });
});

describe('a service that is set up wrongly', () => {
  it.each([
    ['a folder that is not there', { RULEBOOK_DIR: '/tidak/ada' }, /RULEBOOK_DIR.*ENOENT/],
    [
      'a default regime that nobody brings',
      { DEFAULT_REGIME: 'pilkades-2026' },
      /DEFAULT_REGIME.*pilkada-2024/,
    ],
  ])('names the setting and ends: %s', async (_name, settings, expected) => {
    await expect(startServer(settings)).rejects.toThrow(expected);
  });

  it("starts with what comes with Saring when the operator's file is broken, and says so at once", async () => {
    const broken = await startServer({ RULEBOOK_DIR: await folderOf({ 'a.yaml': 'rusak: [' }) });
    expect(broken.output()).toMatch(/PERHATIAN: peraturan tidak terpakai: a\.yaml/);
    expect(broken.output()).toMatch(/"level":50.*a\.yaml/);
    const { status, rulebookProblems } = readySchema.parse(
      await (await fetch(`${broken.url}/readyz`)).json(),
    );
    expect([status, rulebookProblems.map(({ file }) => file)]).toEqual(['ready', ['a.yaml']]);
    expect(await broken.stop()).toBe(0);
  });
});
