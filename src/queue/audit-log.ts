import { createHash, randomBytes } from 'node:crypto';
import { stringify } from 'safe-stable-stringify';
import type { Queryable } from './database.js';
import { storable } from './jsonb.js';

/** Everything that happens to a report or case and must be told later. */
const EVENT_KINDS = [
  'report-received',
  'report-failed',
  'case-opened',
  'report-linked',
  'report-reclassified',
  'case-reopened',
  'case-claimed',
  'case-released',
  'case-escalated',
  'case-decided',
  'decision-undone',
  'case-appealed',
  'case-split',
  'content-erased',
] as const;
type EventKind = (typeof EVENT_KINDS)[number];

/** One thing that happened. `data` outlives retention: ids, rules and digests, never content. */
export interface NewEvent {
  readonly kind: EventKind;
  /** Who did it; `system` for the machine. */
  readonly actor: string;
  readonly caseId: string | null;
  readonly reportId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** Words of a person, such as a reason: kept beside the chain, which holds their digest only. */
  readonly text?: string | undefined;
}

/** What the hash of an event is made of; `audit verify` computes it again. */
export interface HashedEvent {
  readonly seq: number;
  /** ISO 8601 in UTC, milliseconds. */
  readonly at: string;
  readonly kind: EventKind;
  readonly actor: string;
  readonly caseId: string | null;
  readonly reportId: string | null;
  /** JSON with sorted keys. */
  readonly data: string;
  /** Hash of the event before it; empty for the first. */
  readonly previous: string;
}

/** SHA-256 (hex) over an event and, by `previous`, over all before it. */
export function hashOf(event: HashedEvent): string {
  return createHash('sha256').update(stringify(event)).digest('hex');
}

/** SHA-256 (hex) of words with a nonce, so that a short reason cannot be guessed from its digest. */
export function textDigest(nonce: string, text: string): string {
  return createHash('sha256').update(`${nonce}\n${text}`).digest('hex');
}

interface Head {
  readonly seq: number;
  readonly hash: string;
}

/**
 * Lets this transaction alone append until it ends. Whatever else is read to decide what to write (which case
 * is like this post, say) is read after this, and no row is locked after it that another may lock before.
 */
export async function holdAuditLog(tx: Queryable): Promise<Head> {
  const [head] = await tx.query<Head>('select seq, hash from saring.audit_head for update');
  if (!head) throw new Error('saring.audit_head is empty');
  return head;
}

/** Appends events to the chain, in order, as part of a transaction. Gives their sequence numbers. */
export async function appendEvents(
  tx: Queryable,
  events: readonly NewEvent[],
): Promise<readonly number[]> {
  if (events.length === 0) return [];
  const head = await holdAuditLog(tx);
  const [{ at } = { at: new Date() }] = await tx.query<{ at: Date }>(
    'select clock_timestamp() as at',
  );
  const chained = chain(head, at.toISOString(), events);
  await tx.query(
    `insert into saring.events (seq, at, kind, actor, case_id, report_id, data, previous, hash)
     select * from jsonb_to_recordset($1::jsonb) as e (
       seq bigint, at timestamptz, kind text, actor text, "caseId" text, "reportId" text,
       data text, previous text, hash text)`,
    [JSON.stringify(chained.map(({ text: _, ...event }) => event))],
  );
  const texts = chained.flatMap(({ seq, text }) => (text ? [{ seq, ...text }] : []));
  if (texts.length > 0) {
    await tx.query(
      `insert into saring.event_texts (seq, nonce, text)
       select * from jsonb_to_recordset($1::jsonb) as t (seq bigint, nonce text, text text)`,
      [JSON.stringify(texts)],
    );
  }
  const last = chained.at(-1);
  await tx.query('update saring.audit_head set seq = $1, hash = $2', [last?.seq, last?.hash]);
  return chained.map(({ seq }) => seq);
}

interface ChainedEvent extends HashedEvent {
  readonly hash: string;
  readonly text: { readonly nonce: string; readonly text: string } | null;
}

function chain(head: Head, at: string, events: readonly NewEvent[]): readonly ChainedEvent[] {
  let { seq, hash: previous } = head;
  return events.map(({ kind, actor, caseId, reportId, data, text }) => {
    const kept =
      text === undefined ? null : { nonce: randomBytes(16).toString('hex'), text: storable(text) };
    const digest = kept ? { ...data, textSha256: textDigest(kept.nonce, kept.text) } : data;
    seq += 1;
    const event = {
      seq,
      at,
      kind,
      actor: storable(actor),
      caseId,
      reportId,
      data: storable(stringify(digest)),
      previous,
    };
    const hash = hashOf(event);
    previous = hash;
    return { ...event, hash, text: kept };
  });
}
