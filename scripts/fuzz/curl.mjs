import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;

/** The command that sends a request again; its body lies in a file beside others of `name`. */
export function curlOf(url, { method, path, headers, body }, name) {
  const words = ['curl', '-si', '--path-as-is', '-X', method];
  if (method === 'HEAD') words.push('-I');
  for (const [header, value] of Object.entries(headers))
    words.push('-H', quoted(value === '' ? `${header};` : `${header}: ${value}`));
  if (body) {
    const folder = join(tmpdir(), 'saring-fuzz');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${name}.body`);
    writeFileSync(file, body);
    words.push('--data-binary', `@${file}`);
  }
  return [...words, quoted(url + path)].join(' ');
}
