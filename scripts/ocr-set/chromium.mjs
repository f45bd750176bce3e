// Drives one headless chromium over its debugging pipe: messages are JSON, each ended by a zero
// byte, so Node needs no WebSocket (Node 20 has none).
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentOf, layOut, markedBoxes } from './page.mjs';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--hide-scrollbars',
  '--disable-background-networking',
  // Letters as on a phone's screenshot, the same on every machine.
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--remote-debugging-pipe',
];

export function hasChromium() {
  return existsSync(CHROMIUM);
}

/** Starts chromium with one empty page. Rejects when it ends at once. */
export async function openChromium() {
  const profile = mkdtempSync(join(tmpdir(), 'saring-chromium-'));
  const child = spawn(CHROMIUM, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const send = connect(child);
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const ask = (method, params) => send(method, params, sessionId);
  return {
    /** A page as PNG bytes, the lines of text on it, and the boxes of what is marked on it. */
    draw: (page) => draw(ask, page),
    close: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await send('Browser.close');
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** A function that sends one command and gives its result. */
function connect(child) {
  const [, , , input, output] = child.stdio;
  const waiting = new Map();
  let last = 0;
  const fail = (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  // A command sent to a chromium that has gone fails with the exit, not with the pipe's error.
  input.on('error', () => {});
  child.once('error', fail);
  child.once('exit', (code) => fail(new Error(`${CHROMIUM} ended with code ${code}`)));
  onMessage(output, ({ id, result, error }) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(new Error(`chromium: ${error.message}`));
    else resolve?.(result);
  });
  return (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}

/** A screenshot comes in many pieces: they are joined once, at the zero byte. */
function onMessage(stream, receive) {
  let pieces = [];
  stream.on('data', (data) => {
    let from = 0;
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, from)) {
      pieces.push(data.subarray(from, end));
      receive(JSON.parse(Buffer.concat(pieces).toString('utf8')));
      pieces = [];
      from = end + 1;
    }
    pieces.push(data.subarray(from));
  });
}

async function draw(ask, page) {
  const { width, height } = page;
  await ask('Emulation.setDeviceMetricsOverride', {
    width,
    height,
    deviceScaleFactor: 1,
    mobile: false,
  });
  const { frameTree } = await ask('Page.getFrameTree');
  await ask('Page.setDocumentContent', { frameId: frameTree.frame.id, html: documentOf(page) });
  await evaluate(ask, 'Promise.all([...document.images].map((image) => image.decode()))');
  const lines = await evaluate(ask, `(${layOut})()`);
  const marks = await evaluate(ask, `(${markedBoxes})()`);
  const { data } = await ask('Page.captureScreenshot', { format: 'png' });
  return { png: Buffer.from(data, 'base64'), lines, marks };
}

/** What an expression gives in the page, once it has settled. */
async function evaluate(ask, expression) {
  const { result, exceptionDetails } = await ask('Runtime.evaluate', {
    expression,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception.description.split('\n')[0]);
  return result.value;
}
