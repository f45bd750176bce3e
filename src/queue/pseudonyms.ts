import { createHmac, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const KEY = /^[0-9a-f]{64}\n?$/;

/** Gives the pseudonym of a person: `p-` and 32 hex digits, always the same for one key and one person. */
export type Pseudonyms = (reporter: string) => string;

/**
 * Pseudonyms by the secret key in `directory`, which is made on first use and which its owner alone may read.
 * Without the key nobody can try all phone numbers; with another key one person would be two.
 */
export async function openPseudonyms(directory: string): Promise<Pseudonyms> {
  const path = join(directory, 'pseudonym.key');
  const text = await readKey(path, directory);
  if (!KEY.test(text)) {
    throw new Error(
      `${path}: bukan kunci nama samaran (not a pseudonym key); pulihkan dari cadangan`,
    );
  }
  const key = Buffer.from(text.trim(), 'hex');
  return (reporter) =>
    `p-${createHmac('sha256', key).update(canonical(reporter)).digest('hex').slice(0, 32)}`;
}

async function readKey(path: string, directory: string): Promise<string> {
  const there = await readFile(path, 'utf8').catch(ifMissing);
  if (there === null) await makeKey(path, directory);
  else await chmod(path, 0o600);
  return there ?? readFile(path, 'utf8');
}

function ifMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** Of two that make it at once, the first one's key is the key; nobody sees half of one. */
async function makeKey(path: string, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(`${randomBytes(32).toString('hex')}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
}

/** One person's address or number in one writing: `0812-3456-7890` and `+62 812 3456 7890` are the same. */
function canonical(reporter: string): string {
  const text = reporter.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (!/^\+?[\d\s().-]+$/.test(text)) return text;
  const digits = text.replaceAll(/\D/g, '');
  return digits.replace(/^(?:0|8(?=\d{8}))/, (start) => (start === '8' ? '628' : '62'));
}
