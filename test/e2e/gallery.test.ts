import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { classificationSchema } from '../../src/domain/classification.js';
import { type RunningServer, startServer } from '../support/server.js';

const run = promisify(execFile);

/** An invented party's logo, unlike any that is built in (a star is like one), `side` pixels wide and high. */
const logo = (side: number) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 100 100">
    <path d="M50 2 98 50 50 98 2 50Z" fill="#5b2a86"/>
    <path d="M50 18 70 60 50 50 30 60Z" fill="#7fe0d0"/>
    <rect x="38" y="64" width="24" height="9" fill="#ff8a3c"/></svg>`);

let folder: string;
let server: RunningServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saring-gallery-'));
  server = await startServer({ DATA_DIR: folder });
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** What the running service says of logos on a banner with that one. */
async function logosSeen(banner: Uint8Array): Promise<string[]> {
  const form = new FormData();
  form.append('images', new Blob([new Uint8Array(banner)]), 'banner.png');
  form.append('post', JSON.stringify({ context: { pair: { parties: ['partai-uji'] } } }));
  const response = await fetch(`${server.url}/classify`, { method: 'POST', body: form });
  const { elements } = classificationSchema.parse(await response.json());
  return elements
    .filter(({ element, status }) => element.endsWith('-logo') && status !== 'absent')
    .map(({ element, value }) => `${element} ${value}`);
}

async function gallery(...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['dist/cli.js', 'gallery', ...args], {
    env: { ...process.env, DATA_DIR: folder },
  });
  return stdout;
}

describe('a running service', () => {
  it('takes up a logo that an operator adds, and forgets it when it is removed', async () => {
    const banner = await sharp({
      create: { width: 900, height: 600, channels: 3, background: '#f4e8d0' },
    })
      .composite([{ input: await sharp(logo(110)).png().toBuffer(), left: 80, top: 420 }])
      .png()
      .toBuffer();
    expect(await logosSeen(banner)).toEqual(['other-logo null']);

    const pictures = [join(folder, 'a.png'), join(folder, 'b.jpg')] as const;
    await writeFile(
      pictures[0],
      await sharp(logo(300)).flatten({ background: '#fff' }).png().toBuffer(),
    );
    await writeFile(
      pictures[1],
      await sharp(logo(200)).flatten({ background: '#fff' }).jpeg({ quality: 70 }).toBuffer(),
    );
    expect(await gallery('add', 'logo', 'partai-uji', ...pictures)).toContain('2 gambar');
    // The file is looked at once a second.
    await delay(1_100);
    // The same bytes: what was remembered of them was held against another gallery.
    expect(await logosSeen(banner)).toEqual(['party-logo partai-uji']);

    await gallery('remove', 'partai-uji');
    await delay(1_100);
    expect(await logosSeen(banner)).toEqual(['other-logo null']);
  });
});
