import { describe, expect, it } from 'vitest';
import { conflictCode, conflictWords } from '../../src/web/case/conflict-words.js';
import { actorWords, eventWords } from '../../src/web/case/event-words.js';
import { lackOf, openable } from '../../src/web/case/members.js';

describe('events in words', () => {
  const words = (kind: string, data: unknown) => eventWords({ kind, data: JSON.stringify(data) });

  it.each([
    [
      'case-decided',
      { decision: 'violation', confirmed: ['a', 'b'], rejected: [] },
      'memutus: Dugaan pelanggaran dibenarkan; dibenarkan: a, b',
    ],
    [
      'report-linked',
      { linkedBy: 'text', verdict: 'review' },
      'menggabungkan satu laporan, karena teks sama; hasil pemeriksaan: perlu ditinjau',
    ],
    [
      'report-reclassified',
      { verdict: 'review', unseen: [] },
      'memeriksa ulang satu laporan yang sebelumnya tidak terlihat seluruhnya; hasil pemeriksaan: perlu ditinjau',
    ],
    [
      'case-reopened',
      { because: 'graver-report' },
      'membuka kembali kasus ini, karena laporan yang lebih berat masuk',
    ],
    ['case-reopened', { from: 'decided', keyId: null }, 'membuka kembali kasus ini'],
    [
      'case-split',
      { into: 'case_2', reports: ['1', '2'] },
      'memisahkan 2 laporan menjadi kasus case_2',
    ],
    [
      'case-split',
      { from: 'case_1', reports: ['1'] },
      'memisahkan 1 laporan menjadi kasus ini dari case_1',
    ],
    [
      'content-erased',
      { retentionDays: 365, reports: [] },
      'menghapus isi kasus ini menurut masa simpan (365 hari)',
    ],
    ['case-claimed', { expiresAt: 'no time' }, 'mengambil kasus ini'],
  ])('%s %j', (kind, data, id) => {
    expect(words(kind, data).id).toBe(id);
  });

  it('has words for every kind that the service writes', () => {
    const kinds =
      'report-failed case-opened report-linked case-reopened case-claimed case-released case-escalated case-decided decision-undone case-appealed case-split content-erased';
    for (const kind of kinds.split(' ')) expect(words(kind, {}).id).not.toContain(kind);
  });

  it('names an unknown kind, and one that cannot be read, instead of leaving it out', () => {
    expect(words('case-frozen', {})).toEqual({
      id: 'mencatat case-frozen',
      en: 'recorded case-frozen',
    });
    expect(eventWords({ kind: 'case-decided', data: '{' }).en).toBe('decided');
    expect(eventWords({ kind: 'case-decided', data: 'null' }).en).toBe('decided');
  });

  it('calls the machine a machine, and people by their names', () => {
    expect(actorWords({ actor: 'system' })).toEqual({ id: 'Mesin', en: 'The machine' });
    expect(actorWords({ actor: 'sari' }).id).toBe('sari');
  });
});

describe('refused moves in words', () => {
  const now = Date.parse('2024-11-20T03:00:00Z');
  const asked = { me: 'sari', now, move: 'decide' } as const;
  const past = '2024-11-20T02:50:00Z';
  const ahead = '2024-11-20T03:10:00Z';

  it.each([
    ['already-decided', { by: 'budi', at: past }, /^Sudah diputus oleh budi, 20 Nov 2024/],
    ['already-decided', { by: 'sari', at: past }, /^Anda sudah memutus kasus ini/],
    ['case-claimed', { by: 'budi', at: ahead }, /^Sedang dipegang budi sampai 20 Nov 2024/],
    ['lease-expired', { by: 'sari', at: past }, /^Waktu Anda memegang kasus ini habis 20 Nov/],
    ['lease-expired', { by: 'sari', at: ahead }, /^Anda memegang kasus ini dari halaman lain/],
    ['lease-expired', { by: 'budi', at: ahead }, /^Sedang dipegang budi/],
    ['lease-expired', { by: 'budi', at: past }, /^Waktu Anda habis; terakhir dipegang budi/],
    ['lease-expired', undefined, /^Waktu Anda memegang kasus ini habis$/],
    ['case-changed', undefined, /^Laporan yang lebih berat masuk/],
    [
      'supervisor-needed',
      { by: 'budi', at: past },
      /hanya untuk penyelia \(putusan terakhir: budi/,
    ],
    ['second-reviewer-needed', { by: 'sari', at: past }, /^Keberatan diputus peninjau lain/],
    ['case-not-decided', undefined, /^Tidak ada putusan yang berlaku$/],
  ] as const)('%s by %j', (code, conflict, title) => {
    expect(conflictWords(code, conflict, asked).title.id).toMatch(title);
  });

  it('tells a decision that cannot be taken back from a lease that is over', () => {
    const words = conflictWords('lease-expired', undefined, { ...asked, move: 'undo' });
    expect(words.title.en).toBe('The decision cannot be taken back any more');
  });

  it('knows its own codes from other problems', () => {
    expect(conflictCode({ code: 'case-changed' })).toBe('case-changed');
    expect(conflictCode({ code: 'overloaded' })).toBeNull();
  });
});

describe('what a report lacks', () => {
  const member = {
    status: 'classified',
    text: 'Halo',
    images: [],
    link: null,
    erasedAt: null,
  } as never as Parameters<typeof lackOf>[0] & object;

  it.each([
    [{}, true, null],
    [{}, false, 'no-result'],
    [{ status: 'failed' }, false, 'failed'],
    [{ text: null, erasedAt: '2025-01-01T00:00:00Z' }, false, 'erased'],
    [{ text: ' ', link: 'https://contoh.example' }, false, 'link-only'],
    [{ text: null }, false, 'nothing'],
  ] as const)('%j, with a result: %s: %s', (part, hasResult, lack) => {
    expect(lackOf({ ...member, ...part }, hasResult)).toBe(lack);
  });

  it.each([
    ['https://contoh.example/p', 'https://contoh.example/p'],
    ['http://contoh.example', 'http://contoh.example/'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['contoh.example/p', null],
  ])('opens %s as %s', (link, href) => {
    expect(openable(link)).toBe(href);
  });
});
