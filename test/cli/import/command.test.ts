import { mkdir, mkdtemp, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/cli/exit-code.js';
import { type ImportCommandOptions, importCommand } from '../../../src/cli/import.js';
import { DEFAULT_POST_LIMITS } from '../../../src/domain/post.js';
import { MemoryTarget } from '../../support/import-target.js';

let folder: string;
let target: MemoryTarget;
const said: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saring-import-'));
  target = new MemoryTarget();
  said.length = 0;
});

/** Imports `content` under `name` and gives the exit code. */
async function run(
  content: string | Buffer,
  options: Partial<ImportCommandOptions> = {},
  name = 'a.csv',
) {
  const file = join(folder, name);
  await writeFile(file, content);
  const tools = {
    openTarget: async () => ({ target, close: async () => undefined }),
    limits: DEFAULT_POST_LIMITS,
    lineBytes: 1_000_000,
    dataDirectory: join(folder, 'data'),
    print: (text: string) => said.push(text),
    warn: (text: string) => said.push(text),
  };
  const never = new AbortController().signal;
  return importCommand(file, { map: [], channel: 'import', ...options }, tools, never);
}

const reports = () => [...target.reports.values()].map(({ report }) => report);
const texts = () => reports().map(({ post }) => post?.text);
const rejects = async (name = 'a.csv') =>
  (await readFile(join(folder, `${name}.rejects.ndjson`), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('CSV', () => {
  it.each([
    ['commas', 'teks,tautan\nhalo,https://contoh.id/1\n'],
    ['semicolons, CRLF and a byte order mark', '\uFEFFteks;tautan\r\nhalo;https://contoh.id/1\r\n'],
    ['tabs', 'Teks\tTautan\nhalo\thttps://contoh.id/1'],
    ["Excel's own line", 'sep=;\r\nISI;URL\r\nhalo;https://contoh.id/1'],
    ['quotes', '"teks","tautan"\n"halo","https://contoh.id/1"\n'],
    ['blank lines and rows', 'teks,tautan\n\n,\nhalo,https://contoh.id/1\n\n'],
    ['unknown columns', 'x,teks,tautan\n1,halo,https://contoh.id/1\n'],
    ['gzip', gzipSync('teks,tautan\nhalo,https://contoh.id/1\n')],
  ])('with %s', async (_, content) => {
    expect(await run(content)).toBe(0);
    expect(texts()).toEqual(['halo']);
    expect(reports()[0]?.link).toBe('https://contoh.id/1');
  });

  it('keeps line breaks, quotes and delimiters inside a cell', async () => {
    expect(await run('teks;catatan\r\n"a\r\nb; ""c""";d\r\n')).toBe(0);
    expect(texts()).toEqual(['a\r\nb; "c"']);
  });

  it('rejects a broken row with its line and what stood there, and takes the others', async () => {
    expect(await run('teks,catatan\n"a\nb",c\nd\ne"f,g\n"h"i,j\nk,l,m\nn,o\n')).toBe(1);
    expect(texts()).toEqual(['a\nb', 'n']);
    const kept = await rejects();
    expect(kept.map(({ row, line, raw }) => [row, line, raw])).toEqual([
      [2, 4, 'd'],
      [3, 5, 'e"f,g'],
      [4, 6, '"h"i,j'],
      [5, 7, 'k,l,m'],
    ]);
    expect((await stat(join(folder, 'a.csv.rejects.ndjson'))).mode & 0o777).toBe(0o600);
  });

  it('says where a quote is never closed, and takes what stands before', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => `baris ${at},x`).join('\n');
    expect(await run(`teks,catatan\n${rows}\n"buka,x\n${rows}\n`)).toBe(1);
    expect(texts()).toHaveLength(500);
    expect(await rejects()).toMatchObject([{ row: 501, line: 502 }]);
  });

  it.each([
    ['Windows-1252', Buffer.from('teks\nhalo\ncaf\xe9\n', 'latin1'), /baris 3: bukan UTF-8/],
    ['UTF-16', Buffer.from('\uFEFFteks\nhalo', 'utf16le'), /UTF-16/],
    ['a workbook', Buffer.from('PK\x03\x04…'), /Excel/],
    ['a broken gzip file', gzipSync('teks\nhalo\n').subarray(0, 20), /gzip/],
    ['no header', '', /judul kolom/],
    ['no known column', 'a,b\n1,2\n', /--map text=/],
    ['two columns for one field', 'teks,isi\na,b\n', /--map text=/],
  ])('refuses %s before anything is taken', async (_, content, message) => {
    const error = await run(content).catch((reason) => reason);
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toMatch(message);
    expect(target.checkpoints.size).toBe(0);
  });

  it('maps columns as asked, and reads cells as Indonesians write them', async () => {
    const content =
      'Postingan;Dibagikan;Kapan;Akun;Nomor Urut;Zona Waktu;Berbayar;Siapa\n' +
      'halo;1,5 jt;15/11/2024 09.30;@contoh;02;WITA;ya;elang-7\n';
    const map = ['text=Postingan', 'reach=dibagikan', 'publishedAt=Kapan', 'reporter=Siapa'];
    expect(await run(content, { map, timeZone: 'WIB', regime: 'pilkada-2024' })).toBe(0);
    expect(reports()[0]).toMatchObject({
      reach: 1_500_000,
      reporter: 'elang-7',
      post: {
        context: {
          regime: 'pilkada-2024',
          publishedAt: '2024-11-15T09:30:00+07:00',
          timeZone: 'Asia/Makassar',
          paid: true,
          account: { handle: '@contoh' },
          pair: { number: '02' },
        },
      },
    });
    await expect(run(content, { map: ['text=Tidak Ada'] })).rejects.toThrow(/tidak ada kolom itu/);
    await expect(run(content, { map: ['teks=Postingan'] })).rejects.toThrow(/field=KOLOM/);
  });

  it('names field and column of every cell that is wrong', async () => {
    const content =
      'teks,jangkauan,pelapor,tautan\nhalo,"1,200",elang,\nhalo,1,081234567890,contoh.id\n';
    expect(await run(content)).toBe(1);
    const kept = await rejects();
    expect(
      kept.map(({ errors }) => errors.map(({ field, column }: never) => [field, column])),
    ).toEqual([
      [['reach', 'jangkauan']],
      [
        ['link', 'tautan'],
        ['reporter', 'pelapor'],
      ],
    ]);
    expect(kept[1].errors[1].reason.id).toMatch(/nama samaran/);
  });
});

describe('images', () => {
  it('takes files of the folder, and nothing from outside it', async () => {
    await mkdir(join(folder, 'foto/x'), { recursive: true });
    await writeFile(join(folder, 'foto/x/a.png'), 'A');
    await writeFile(join(folder, 'rahasia'), 'R');
    await symlink(join(folder, 'rahasia'), join(folder, 'foto/tautan.png'));
    const names = [
      'x/a.png',
      '"x/a.png; x/a.png"',
      '../rahasia',
      'tautan.png',
      'tiada.png',
      join(folder, 'rahasia'),
    ];
    const content = `teks,gambar\n${names.map((name) => `halo,${name}`).join('\n')}\n`;
    expect(await run(content, { images: join(folder, 'foto') })).toBe(1);
    expect(reports().map(({ post }) => post?.images.length)).toEqual([1, 2]);
    expect((await rejects()).map(({ row, errors }) => [row, errors[0].field])).toEqual(
      [3, 4, 5, 6].map((row) => [row, 'images']),
    );
    await expect(run(content, {}, 'b.csv')).rejects.toThrow(/--images/);
  });
});

describe('NDJSON', () => {
  it('takes bodies of POST /reports, and rejects what is none', async () => {
    const lines = [
      '{"post":{"text":"halo"},"note":"n","channel":"email"}',
      '{"post":null,"link":"https://contoh.id/1"}',
      'bukan json',
      '{"post":{"text":"x"},"lain":1}',
      '{"post":{"text":"nol \\u0000"}}',
      '{"post":{}}',
    ];
    expect(await run(lines.join('\n'), {}, 'a.ndjson')).toBe(1);
    expect(reports().map(({ channel }) => channel)).toEqual(['email', 'import']);
    const kept = await rejects('a.ndjson');
    expect(kept.map(({ row, errors }) => [row, errors[0].field])).toEqual([
      [3, null],
      [4, '/lain'],
      [5, '/post/text'],
      [6, '/post'],
    ]);
  });
});

describe('again', () => {
  const week1 = 'id,teks\n1,satu\n2,dua\n';

  it('says so of a finished file, and doubles nothing when restarted', async () => {
    await run(week1);
    expect(await run(week1)).toBe(0);
    expect(said.at(-1)).toMatch(/sudah selesai/);
    expect(await run(week1, { restart: true })).toBe(0);
    expect(said.at(-1)).toMatch(/0 diterima.*2 sudah ada/);
    expect(target.reports.size).toBe(2);
  });

  it('still says of a finished file that rows were rejected', async () => {
    const content = 'teks,jangkauan\nhalo,x\nhalo,1\n';
    expect(await run(content)).toBe(1);
    expect(await run(content)).toBe(1);
    expect(said.find((text) => text.includes('sudah selesai'))).toMatch(/1 ditolak/);
  });

  it("takes what is new in next week's export; a changed report is rejected with the reason", async () => {
    await run(week1);
    expect(await run('id,teks\n1,satu\n2,lain\n3,tiga\n', {}, 'b.csv')).toBe(1);
    expect([...target.reports.keys()]).toEqual([
      'import:import:1',
      'import:import:2',
      'import:import:3',
    ]);
    const [kept] = await rejects('b.csv');
    expect(kept).toMatchObject({ row: 2, errors: [{ field: 'id', column: 'id' }] });
  });

  it('goes on after a stop, and only by the same options', async () => {
    const content = `teks\n${Array.from({ length: 450 }, (_, at) => `baris ${at}`).join('\n')}\n`;
    const file = join(folder, 'a.csv');
    await writeFile(file, content);
    const stop = new AbortController();
    const tools = {
      openTarget: async () => ({ target, close: async () => undefined }),
      limits: DEFAULT_POST_LIMITS,
      lineBytes: 1_000_000,
      dataDirectory: folder,
      print: () => undefined,
      warn: () => undefined,
    };
    stop.abort();
    expect(await importCommand(file, { map: [], channel: 'import' }, tools, stop.signal)).toBe(75);
    expect(target.reports.size).toBe(1);
    await expect(run(content, { channel: 'email' })).rejects.toThrow(/--restart/);
    expect(await run(content)).toBe(0);
    expect(target.reports.size).toBe(450);
  });

  it('leaves a rejects file of another import alone', async () => {
    await run('teks,jangkauan\nhalo,x\n');
    await expect(run('teks,jangkauan\nlain,x\n')).rejects.toThrow(/--rejects/);
    expect(await rejects()).toHaveLength(1);
  });

  it('tells the first rejected rows of a dry run, and how many more there are', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `halo,rahasia${at}`).join('\n');
    await run(`teks,jangkauan\n${rows}\n`, { dryRun: true });
    const told = said.filter((text) => text.startsWith('baris'));
    expect(told).toHaveLength(10);
    expect(told[0]).toMatch(/^baris \(line\) 2: reach \("jangkauan"\): /);
    expect(said).toContain('… dan 2 baris lain yang akan ditolak (and 2 more)');
    expect(said.join()).not.toContain('rahasia');
  });

  it('stores nothing in a dry run', async () => {
    expect(await run('teks,jangkauan\nhalo,x\nhalo,1\n', { dryRun: true, json: true })).toBe(1);
    expect(JSON.parse(said.at(-1) ?? '')).toMatchObject({
      rows: 2,
      accepted: 1,
      rejected: 1,
      rejects: null,
    });
    expect(target.reports.size).toBe(0);
    await expect(rejects()).rejects.toThrow(/ENOENT/);
  });
});

describe('--pseudonymise', () => {
  it('gives one person one pseudonym, by a key that its owner alone may read', async () => {
    const content = 'teks,pelapor\na,0812-3456-7890\nb,+62 812 3456 7890\nc,budi@contoh.id\n';
    expect(await run(content, { pseudonymise: true })).toBe(0);
    const names = reports().map(({ reporter }) => reporter ?? '');
    expect(names[0]).toMatch(/^p-[0-9a-f]{32}$/);
    expect(new Set(names).size).toBe(2);
    expect((await stat(join(folder, 'data/pseudonym.key'))).mode & 0o777).toBe(0o600);
    expect(await run(content, { pseudonymise: true, restart: true })).toBe(0);
    expect(target.reports.size).toBe(3);
  });
});
