// Debian's own tesseract (packages tesseract-ocr and tesseract-ocr-ind), a process for each image, as a script calls it.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import sharp from 'sharp';

const PROGRAM = '/usr/bin/tesseract';
const MOST_BYTES = 10_000_000;

/** Why it cannot be measured on this machine, or null. */
export function debianObstacle() {
  if (!existsSync(PROGRAM)) return 'not installed (Debian package tesseract-ocr)';
  const languages = execFileSync(PROGRAM, ['--list-langs'], { encoding: 'utf8' }).split('\n');
  return languages.includes('ind') ? null : 'no Indonesian (Debian package tesseract-ocr-ind)';
}

/** As the other readers; one thread, pixels upright as the others get them, through a pipe. */
export async function openDebian() {
  const reason = debianObstacle();
  if (reason) throw new Error(`${PROGRAM}: ${reason}`);
  const read = async (path) => {
    const upright = sharp(path).rotate().flatten({ background: '#ffffff' }).toColourspace('srgb');
    const image = await upright.png({ compressionLevel: 0 }).toBuffer();
    const text = await recognise(image);
    return { text, asRead: text, words: [], gap: null };
  };
  return { read, close: async () => undefined };
}

async function recognise(image) {
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  const options = { env, maxBuffer: MOST_BYTES };
  const running = promisify(execFile)(PROGRAM, ['-', '-', '-l', 'ind'], options);
  running.child.stdin.end(image);
  return (await running).stdout;
}
