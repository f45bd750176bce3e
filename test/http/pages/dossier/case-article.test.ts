import { describe, expect, it } from 'vitest';
import type { CaseView } from '../../../../src/domain/case-view.js';
import { LANGUAGES, type Language } from '../../../../src/domain/taxonomy.js';
import { materialOf } from '../../../../src/http/export/material-of.js';
import { caseArticle } from '../../../../src/http/pages/dossier/case-article.js';
import {
  caseOf,
  classificationOf,
  erasedCase,
  fakeQueue,
  findingOf,
  memberOf,
} from '../../../support/cases.js';

const PICTURE = { jpeg: new Uint8Array([255, 216, 255]), width: 4, height: 3 };

async function articleOf(view: CaseView, language: Language = 'id'): Promise<string> {
  const material = await materialOf(view, {
    queue: { ...fakeQueue([]), image: async () => new Uint8Array() },
    cropEvidence: async (_, boxes) => ({
      overview: PICTURE,
      crops: boxes.slice(0, 2).map(() => PICTURE),
      unseenFrames: false,
    }),
    regimeTitle: () => ({ id: 'Pemilihan 2024', en: 'Election of 2024' }),
  });
  return String(caseArticle(material, language));
}

/** What a reader sees, on one line. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe.each(LANGUAGES)('the dossier of a case in %s', (language) => {
  it('is well formed, with headings in order, and nothing that failed to become words', async () => {
    for (const view of [caseOf(), erasedCase()]) {
      const html = await articleOf(view, language);
      expect(unbalanced(html)).toEqual([]);
      expect(html).not.toMatch(/undefined|\[object|NaN|Invalid Date|>null<|>false</);
      const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
      expect(levels.filter((level, at) => level > (levels[at - 1] ?? 1) + 1)).toEqual([]);
    }
  });

  it('tells neither who reported nor what they noted', async () => {
    expect(await articleOf(caseOf(), language)).not.toMatch(/pelapor-7f3a|Tetangga saya/);
  });

  it('lets no text of a stranger change an element', async () => {
    const [honest, hostile] = await Promise.all(
      [caseOf(), poisoned(caseOf())].map((view) => articleOf(view, language)),
    );
    expect(tagsOf(hostile ?? '')).toEqual(tagsOf(honest ?? ''));
    expect(hostile?.split('&lt;script&gt;').length).toBeGreaterThan(8);
    expect(hostile).not.toContain('\u202E');
  });
});

describe('the dossier of a case', () => {
  it('says what, where, when, how often, and by whom decided', async () => {
    const words = wordsOf(await articleOf(caseOf()));
    for (const told of [
      'case_00000000000000000000000000000001',
      'Pemilihan 2024',
      'Usir warga Desa Karangsela',
      'https://medsos.example/p/123',
      '@kabar.karangsela',
      '19 November 2024 20.15.00 WIB',
      '12 laporan dari 5 pelapor',
      '20 November 2024 08.00.00 WIB',
      'Dugaan pelanggaran dibenarkan',
      'oleh sari',
      'Ajakan mengusir warga satu desa.',
      'Kejadian 41',
      'a1'.repeat(32),
      'e5'.repeat(32),
      'd4'.repeat(32),
      'pilkada-2024, versi 2',
      'text-id, versi 3',
      'Nama dan tanda tangan',
    ])
      expect(words).toContain(told);
  });

  it('cites each finding with its article, certainty, quote, score and what the reviewer said', async () => {
    const words = wordsOf(await articleOf(caseOf()));
    const [, first = '', second = ''] = words.split(/D\d\. Diduga/);
    for (const told of [
      'Pasal 69 huruf c UU 1/2015 jo. UU 10/2016',
      'Kepastian B',
      'menghasut, memfitnah, mengadu domba',
      'Skor 91,3%',
      'Penilaian peninjau: dibenarkan',
    ])
      expect(first).toContain(told);
    expect(second).toContain('Penilaian peninjau: ditolak');
  });

  it('says diduga, and that a person decides', async () => {
    const words = wordsOf(await articleOf(caseOf()));
    expect(words).toContain('hanya usul dan menyatakan dugaan');
    expect(words).not.toMatch(/melanggar hukum|terbukti/i);
  });

  it('marks quotes in the text by their finding, and none that does not stand there', async () => {
    const html = await articleOf(caseOf());
    expect(html).toContain('<mark>Usir warga Desa Karangsela</mark><sup>D1</sup>');
    const moved = findingOf({
      evidence: [{ part: 'text', span: { start: 1, end: 5 }, quote: 'Usir', box: null }],
    });
    const other = await articleOf(caseOf({ result: classificationOf({ findings: [moved] }) }));
    expect(other).not.toContain('</mark><sup>');
    expect(other).toContain('<mark>Usir</mark></q>');
  });

  it('says of a case that nobody decided that the verdict is no decision', async () => {
    const words = wordsOf(
      await articleOf(caseOf({ state: 'open', decision: null, decisions: [] })),
    );
    expect(words).toContain('Kesimpulan mesin saja bukan keputusan');
    expect(words).toContain('tidak dinilai tersendiri');
  });

  it('shows every decision, and which of them holds', async () => {
    const [last] = caseOf().decisions;
    if (!last) throw new Error('no decision');
    const earlier = { ...last, decision: 'no-violation', by: 'dimas', seq: 12 } as const;
    const words = wordsOf(await articleOf(caseOf({ decisions: [earlier, last] })));
    expect(words).toContain('Keputusan ke-1 (sudah diganti)');
    expect(words.indexOf('Kejadian 12')).toBeLessThan(words.indexOf('Keputusan yang berlaku'));
  });

  it.each(['open', 'claimed', 'escalated', 'appealed'] as const)(
    'calls no decision one that holds while the case is %s',
    async (state) => {
      const words = wordsOf(await articleOf(caseOf({ state })));
      expect(words).not.toContain('Keputusan yang berlaku');
      expect(words).toContain('Keputusan terakhir (sedang diperiksa kembali)');
      expect(words.match(/sedang diperiksa kembali/g)).toHaveLength(2);
    },
  );

  it('tells what failed from what was not found, and from what was erased', async () => {
    const failed = caseOf({ result: null, members: [memberOf({ status: 'failed' })] });
    expect(await articleOf(failed)).toContain('Pemeriksaan mesin gagal');
    const link = caseOf({ result: null, members: [memberOf({ text: null, images: [] })] });
    expect(await articleOf(link)).toContain('Tidak ada unggahan untuk diperiksa mesin');
    const clean = caseOf({ result: classificationOf({ findings: [] }) });
    expect(await articleOf(clean)).toContain('Mesin tidak menemukan dugaan');
    expect(await articleOf(erasedCase())).toContain('Rincian dugaan telah dihapus');
  });

  it('says what the machine did not see', async () => {
    const { parts } = classificationOf();
    const [text, image] = parts;
    if (!text || !image) throw new Error('no parts');
    const gap = {
      code: 'time-limit',
      message: { id: 'Waktu habis.', en: 'Time ran out.' },
    } as const;
    const result = classificationOf({ parts: [text, { ...image, gap }] });
    const words = wordsOf(await articleOf(caseOf({ result })));
    expect(words).toContain('Yang tidak terlihat oleh mesin Barang bukti G1: Waktu habis.');
  });

  it('lists each place once, with the true name of a host that looks like another', async () => {
    const link = 'https://medsоs.example/p/9';
    const members = [memberOf(), memberOf(), memberOf({ link, context: null })];
    const html = await articleOf(caseOf({ members }));
    expect(html.match(/<span class="address">/g)).toHaveLength(2);
    expect(html).toContain('xn--');
  });

  it('says how many places are shown on the whole image only', async () => {
    const evidence = [1, 2, 3].map((x) => ({
      part: 'image:0' as const,
      span: null,
      quote: null,
      box: [x, 1, 5, 5] as const,
    }));
    const result = classificationOf({ findings: [findingOf({ evidence })] });
    expect(await articleOf(caseOf({ result }))).toContain('1 tempat lain');
  });

  it('names fact-checks as what they are: likeness seen by the machine', async () => {
    const factChecks = [
      {
        claim: 'Surat suara sudah dicoblos',
        rating: 'Salah',
        publisher: 'Cek Contoh',
        url: 'https://cek.example/1',
        similarity: 0.87,
      },
    ];
    const html = await articleOf(caseOf({ result: classificationOf({ factChecks }) }));
    expect(wordsOf(html)).toContain('Cek Contoh https://cek.example/1 87%');
    expect(await articleOf(caseOf())).not.toContain('Pemeriksaan fakta');
  });
});

/** Every text that strangers write, replaced; what they quote too. */
function poisoned(view: CaseView): CaseView {
  const text = `"><script>alert('1')</script><img src=x onerror="y">\u202E&amp;{{x}}`;
  const finding = findingOf({
    evidence: [{ part: 'text', span: { start: 0, end: 26 }, quote: text.slice(0, 26), box: null }],
  });
  const result = classificationOf();
  const [first, second] = result.parts;
  const [decision] = view.decisions;
  if (!first || !second || !decision || !('words' in second)) throw new Error('no parts');
  const image = { name: text, sha256: 'e5'.repeat(32) };
  return {
    ...view,
    decision: { decision: 'violation', by: text.slice(0, 80), at: decision.at },
    decisions: [{ ...decision, reason: text, by: text.slice(0, 80) }],
    result: {
      ...result,
      findings: [finding, ...result.findings.slice(1).map((one) => quoting(one, text))],
      parts: [first, { ...second, name: text, text }],
    },
    members: [
      memberOf({
        text,
        link: text,
        images: [image],
        context: {
          publishedAt: '2024-11-19T20:15:00+07:00',
          account: { platform: text.slice(0, 50), handle: text },
        },
      }),
    ],
  };
}

function quoting(finding: ReturnType<typeof findingOf>, text: string) {
  const [first, second] = finding.evidence;
  if (!first || !second) throw new Error('no evidence');
  return { ...finding, evidence: [{ ...first, quote: text }, second] };
}

/** Names and attributes of elements, without the marks that what is unseen gets. */
function tagsOf(html: string): string[] {
  return [...html.replaceAll(/<span class="unseen">U\+202E<\/span>/g, '').matchAll(/<([^>]+)>/g)]
    .map(([, tag = '']) => tag)
    .filter((tag) => !/^\/?(mark|sup)$/.test(tag));
}

const VOID = ['img'];

/** Elements that are closed without being open, or stay open. */
function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/g)) {
    if (VOID.includes(name)) continue;
    if (!slash) open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}
