import sharp from 'sharp';
import type { CaseFilter, CaseView } from '../../src/domain/case-view.js';
import type { Classification } from '../../src/domain/classification.js';
import { AppError } from '../../src/domain/errors.js';
import type { Finding } from '../../src/domain/finding.js';
import type { CaseMember } from '../../src/domain/report-view.js';
import { LABELS } from '../../src/domain/taxonomy.js';
import type { ReportQueue } from '../../src/queue/report-queue.js';

/** Cases of invented people and places, as the report queue shows them. */

export const CASE_ID = `case_${'0'.repeat(31)}1`;
export const REPORT_ID = `rep_${'0'.repeat(31)}1`;
const HASH = 'a1'.repeat(32);

const POST_TEXT = 'Usir warga Desa Karangsela! Mereka bukan orang kita.\nSebarkan.';

/** A banner of 640 × 480 pixels with a red field where `BOX` is. */
export const BOX = [320, 120, 160, 80] as const;
export async function drawBanner(): Promise<Buffer> {
  const field = `<svg width="640" height="480"><rect width="640" height="480" fill="#f4f4f4"/><rect x="320" y="120" width="160" height="80" fill="#d00"/></svg>`;
  return sharp(Buffer.from(field)).png().toBuffer();
}

export function findingOf(part: Partial<Finding> = {}): Finding {
  return {
    rule: 'hasut-adu-domba',
    label: 'incitement',
    outcome: 'review',
    severity: 3,
    score: 0.913,
    message: { id: 'Diduga menghasut atau mengadu domba', en: 'Possible incitement' },
    certainty: null,
    caveats: [],
    advice: { id: 'Hapus ajakan itu.', en: 'Take out the call.' },
    legal: [
      {
        instrument: 'UU 1/2015 jo. UU 10/2016',
        article: '69',
        letter: 'c',
        quote: 'menghasut, memfitnah, mengadu domba',
        certainty: 'B',
        sources: ['L1', 'L2'],
      },
    ],
    evidence: [
      { part: 'text', span: { start: 0, end: 26 }, quote: POST_TEXT.slice(0, 26), box: null },
    ],
    ...part,
  };
}

export function classificationOf(part: Partial<Classification> = {}): Classification {
  return {
    id: `cls_${'0'.repeat(32)}`,
    clientRef: null,
    status: 'complete',
    verdict: 'review',
    severity: 3,
    labels: Object.fromEntries(
      LABELS.map((label) => [label, { score: 0.02, decision: 'clear' }]),
    ) as Classification['labels'],
    findings: [
      findingOf(),
      findingOf({
        rule: 'hina-peserta',
        label: 'insult',
        severity: 2,
        message: { id: 'Diduga menghina peserta', en: 'Possible insult' },
        evidence: [
          { part: 'image:0', span: { start: 0, end: 4 }, quote: 'USIR', box: [...BOX] },
          { part: 'image:0', span: null, quote: null, box: [10, 20, 60, 40] },
        ],
      }),
    ],
    shadow: [],
    checklist: [],
    elements: [],
    parts: [
      {
        part: 'text',
        language: 'id',
        voice: 'own',
        political: true,
        reviewWorthy: 0.9,
        gap: null,
      },
      {
        part: 'image:0',
        name: 'spanduk.png',
        width: 640,
        height: 480,
        language: 'id',
        voice: 'own',
        political: true,
        reviewWorthy: 0.9,
        text: 'USIR MEREKA',
        words: [],
        gap: null,
      },
    ],
    factChecks: [],
    provenance: {
      service: '0.1.0',
      rulebook: { regime: 'pilkada-2024', version: 2, sha256: 'b2'.repeat(32) },
      models: [{ id: 'text-id', version: '3', sha256: 'c3'.repeat(32) }],
      gallery: null,
      factChecks: null,
      inputSha256: 'd4'.repeat(32),
    },
    timing: { totalMs: 1, queueMs: 0, decodeMs: 0, ocrMs: 0, visionMs: 0, textMs: 0 },
    ...part,
  };
}

export function memberOf(part: Partial<CaseMember> = {}): CaseMember {
  return {
    reportId: REPORT_ID,
    status: 'classified',
    channel: 'web',
    reporter: 'pelapor-7f3a',
    note: 'Tetangga saya resah.',
    link: 'https://medsos.example/p/123',
    reach: 1200,
    quality: 'ok',
    linkedBy: null,
    receivedAt: '2024-11-20T02:00:00.000Z',
    reportedAt: '2024-11-20T01:00:00.000Z',
    text: POST_TEXT,
    context: {
      publishedAt: '2024-11-19T20:15:00+07:00',
      account: { platform: 'instagram', handle: '@kabar.karangsela' },
    },
    images: [{ name: 'spanduk.png', sha256: 'e5'.repeat(32) }],
    erasedAt: null,
    ...part,
  };
}

export function caseOf(part: Partial<CaseView> = {}): CaseView {
  return {
    caseId: CASE_ID,
    state: 'decided',
    regime: 'pilkada-2024',
    verdict: 'review',
    severity: 3,
    score: 0.913,
    labels: ['incitement', 'insult'],
    rules: ['hasut-adu-domba', 'hina-peserta'],
    quality: 'ok',
    factChecked: false,
    reports: 12,
    reporters: 5,
    reach: 1200,
    firstAt: '2024-11-20T01:00:00.000Z',
    lastAt: '2024-11-21T09:30:00.000Z',
    priority: 4.2,
    ranking: { severity: 3 },
    lease: null,
    decision: { decision: 'violation', by: 'sari', at: '2024-11-22T03:00:00.000Z' },
    result: classificationOf(),
    shownReport: REPORT_ID,
    members: [memberOf()],
    decisions: [
      {
        decision: 'violation',
        by: 'sari',
        at: '2024-11-22T03:00:00.000Z',
        reason: 'Ajakan mengusir warga satu desa.',
        confirmed: ['hasut-adu-domba'],
        rejected: ['hina-peserta'],
        seq: 41,
        hash: HASH,
      },
    ],
    ...part,
  };
}

/** What was deleted by retention, as the queue shows it. */
export function erasedCase(): CaseView {
  const erasedAt = '2025-06-01T00:00:00.000Z';
  const gone = { text: null, note: null, link: null, context: null, erasedAt };
  const [decision] = caseOf().decisions;
  if (!decision) throw new Error('no decision');
  return caseOf({
    result: null,
    members: [memberOf(gone)],
    decisions: [{ ...decision, reason: null }],
  });
}

/** A queue that only lists, shows and exports; anything else fails. */
export function fakeQueue(
  cases: readonly CaseView[],
  images: Readonly<Record<string, Uint8Array>> = {},
): ReportQueue {
  const unused = () => Promise.reject(new Error('not in this fake'));
  const missing = () => new AppError('not-found', { id: 'Tidak ada.', en: 'Not there.' });
  const matching = (filter: CaseFilter) =>
    cases.filter(
      (view) =>
        (!filter.state || view.state === filter.state) &&
        (!filter.regime || view.regime === filter.regime) &&
        (!filter.verdict || view.verdict === filter.verdict),
    );
  return {
    submit: unused,
    report: unused,
    events: unused,
    claim: unused,
    decide: unused,
    release: unused,
    escalate: unused,
    appeal: unused,
    reopen: unused,
    undo: unused,
    day: unused,
    changes: unused,
    lastChange: unused,
    image: async (reportId, at) => {
      const bytes = images[`${reportId}/${at}`];
      if (!bytes) throw missing();
      return bytes;
    },
    cases: async ({ limit = 50, cursor, ...filter }) => {
      const from = Number(cursor ?? 0);
      const all = matching(filter);
      const page = all
        .slice(from, from + limit)
        .map(
          ({ result: _, shownReport: __, members: ___, decisions: ____, ...summary }) => summary,
        );
      return { cases: page, next: from + limit < all.length ? String(from + limit) : null };
    },
    case: async (id) => {
      const found = cases.find(({ caseId }) => caseId === id);
      if (!found) throw missing();
      return found;
    },
    export: async function* (filter) {
      yield* matching(filter);
    },
  };
}
