import Table from 'cli-table3';
import { isLiving, type KeyEntry } from '../keys/entry.js';
import { keysPath, readKeys } from '../keys/key-file.js';
import { type KeyTools, openWithout } from './key-tools.js';
import { visible, visibleJson } from './visible.js';

/** `saring keys list`: every key that was made, never what it is checked by; returns the exit code. */
export async function listKeys(
  { directory, print, warn }: KeyTools,
  options: { readonly json?: true },
): Promise<number> {
  const keys = (await readKeys(directory, warn)) ?? [];
  if (options.json) {
    for (const { sha256: _, ...row } of keys) print(visibleJson(row));
  } else {
    if (keys.length > 0) print(render(keys));
    print(`Kunci yang berlaku: ${keys.filter(isLiving).length} · ${keysPath(directory)}`);
  }
  const open = openWithout(keys);
  if (open) warn(open);
  return 0;
}

function render(keys: readonly KeyEntry[]): string {
  const table = new Table({
    head: ['ID', 'Nama', 'Peran', 'Dibuat', 'Keadaan'],
    style: process.stdout.isTTY ? {} : { head: [], border: [] },
  });
  for (const { id, name, role, createdAt, revokedAt } of keys) {
    const state = revokedAt === null ? 'berlaku' : `dicabut ${revokedAt}`;
    table.push([id, name, role, createdAt, state].map(visible));
  }
  return table.toString();
}
