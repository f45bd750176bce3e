import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { levelOf } from '../../src/classifiers/level.js';
import { isWordChar } from '../../src/classifiers/normalise.js';
import type { TextClassifier } from '../../src/domain/detector.js';
import type { Span } from '../../src/domain/signal.js';
import { LABELS, type Label } from '../../src/domain/taxonomy.js';
import { flagged, scoresOf, shippedModel } from './fixture.js';

let model: TextClassifier;
beforeAll(async () => {
  model = await shippedModel();
});
afterAll(() => model.close());

const INSULT_BANNER =
  'JANGAN PILIH\nPASANGAN NOMOR 2!\nBambang Sudarso penipu,\notak udang, bajingan politik\nPemimpin goblok bikin rakyat sengsara\nSebarkan ke semua grup!';
const INCITEMENT_BANNER =
  'KEPUNG KANTOR KPU!\nHancurkan kotak suara, lawan aparat,\njangan mundur sejengkal pun\nKumpul Jumat pukul 13.00 di alun-alun\nBawa bensin dan bambu runcing\n#GantiPaksa';

describe('labels', () => {
  it.each<[Label, string]>([
    ['insult', INSULT_BANNER],
    ['incitement', INCITEMENT_BANNER],
    ['insult', 'MUKA LU KAYAK PASLON 2\nPINTER NGOMONG\nTOLOL KERJA'],
    ['insult', 'Dasar t0l0l, muka kayak babi gitu kok nyalon'],
    ['insult', 'calonnya g o b l o k, timnya juga goblooook'],
    ['incitement', 'Ayo serbu kantor itu malam ini, bakar semuanya dan hajar petugasnya!'],
  ])('%s: %j', async (label, text) => expect(await flagged(model, text)).toContain(label));

  it.each([
    'RAKYAT KENYANG, NEGARA KUAT\nGalih Prasetyo\nCaleg DPR RI - Dapil Nusa Kencana II\nNOMOR URUT 8',
    'SATYA\nMAHENDRA\nCALON GUBERNUR NUSA KENCANA\nMISI\n• Pendidikan gratis sampai SMA\n• Lapangan kerja untuk pemuda\n• Harga sembako terjangkau\n• Pelayanan publik bebas pungli\n3\nCOBLOS NOMOR 3',
    'Bersama Rakyat\nMENANG UNTUK UMAT\nK.H. MAULANA ISHAQ\nCALON WAKIL GUBERNUR\n5\nJangan lupa tanggal 27 November!',
    'Tiga tahun trotoar di kota ini dibongkar pasang tanpa hasil. Wali kotanya tidak becus merencanakan anggaran.',
    'Menurut saya visi paslon dua kosong, tidak ada satu pun angka yang bisa dihitung.',
    'KERJA KERAS KERJA CERDAS\nDra. Nirmala Sekarwati\nCALON WALI KOTA\nNOMOR 4',
    '',
    '😂😂😂',
  ])('clear: %j', async (text) => expect(await flagged(model, text)).toEqual([]));

  it('finds a threat in the middle of a long harmless text', async () => {
    const padding =
      'Kemarin saya ke pasar bersama teman lama, cuaca cerah, lalu pulang naik angkot. ';
    const text = padding.repeat(20) + INCITEMENT_BANNER + padding.repeat(20);
    const { scores } = await scoresOf(model, text);
    const incitement = scores[LABELS.indexOf('incitement')];
    expect(incitement?.level).not.toBe('clear');
    const [first] = incitement?.spans ?? [];
    expect(first?.start).toBeGreaterThan(padding.length * 19);
  });

  it('never calls a hoax a violation', async () => {
    const text =
      'INFO A1: calon ditangkap KPK tadi subuh, media ditutup, viralkan sebelum dihapus!!!';
    const { scores } = await scoresOf(model, text);
    expect(scores[LABELS.indexOf('hoax')]?.level).not.toBe('violation');
  });
});

describe('levels', () => {
  const thresholds = { review: 0.3, violation: 0.8 };
  it.each([
    [0, 'clear'],
    [0.2999, 'clear'],
    [0.3, 'review'],
    [0.7999, 'review'],
    [0.8, 'violation'],
    [1, 'violation'],
  ])('%d → %s', (score, level) => expect(levelOf(score, thresholds)).toBe(level));
  it('never reaches violation without a threshold', () =>
    expect(levelOf(1, { ...thresholds, violation: null })).toBe('review'));
});

describe('voice and politics', () => {
  it.each([
    ['own', true, 'Calon nomor dua itu goblok, otaknya kosong, jangan dipilih!'],
    [
      'quoted',
      true,
      'Beredar selebaran berisi ajakan "usir orang Lorana". Itu jahat, jangan disebar, lapor ke Bawaslu.',
    ],
    ['own', false, 'Hujan dari pagi, jemuran basah semua, kucing tidur di atas lemari.'],
  ])('%s, political %s: %j', async (voice, political, text) => {
    const said = await scoresOf(model, text);
    expect([said.voice, said.political]).toEqual([voice, political]);
  });
});

const WORDS =
  'goblok bakar kantor anjing sekolah pilih nomor 3 surat g0bl0k te\u200bmbak kowé tolol kafir amplop'.split(
    ' ',
  );
const mixedText = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 120,
  })
  .map((words) => words.join(' '));

function expectWordBounds(text: string, { start, end }: Span): void {
  const before = [...text.slice(0, start)].at(-1) ?? ' ';
  const after = [...text.slice(end)][0] ?? ' ';
  const first = [...text.slice(start, end)][0] ?? ' ';
  const last = [...text.slice(start, end)].at(-1) ?? ' ';
  const splits = (a: string, b: string) => /^[a-z]$/i.test(a) && /^[a-z]$/i.test(b);
  expect(splits(before, first) || splits(last, after)).toBe(false);
  expect(isWordChar(before.toLowerCase()) && /^[a-z]$/i.test(first)).toBe(false);
}

describe('spans', () => {
  it('are sorted, disjoint, inside the text, at word bounds, and there when not clear', async () => {
    await fc.assert(
      fc.asyncProperty(mixedText, async (text) => {
        for (const { level, spans } of (await scoresOf(model, text)).scores) {
          expect(spans.length > 0).toBe(level !== 'clear');
          let last = -1;
          for (const span of spans) {
            expect(span.start).toBeGreaterThan(last);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expectWordBounds(text, span);
            last = span.end;
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('quote the words as they were written', async () => {
    const text = 'Kemarin hujan deras di kota. Dasar calon G0BL0OOOK, muka babi! Besok cerah lagi.';
    const insult = (await scoresOf(model, text)).scores[LABELS.indexOf('insult')];
    const quotes = insult?.spans.map(({ start, end }) => text.slice(start, end)) ?? [];
    expect(quotes.join(' | ')).toContain('G0BL0OOOK');
    expect(quotes.join(' | ')).not.toContain('hujan');
  });

  it('carry the evidence: without them the score falls by half', async () => {
    const { scores } = await scoresOf(model, INSULT_BANNER);
    for (const [k, { level, score, spans }] of scores.entries()) {
      if (level === 'clear') continue;
      const rest = spans.reduceRight((t, s) => t.slice(0, s.start) + t.slice(s.end), INSULT_BANNER);
      const without = (await scoresOf(model, rest)).scores[k];
      expect(without?.score).toBeLessThan(score / 2);
    }
  });
});

describe('scores', () => {
  it('are probabilities, one a label, the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(mixedText, async (text) => {
        const { scores } = await scoresOf(model, text);
        expect(scores.map(({ label }) => label)).toEqual(LABELS);
        for (const { score } of scores) expect(score >= 0 && score <= 1).toBe(true);
        expect((await scoresOf(model, text)).scores).toEqual(scores);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['empty', ''],
    ['blank', ' \n\t\u00a0'],
    ['emoji', '😂🔥👍🏽👩‍👩‍👧'],
    ['zero-width', '\u200b\u200d\ufeff\u2060'],
    ['right-to-left', 'السلام عليكم ورحمة الله وبركاته'],
    ['lone surrogate', 'halo \ud83d dunia'],
  ])('of %s are all clear', async (_, text) => expect(await flagged(model, text)).toEqual([]));

  it('keep their offsets in mixed scripts, marks and invisible characters', async () => {
    const text =
      'سلام 😂 te\u200bman, calonnya g\u200bo\u0301blok, ota\u00adknya kosong, muka babi 🐷 עברית';
    const { scores } = await scoresOf(model, text);
    const insult = scores[LABELS.indexOf('insult')];
    const quotes = insult?.spans.map(({ start, end }) => text.slice(start, end)).join(' | ');
    expect(quotes).toMatch(/g\u200bo\u0301blok/);
  });

  it('of 20,000 characters come from every part of the text', async () => {
    const padding = 'Rapat warga membahas jadwal ronda dan iuran sampah bulan depan. ';
    const end = 'Dasar calon goblok, otaknya kosong, muka babi!';
    const text = padding.repeat(400).slice(0, 20_000 - end.length) + end;
    expect(text).toHaveLength(20_000);
    const insult = (await scoresOf(model, text)).scores[LABELS.indexOf('insult')];
    expect(insult?.level).not.toBe('clear');
    expect(insult?.spans.at(-1)?.end).toBeGreaterThan(19_950);
  });
});

describe('language', () => {
  it.each([
    ['id', 'Besok kita ke TPS bersama keluarga, jangan lupa bawa KTP ya'],
    ['jv', 'Wis wayahe ganti lurah, dalane rusak kabeh ora tau didandani'],
    ['su', 'Hayu urang ka TPS isukan, tong poho mawa KTP nya, ulah kabeurangan'],
    ['en', 'Please remember to vote on Wednesday, the polling station opens at seven'],
    ['und', '😂😂😂'],
    ['und', ''],
    ['und', '12345 !!!'],
  ])('%s: %j', async (language, text) =>
    expect((await scoresOf(model, text)).language).toBe(language),
  );
});
