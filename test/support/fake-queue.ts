import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { CaseState } from '../../src/domain/case.js';
import type {
  CaseChange,
  CaseEvent,
  CaseSummary,
  CaseView,
  DecisionView,
  QueueDay,
} from '../../src/domain/case-view.js';
import type { Classification } from '../../src/domain/classification.js';
import { AppError, type Conflict, type ErrorCode } from '../../src/domain/errors.js';
import type { Post } from '../../src/domain/post.js';
import type { ReportView } from '../../src/domain/report-view.js';
import type { DayQuery, ReportQueue, Reviewer, Submission } from '../../src/queue/report-queue.js';

const NOW = '2024-11-15T02:00:00.000Z';

interface KeptReport {
  readonly submission: Submission;
  readonly caseId: string;
  readonly reportId: string;
}

interface KeptCase {
  readonly summary: CaseSummary;
  readonly result: Classification | null;
  readonly token: string | null;
  readonly decisions: readonly DecisionView[];
  /** As it was before the decision in force, for who has the token. */
  readonly before?: KeptCase | null;
}

/** A queue in memory: each report is a case of its own, classified at once, and no lease ever ends. */
export class FakeQueue implements ReportQueue {
  readonly submissions: Submission[] = [];
  readonly #reports = new Map<string, KeptReport>();
  readonly #cases = new Map<string, KeptCase>();
  readonly #events: CaseEvent[] = [];

  constructor(private readonly classify: (post: Post) => Promise<Classification>) {}

  async submit(submission: Submission) {
    const { submittedBy, idempotencyKey } = submission;
    const earlier = [...this.#reports.values()].find(
      (kept) =>
        idempotencyKey !== null &&
        kept.submission.idempotencyKey === idempotencyKey &&
        kept.submission.submittedBy === submittedBy,
    );
    if (earlier) {
      if (!isDeepStrictEqual(earlier.submission.report, submission.report))
        throw refusal('idempotency-key-reused');
      return { reportId: earlier.reportId, status: 'queued' as const };
    }
    const hex = () => randomUUID().replaceAll('-', '');
    const [reportId, caseId] = [`rep_${hex()}`, `case_${hex()}`];
    const { post } = submission.report;
    const result = post && (await this.classify(post));
    this.submissions.push(submission);
    this.#reports.set(reportId, { submission, caseId, reportId });
    const summary = summaryOf(caseId, submission, result);
    this.#cases.set(caseId, { summary, result, token: null, decisions: [] });
    return { reportId, status: 'queued' as const };
  }

  async report(reportId: string): Promise<ReportView> {
    const { caseId } = this.#report(reportId);
    const { result, summary } = this.#case(caseId);
    const { quality } = summary;
    return {
      ...{ reportId, status: 'classified', caseId, linkedTo: null, quality, result },
      ...{ receivedAt: NOW, erasedAt: null },
    };
  }

  async image(reportId: string, at: number): Promise<Uint8Array> {
    const image = this.#report(reportId).submission.report.post?.images[at];
    if (!image) throw refusal('not-found');
    return image.bytes;
  }

  async cases(query: Parameters<ReportQueue['cases']>[0]) {
    const {
      state,
      label,
      regime,
      verdict,
      quality,
      severity = 0,
      limit = 50,
      cursor = '0',
    } = query;
    const found = [...this.#cases.values()]
      .map(({ summary }) => summary)
      .filter(
        (one) =>
          (!state || one.state === state) &&
          (!label || one.labels.includes(label)) &&
          (!regime || one.regime === regime) &&
          (!verdict || one.verdict === verdict) &&
          (!quality || one.quality === quality) &&
          (!query.channel || this.#channelOf(one.caseId) === query.channel) &&
          (!query.after || one.firstAt >= query.after) &&
          (!query.before || one.firstAt < query.before) &&
          one.severity >= severity,
      );
    const end = Number(cursor) + limit;
    return {
      cases: found.slice(Number(cursor), end),
      next: end < found.length ? String(end) : null,
    };
  }

  async case(caseId: string): Promise<CaseView> {
    const { summary, result, decisions } = this.#case(caseId);
    const reports = [...this.#reports.values()].filter((kept) => kept.caseId === caseId);
    return {
      ...summary,
      result,
      shownReport: reports[0]?.reportId ?? '',
      members: reports.map(({ reportId, submission: { report } }) => ({
        reportId,
        status: 'classified',
        ...{ channel: report.channel, reporter: report.reporter, note: report.note },
        ...{ link: report.link, reach: report.reach, quality: summary.quality, linkedBy: null },
        context: report.post?.context ?? null,
        ...{ receivedAt: NOW, reportedAt: NOW, erasedAt: null, text: report.post?.text ?? null },
        images: (report.post?.images ?? []).map(({ name, bytes }) => ({
          name: name ?? null,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        })),
      })),
      decisions,
    };
  }

  async events(caseId: string) {
    this.#case(caseId);
    return this.#events.filter((event) => event.caseId === caseId);
  }

  async claim(reviewer: Reviewer, { count, filter }: Parameters<ReportQueue['claim']>[1]) {
    const { cases } = await this.cases({ ...filter, state: 'open', limit: count });
    return {
      cases: cases.map(({ caseId }) => {
        const token = randomUUID();
        const expiresAt = NOW;
        this.#change(caseId, reviewer, 'case-claimed', {
          token,
          summary: { state: 'claimed', lease: { holder: reviewer.name, expiresAt } },
        });
        const { summary, result } = this.#case(caseId);
        return { ...summary, result, leaseToken: token, expiresAt };
      }),
    };
  }

  async decide(
    reviewer: Reviewer,
    caseId: string,
    request: Parameters<ReportQueue['decide']>[2],
  ): Promise<CaseView> {
    const { decision, reason, confirmed, rejected } = request;
    this.#hold(caseId, request.leaseToken);
    const decided = { decision, by: reviewer.name, at: NOW };
    const state: CaseState = decision === 'need-info' ? 'waiting' : 'decided';
    this.#change(caseId, reviewer, 'case-decided', {
      token: null,
      before: this.#case(caseId),
      summary: { state, lease: null, decision: decided },
      decisions: [{ ...decided, reason, confirmed, rejected, seq: 1, hash: '0'.repeat(64) }],
    });
    return this.case(caseId);
  }

  async release(reviewer: Reviewer, caseId: string, leaseToken: string) {
    this.#hold(caseId, leaseToken);
    return this.#move(caseId, reviewer, 'case-released', 'open');
  }

  async escalate(reviewer: Reviewer, caseId: string, request: { readonly leaseToken: string }) {
    this.#hold(caseId, request.leaseToken);
    return this.#move(caseId, reviewer, 'case-escalated', 'escalated');
  }

  async undo(reviewer: Reviewer, caseId: string, leaseToken: string) {
    const { before } = this.#case(caseId);
    if (before?.token !== leaseToken) throw refusal('lease-expired');
    this.#change(caseId, reviewer, 'decision-undone', { ...before, before: null });
    return this.case(caseId);
  }

  async day({ day = NOW.slice(0, 10), timeZone = 'Asia/Jakarta' }: DayQuery): Promise<QueueDay> {
    const states = [...this.#cases.values()].map(({ summary }) => summary.state);
    const count = (state: CaseSummary['state']) => states.filter((one) => one === state).length;
    return {
      ...{ day, timeZone, queued: 0, medianAgeMinutes: null, medianDecisionMinutes: null },
      hours: Array.from({ length: 24 }, (_, hour) => ({
        ...{ hour, received: hour === 9 ? this.#reports.size : 0 },
        ...{ classified: hour === 9 ? this.#reports.size : 0, decided: 0 },
      })),
      ...{ received: this.#reports.size, classified: this.#reports.size, decided: 0 },
      waiting: {
        ...{ open: count('open'), claimed: count('claimed'), escalated: count('escalated') },
        ...{ appealed: count('appealed'), waiting: count('waiting') },
      },
    };
  }

  async changes(after: number, limit: number): Promise<readonly CaseChange[]> {
    return this.#events
      .slice(after, after + limit)
      .map(({ data: _, text: __, previous: ___, hash: ____, ...change }) => change);
  }

  async lastChange(): Promise<number> {
    return this.#events.length;
  }

  async appeal(reviewer: Reviewer, caseId: string) {
    if (this.#case(caseId).summary.state !== 'decided') throw refusal('case-not-decided');
    return this.#move(caseId, reviewer, 'case-appealed', 'appealed');
  }

  async reopen(reviewer: Reviewer, caseId: string) {
    if (!reviewer.isSupervisor) throw refusal('supervisor-needed');
    return this.#move(caseId, reviewer, 'case-reopened', 'open');
  }

  async *export(): AsyncIterable<CaseView> {
    for (const caseId of this.#cases.keys()) yield this.case(caseId);
  }

  #channelOf(caseId: string): string | undefined {
    return [...this.#reports.values()].find((kept) => kept.caseId === caseId)?.submission.report
      .channel;
  }

  #report(id: string): KeptReport {
    const kept = this.#reports.get(id);
    if (!kept) throw refusal('not-found');
    return kept;
  }

  #case(id: string): KeptCase {
    const kept = this.#cases.get(id);
    if (!kept) throw refusal('not-found');
    return kept;
  }

  #hold(caseId: string, leaseToken: string): void {
    const { token, summary } = this.#case(caseId);
    if (token === leaseToken) return;
    const { decision } = summary;
    throw decision ? refusal('already-decided', decision) : refusal('lease-expired');
  }

  #move(caseId: string, reviewer: Reviewer, kind: string, state: CaseState): Promise<CaseView> {
    this.#change(caseId, reviewer, kind, { token: null, summary: { state, lease: null } });
    return this.case(caseId);
  }

  #change(
    caseId: string,
    { name }: Reviewer,
    kind: string,
    change: Partial<Omit<KeptCase, 'summary'>> & { readonly summary: Partial<CaseSummary> },
  ): void {
    const kept = this.#case(caseId);
    this.#cases.set(caseId, {
      ...kept,
      ...change,
      summary: { ...kept.summary, ...change.summary },
    });
    const previous = this.#events.at(-1)?.hash ?? '';
    const seq = this.#events.length + 1;
    const event = { seq, at: NOW, kind, actor: name, caseId, reportId: null, data: '{}', previous };
    const hash = createHash('sha256').update(JSON.stringify(event)).digest('hex');
    this.#events.push({ ...event, text: null, hash });
  }
}

function summaryOf(
  caseId: string,
  { report }: Submission,
  result: Classification | null,
): CaseSummary {
  const findings = result?.findings ?? [];
  return {
    caseId,
    state: 'open',
    regime: 'pilkada-2024',
    verdict: result?.verdict ?? 'undetermined',
    severity: result?.severity ?? 0,
    score: null,
    labels: findings.flatMap(({ label }) => (label === null ? [] : [label])),
    rules: findings.map(({ rule }) => rule),
    quality: report.post || report.link || report.note ? 'ok' : 'empty',
    factChecked: false,
    ...{ reports: 1, reporters: 1, reach: report.reach ?? 0, firstAt: NOW, lastAt: NOW },
    ...{ priority: 1, ranking: { severity: 1 }, lease: null, decision: null },
  };
}

function refusal(code: ErrorCode, conflict?: Conflict): AppError {
  const detail = { id: `ditolak: ${code}`, en: `refused: ${code}` };
  return new AppError(
    code,
    detail,
    [],
    conflict && { conflict: { by: conflict.by, at: conflict.at } },
  );
}
