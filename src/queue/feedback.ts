import { createHash } from 'node:crypto';
import type { Classification } from '../domain/classification.js';
import type { Label } from '../domain/taxonomy.js';
import type { Queryable } from './database.js';

/** A labelled text, as `saring evaluate` and the training read it. */
export interface FeedbackRow {
  /** `fb_` and 16 hex digits of the text's digest: the same text has the same id. */
  readonly id: string;
  readonly text: string;
  /** Confirmed by a person, in the order of the findings. */
  readonly labels: readonly Label[];
  /** 0 to 4: of the gravest confirmed finding. */
  readonly severity: number;
}

export interface FeedbackOptions {
  /** Decided on or after (ISO 8601); null: all. */
  readonly since: string | null;
  /** Takes handles, addresses and numbers of people out of a text. */
  readonly mask: (text: string) => string;
  /** Reports a page. */
  readonly pageSize?: number;
}

interface Stored {
  readonly seq: number;
  readonly arrival: number;
  readonly decision: 'violation' | 'no-violation';
  readonly confirmed: readonly string[];
  readonly rejected: readonly string[];
  readonly text: string | null;
  readonly result: Pick<Classification, 'findings' | 'parts'> | null;
}

const PAGE = 500;

/**
 * What people decided, as labelled texts: the post's own and those read off its images, each by the findings whose
 * evidence lies in it. The newest decision comes first; of a text that was sent many times it alone counts.
 *
 * Left out, because nobody said what they are: cases not decided, referred or waiting for more; a text with a finding
 * that a `violation` neither confirmed nor rejected; a `violation` that confirmed nothing; a `no-violation` that
 * confirmed something. `no-violation` rejects every finding by itself. Evaluation takes a missing label for an absent
 * one, so a row whose labels are partly unknown would teach something false.
 */
export async function* feedbackRows(
  database: Queryable,
  { since, mask, pageSize = PAGE }: FeedbackOptions,
): AsyncGenerator<FeedbackRow> {
  const seen = new Set<string>();
  let after: Pick<Stored, 'seq' | 'arrival'> | undefined;
  do {
    const page = await readPage(database, since, after, pageSize);
    for (const row of page.flatMap((stored) => rowsOf(stored, mask))) {
      if (seen.has(row.id)) continue;
      // Also where the newest decision leaves it unknown: an older one was overruled.
      seen.add(row.id);
      if (row.row) yield row.row;
    }
    after = page.length < pageSize ? undefined : page.at(-1);
  } while (after);
}

function readPage(
  database: Queryable,
  since: string | null,
  after: Pick<Stored, 'seq' | 'arrival'> | undefined,
  limit: number,
): Promise<Stored[]> {
  return database.query<Stored>(
    `select d.seq, r.arrival, d.decision, d.confirmed, d.rejected, r.post->>'text' as text, r.result
     from saring.decisions d
     join saring.cases c on c.id = d.case_id
     join saring.reports r on r.case_id = c.id
     where c.state = 'decided' and d.decision in ('violation', 'no-violation') and r.erased_at is null
       and d.seq = (select max(seq) from saring.decisions where case_id = c.id and undone_by is null)
       and ($1::timestamptz is null or d.at >= $1::timestamptz)
       and ($2::bigint is null or d.seq < $2 or (d.seq = $2 and r.arrival > $3::bigint))
     order by d.seq desc, r.arrival limit $4`,
    [since, after?.seq ?? null, after?.arrival ?? null, limit],
  );
}

interface Judged {
  readonly id: string;
  /** Null: its labels are not known. */
  readonly row: FeedbackRow | null;
}

function rowsOf(stored: Stored, mask: (text: string) => string): readonly Judged[] {
  const parts = (stored.result?.parts ?? []).flatMap((part) =>
    'text' in part ? [{ part: part.part as string, text: part.text }] : [],
  );
  return [{ part: 'text', text: stored.text ?? '' }, ...parts].flatMap(({ part, text }) => {
    const masked = mask(text).trim();
    if (masked === '') return [];
    const id = `fb_${createHash('sha256').update(masked).digest('hex').slice(0, 16)}`;
    const judged = judge(stored, part);
    return [{ id, row: judged && { id, text: masked, ...judged } }];
  });
}

function judge(
  { decision, confirmed, rejected, result }: Stored,
  part: string,
): Pick<FeedbackRow, 'labels' | 'severity'> | null {
  if (decision === 'no-violation') return confirmed.length > 0 ? null : { labels: [], severity: 0 };
  if (confirmed.length === 0 || result === null) return null;
  const findings = result.findings.filter(
    ({ label, evidence }) =>
      label !== null && (evidence.length === 0 || evidence.some((one) => one.part === part)),
  );
  const open = findings.some(({ rule }) => confirmed.includes(rule) === rejected.includes(rule));
  if (open) return null;
  const found = findings.filter(({ rule }) => confirmed.includes(rule));
  return {
    labels: [...new Set(found.map(({ label }) => label as Label))],
    severity: Math.max(0, ...found.map(({ severity }) => severity)),
  };
}
