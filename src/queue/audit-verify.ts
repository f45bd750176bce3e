import { CROSS_CHECKS } from './audit-checks.js';
import { type HashedEvent, hashOf, textDigest } from './audit-log.js';
import type { Database, Queryable } from './database.js';

const PAGE = 1_000;
/** Told of one cross-check; a thousand say enough. */
const MOST_OF_A_KIND = 1_000;

/** One thing that is wrong; `seq` of the event where it shows, null where no event is to be shown. */
interface AuditFinding {
  readonly seq: number | null;
  readonly message: string;
}

export interface AuditReport {
  readonly events: number;
  /** Hash of the last event, to be written down elsewhere; empty without events. */
  readonly head: string;
  readonly findings: readonly AuditFinding[];
  /** False when the chain is broken: rows of cases are held against a chain that can be trusted only. */
  readonly rowsChecked: boolean;
}

/**
 * Computes the chain again, then holds cases, decisions and reports against it, on one snapshot. `writtenDown`: a
 * head of an earlier time, which must still be in the chain: without one, a chain that was cut short and given
 * a new head, or computed anew as a whole, looks intact.
 */
export function verifyAudit(database: Database, writtenDown?: string): Promise<AuditReport> {
  return database.transaction(async (tx) => {
    await tx.script('set transaction isolation level repeatable read');
    const chain = await verifyChain(tx, writtenDown);
    const rowsChecked = chain.findings.length === 0;
    const rows = rowsChecked ? await checkRows(tx) : [];
    return { ...chain, findings: [...chain.findings, ...rows], rowsChecked };
  });
}

type EventRow = Omit<HashedEvent, 'at'> & {
  readonly at: Date;
  readonly hash: string;
  readonly nonce: string | null;
  readonly text: string | null;
};

async function verifyChain(
  tx: Queryable,
  writtenDown: string | undefined,
): Promise<Omit<AuditReport, 'rowsChecked'>> {
  const findings: AuditFinding[] = [];
  let [events, seq, hash] = [0, 0, ''];
  let isKept = writtenDown === undefined;
  for (let from = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await readPage(tx, from);
    for (const row of rows) {
      findings.push(...checkEvent(row, { seq, hash }));
      events += 1;
      ({ seq, hash } = row);
      isKept ||= hash === writtenDown;
    }
    if (rows.length < PAGE) break;
    from = seq;
  }
  findings.push(...(await checkHead(tx, { seq, hash })));
  if (!isKept) {
    const message = `hash ${writtenDown} tidak ada (lagi) dalam rantai: rantai dipotong atau ditulis ulang`;
    findings.push({ seq: null, message });
  }
  return { events, head: hash, findings };
}

function readPage(tx: Queryable, after: number): Promise<EventRow[]> {
  return tx.query<EventRow>(
    `select e.seq, e.at, e.kind, e.actor, e.case_id as "caseId", e.report_id as "reportId", e.data,
       e.previous, e.hash, t.nonce, t.text
     from saring.events e left join saring.event_texts t on t.seq = e.seq
     where e.seq > $1 order by e.seq limit ${PAGE}`,
    [after],
  );
}

interface Link {
  readonly seq: number;
  readonly hash: string;
}

function checkEvent({ hash, nonce, text, at, ...row }: EventRow, before: Link): AuditFinding[] {
  const { seq } = row;
  const messages: string[] = [];
  if (seq !== before.seq + 1) {
    messages.push(`nomor urut melompat: sesudah ${before.seq} seharusnya ${before.seq + 1}`);
  }
  if (row.previous !== before.hash) messages.push('tidak tersambung ke kejadian sebelumnya');
  if (hashOf({ ...row, at: at.toISOString() }) !== hash) {
    messages.push('isinya tidak cocok dengan hash: diubah sesudah dicatat');
  }
  const digest = digestIn(row.data);
  if (nonce !== null && text !== null && textDigest(nonce, text) !== digest) {
    messages.push('teks alasan tidak cocok dengan sidik yang dicatat: diubah sesudah dicatat');
  }
  return messages.map((message) => ({ seq, message }));
}

function digestIn(data: string): unknown {
  try {
    return (JSON.parse(data) as { textSha256?: unknown }).textSha256;
  } catch {
    // Its hash does not fit either, which is told.
    return undefined;
  }
}

async function checkHead(tx: Queryable, last: Link): Promise<AuditFinding[]> {
  const [head] = await tx.query<Link>('select seq, hash from saring.audit_head');
  if (head && head.seq === last.seq && head.hash === last.hash) return [];
  const message = head
    ? `kepala rantai menunjuk kejadian ${head.seq}, padahal yang terakhir ${last.seq}: ekornya dipotong atau ditambah`
    : 'kepala rantai (audit_head) hilang';
  return [{ seq: last.seq, message }];
}

async function checkRows(tx: Queryable): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  for (const { sql, message } of CROSS_CHECKS) {
    const rows = await tx.query<{ seq: number | null; id: string }>(
      `${sql} order by 1, 2 limit ${MOST_OF_A_KIND}`,
    );
    findings.push(...rows.map(({ seq, id }) => ({ seq, message: `${id}: ${message}` })));
  }
  return findings;
}
