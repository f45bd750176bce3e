// The embedded database: a folder.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { saring } from '../queue-bench/processes.mjs';
import { counts, importReports, stop, verify, verifyWhole } from './steps.mjs';

const COPIES_WHILE_RUNNING = 5;

export async function checkPglite({ reports, log }) {
  const folder = mkdtempSync(join(tmpdir(), 'saring-backup-'));
  const at = (name) => ({ DATA_DIR: join(folder, name), DATABASE_URL: '' });
  const copy = (from, to) => cpSync(join(folder, from), join(folder, to), { recursive: true });
  const running = [];
  const serve = async (name) => {
    const service = saring(['serve'], at(name));
    running.push(service);
    return { ...service, url: await service.ready };
  };
  try {
    await importReports(folder, reports, at('data'));
    const service = await serve('data');
    const during = [];
    while ((await counts(service.url)).classified === 0) await delay(100);
    while (during.length < COPIES_WHILE_RUNNING) {
      const before = await counts(service.url);
      copy('data', `running-${during.length}`);
      during.push({ before, after: await counts(service.url) });
    }
    await stop(service);
    copy('data', 'backup');
    const original = await verifyWhole(at('data'));
    log(`stopped and copied: ${original.events} events`);

    // The original goes on, and is then lost.
    const again = await serve('data');
    while ((await counts(again.url)).queued > 0) await delay(500);
    await stop(again);
    rmSync(join(folder, 'data'), { recursive: true });

    copy('backup', 'restored');
    const restored = await verifyWhole(at('restored'), original.head);
    assert.equal(restored.head, original.head);
    const service2 = await serve('restored');
    while ((await counts(service2.url)).queued > 0) await delay(500);
    const end = await counts(service2.url);
    await stop(service2);
    assert.deepEqual(end, { queued: 0, received: reports, classified: reports });
    const last = await verifyWhole(at('restored'), original.head);
    log(
      `restored, the rest classified: ${last.events} events, the head noted before is in the chain`,
    );

    for (const [n, { before, after }] of during.entries()) {
      const said = await verify(at(`running-${n}`));
      const verdict =
        said.code === 0 ? `whole, ${said.events} events` : `NOT USABLE (exit ${said.code})`;
      log(
        `copied while running, ${before.classified} to ${after.classified} classified: ${verdict}`,
      );
      if (said.code !== 0) log(said.output.split('\n').slice(0, 3).join(' | ').slice(0, 300));
    }
  } finally {
    for (const { child } of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}
