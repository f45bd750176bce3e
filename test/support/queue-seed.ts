import { createHash } from 'node:crypto';
import type { Classification } from '../../src/domain/classification.js';
import { LABELS, type Label } from '../../src/domain/taxonomy.js';
import { appendEvents } from '../../src/queue/audit-log.js';
import type { Database } from '../../src/queue/database.js';

/** A verdict as the service would give it: one finding of `rule` and a note, or none for null. */
export function classificationOf(rule: string | null, label: Label = 'incitement'): Classification {
  const message = { id: 'Diduga menghasut', en: 'Possible incitement' };
  const finding = (id: string, outcome: 'review' | 'note') => ({
    rule: id,
    label,
    outcome,
    severity: 3,
    score: 0.91,
    message,
    certainty: null,
    caveats: [],
    advice: message,
    legal: [],
    evidence: [],
  });
  return {
    id: `cls_${'0'.repeat(32)}`,
    clientRef: null,
    status: 'complete',
    verdict: rule ? 'review' : 'allowed',
    severity: rule ? 3 : 0,
    labels: Object.fromEntries(
      LABELS.map((one) => [one, { score: 0.1, decision: 'clear' as const }]),
    ) as Classification['labels'],
    findings: rule ? [finding(rule, 'review'), finding('catatan', 'note')] : [],
    shadow: [],
    checklist: [],
    elements: [],
    parts: [
      { part: 'text', language: 'id', voice: null, political: null, reviewWorthy: null, gap: null },
    ],
    factChecks: [],
    provenance: {
      service: '0.1.0',
      rulebook: { regime: 'pilkada-2024', version: 1, sha256: 'a'.repeat(64) },
      models: [],
      gallery: null,
      factChecks: null,
      inputSha256: 'b'.repeat(64),
    },
    timing: { totalMs: 1, queueMs: 0, decodeMs: 0, ocrMs: 0, visionMs: 0, textMs: 1 },
  };
}

export interface SeedOptions {
  /** Reports a case. */
  readonly reports?: number;
  /** Tells ids of one seed from another's. */
  readonly name?: string;
  /** Null: nothing was found. */
  readonly rule?: string | null;
}

/** Makes open cases, each with reports and their events; gives their ids, highest priority first. */
export async function seedCases(
  database: Database,
  count: number,
  { reports = 1, name = 'a', rule = 'hasut' }: SeedOptions = {},
): Promise<readonly string[]> {
  const cases = Array.from({ length: count }, (_, at) => idOf('case', `${name} ${at}`));
  const rows = cases.flatMap((caseId, at) =>
    Array.from({ length: reports }, (_, n) => ({
      id: idOf('rep', `${name} ${at} ${n}`),
      caseId,
      reporter: `pelapor-${n % 3}`,
      reach: n,
      post: { text: `Laporan ${at}, salinan ${n}` },
    })),
  );
  const result = classificationOf(rule);
  await database.transaction(async (tx) => {
    await tx.query(
      `insert into saring.cases (id, regime, verdict, severity, score, labels, rules, channels, reports, reporters,
         priority, shown_report)
       select c.id, 'pilkada-2024', $2, $3, 0.91, $4, $5, '{web}', $6, least($6, 3), c.priority, c.shown
       from jsonb_to_recordset($1::jsonb) as c (id text, priority real, shown text)`,
      [
        JSON.stringify(
          cases.map((id, at) => ({
            id,
            priority: count - at,
            shown: idOf('rep', `${name} ${at} 0`),
          })),
        ),
        result.verdict,
        result.severity,
        rule ? ['incitement'] : [],
        rule ? [rule] : [],
        reports,
      ],
    );
    await tx.query(
      `insert into saring.reports (id, submitted_by, request_sha256, status, channel, reporter, reach, post,
         quality, case_id, result, classified_at)
       select id, 'tes', '', 'classified', 'web', reporter, reach, post, 'ok', "caseId", $2::jsonb, now()
       from jsonb_to_recordset($1::jsonb) as r (id text, reporter text, reach int, post jsonb, "caseId" text)`,
      [JSON.stringify(rows), JSON.stringify(result)],
    );
    const event = { actor: 'tes', data: {} } as const;
    await appendEvents(tx, [
      ...rows.map(({ id }) => ({
        ...event,
        kind: 'report-received' as const,
        caseId: null,
        reportId: id,
      })),
      ...cases.map((caseId) => ({
        ...event,
        kind: 'case-opened' as const,
        caseId,
        reportId: null,
      })),
    ]);
  });
  return cases;
}

/** Id of the n-th report of the seed's case at `at`. */
export function seededReport(at: number, n: number, name = 'a'): string {
  return idOf('rep', `${name} ${at} ${n}`);
}

function idOf(kind: 'case' | 'rep', of: string): string {
  return `${kind}_${createHash('sha256').update(of).digest('hex').slice(0, 32)}`;
}
