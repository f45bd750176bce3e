import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factCheckPath, readRecords } from '../../src/claims/fact-check-file.js';
import { type FactCheckTools, importFactChecks } from '../../src/cli/factchecks-import.js';
import {
  listFactChecks,
  rebuildFactChecks,
  removeFactChecks,
} from '../../src/cli/factchecks-list.js';
import { folder } from '../claims/support.js';

function open() {
  const directory = folder();
  const printed: string[] = [];
  const warned: string[] = [];
  const tools: FactCheckTools = {
    directory,
    print: (text) => printed.push(text),
    warn: (text) => warned.push(text),
  };
  const list = (content: string, name = 'list.csv') => {
    writeFileSync(join(directory, name), content);
    return join(directory, name);
  };
  const rejects = join(directory, 'rejects.ndjson');
  return { tools, printed, warned, list, rejects };
}

const CSV = 'id,title\n1,Jembatan Lembayung ambruk\n2,Terminal Kertabaru pindah ke sawah\n';
const ABOUT = {
  format: 'auto',
  publisher: 'Cek Contoh',
  rating: 'salah',
  urlTemplate: 'https://cek.example/{id}',
} as const;

describe('saring factchecks', () => {
  it('imports, and again without doubling', async () => {
    const { tools, printed, list } = open();
    const file = list(CSV);
    expect(await importFactChecks(tools, file, ABOUT)).toBe(0);
    expect(await importFactChecks(tools, file, { ...ABOUT, rating: 'keliru' })).toBe(0);
    expect(await importFactChecks(tools, file, { ...ABOUT, rating: 'keliru' })).toBe(0);
    expect(printed).toEqual([
      '2 ditambahkan, 0 diperbarui, 0 tetap; kini 2 klaim',
      '0 ditambahkan, 2 diperbarui, 0 tetap; kini 2 klaim',
      '0 ditambahkan, 0 diperbarui, 2 tetap; kini 2 klaim',
    ]);
    expect(await readRecords(tools.directory)).toMatchObject([
      { url: 'https://cek.example/1', rating: 'keliru' },
      { url: 'https://cek.example/2' },
    ]);
  });

  it.each([
    ['semicolons', '\uFEFFid;title\r\n1;"Jembatan, Lembayung; ambruk"\r\n'],
    ['tabs', 'id\ttitle\n1\tJembatan, Lembayung; ambruk\n'],
    [
      'commas, and semicolons in a quoted header',
      'id,title,"a;b;c;d"\n1,"Jembatan, Lembayung; ambruk",\n',
    ],
  ])('reads CSV with %s', async (_, content) => {
    const { tools, list } = open();
    expect(await importFactChecks(tools, list(content), ABOUT)).toBe(0);
    expect(await readRecords(tools.directory)).toMatchObject([
      { claim: 'Jembatan, Lembayung; ambruk', url: 'https://cek.example/1' },
    ]);
  });

  it('takes the good entries and writes the others down, with line, field and reason', async () => {
    const { tools, warned, list, rejects } = open();
    const file = list(`${CSV}3,\n4,"Kolam renang jadi sarang buaya"\n`);
    expect(await importFactChecks(tools, file, { ...ABOUT, rejects })).toBe(66);
    expect(await readRecords(tools.directory)).toHaveLength(3);
    expect(JSON.parse(readFileSync(rejects, 'utf8'))).toEqual({
      line: '4',
      field: 'claim',
      reason: expect.stringContaining('kosong'),
    });
    expect(warned.at(-1)).toContain(rejects);
  });

  it('says what is missing where no entry can be taken, and makes no index', async () => {
    const { tools, warned, list, rejects } = open();
    const options = { ...ABOUT, urlTemplate: undefined as never, rejects };
    expect(await importFactChecks(tools, list(CSV), options)).toBe(66);
    expect(warned[0]).toContain('--url-template');
    expect(existsSync(factCheckPath(tools.directory))).toBe(false);
  });

  it.each([
    ['--map', { map: ['isi=title'] }],
    ['--map claim=judul', { map: ['claim=judul'] }],
    ['--url-template', { urlTemplate: 'https://cek.example/' }],
  ])('refuses a wrong %s', async (words, given) => {
    const { tools, list } = open();
    await expect(importFactChecks(tools, list(CSV), { ...ABOUT, ...given })).rejects.toThrow(words);
  });

  it('lists and removes by publisher', async () => {
    const { tools, printed, list } = open();
    await importFactChecks(tools, list(CSV), ABOUT);
    await importFactChecks(tools, list(CSV), {
      ...ABOUT,
      publisher: 'Lain',
      urlTemplate: 'https://lain.example/{id}',
    });
    await listFactChecks(tools, { json: true });
    expect(printed.slice(2).map((line) => JSON.parse(line))).toEqual([
      { publisher: 'Cek Contoh', claims: 2, true: 0, newest: null },
      { publisher: 'Lain', claims: 2, true: 0, newest: null },
    ]);
    await removeFactChecks(tools, { publisher: 'Lain' });
    expect(await readRecords(tools.directory)).toHaveLength(2);
    await expect(removeFactChecks(tools, { publisher: 'Lain' })).rejects.toThrow('Lain');
    await expect(removeFactChecks(tools, {})).rejects.toThrow('--all');
    await rebuildFactChecks(tools);
    expect(await readRecords(tools.directory)).toHaveLength(2);
  });

  it('removes everything, a broken index too', async () => {
    const { tools, list } = open();
    await importFactChecks(tools, list(CSV), ABOUT);
    writeFileSync(factCheckPath(tools.directory), 'broken');
    await expect(listFactChecks(tools, {})).rejects.toThrow('bukan indeks');
    expect(await removeFactChecks(tools, { all: true })).toBe(0);
    expect(await readRecords(tools.directory)).toEqual([]);
  });
});
