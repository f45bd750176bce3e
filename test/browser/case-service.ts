import { readFileSync } from 'node:fs';
import type { BrowserContext, Route } from 'playwright-core';
import sharp from 'sharp';
import type { CaseEvent, CaseView, DecisionRequest } from '../../src/domain/case-view.js';
import { DAY, fakeEventSource } from './queue-mock.js';

/** What the service answered to an invented banner with a text, and to two repeats of it. */
const { view: VIEW, events: EVENTS } = JSON.parse(
  readFileSync(new URL('./fixtures/case.json', import.meta.url), 'utf8'),
) as { readonly view: CaseView; readonly events: readonly CaseEvent[] };

export const CASE = VIEW.caseId;
export const TOKEN = 'tanda-sari';
/** What became of a split: another case. */
const SPLIT = `case_${'5'.repeat(32)}`;

/** A refused request as the service words it. */
export function problem(code: string, conflict: { by: string; at: string } | null = null) {
  const title = 'Ditolak';
  const rest = conflict ? { conflict } : {};
  return { type: `urn:saring:problem:${code}`, title, status: 409, code, ...rest };
}

interface Sent {
  readonly path: string;
  readonly body: Record<string, unknown>;
}

/** One case as the service keeps it, answered in the browser: one who holds it is `sari`, unless told otherwise. */
export class CaseService {
  view: CaseView;
  events = EVENTS.slice(0, 2);
  /** In order: what the page sent. */
  readonly sent: Sent[] = [];
  /** The answer to the next move; `lost`: it is made, and the answer never comes. */
  next: { readonly status: number; readonly body: object } | 'lost' | null = null;
  /** Milliseconds that a move takes. */
  delay = 0;
  isDown = false;

  constructor(part: Partial<CaseView> = {}) {
    const expiresAt = new Date(Date.now() + 432_000).toISOString();
    this.view = { ...VIEW, lease: { holder: 'sari', expiresAt }, ...part };
  }

  /** Answers the page of `sari`, who holds the case with `token`; null: she does not. Before the page is opened. */
  async serve(context: BrowserContext, token: string | null): Promise<void> {
    const banner = await drawBanner();
    await context.addInitScript(fakeEventSource);
    if (token) await context.addInitScript(rememberLease, this.#leases(token));
    await context.route('**/reports/*/images/*', (route) =>
      route.fulfill({ contentType: 'image/png', body: banner }),
    );
    await context.route('**/session', (route) =>
      json(route, { name: 'sari', role: 'reviewer', signedIn: true }),
    );
    await context.route(/\/cases(\?|$)/, (route) =>
      json(route, { cases: [this.#summary()], next: null }),
    );
    await context.route('**/cases/**', (route) => this.#answer(route));
  }

  #claimed() {
    const expiresAt = new Date(Date.now() + 600_000).toISOString();
    this.view = { ...this.view, state: 'claimed', lease: { holder: 'sari', expiresAt } };
    return { ...this.#summary(), result: null, leaseToken: TOKEN, expiresAt };
  }

  #summary() {
    const { result: _, shownReport: __, members: ___, decisions: ____, ...summary } = this.view;
    return summary;
  }

  /** As the queue's page remembers what one holds. */
  #leases(token: string): string {
    const endsAt = Date.parse(this.view.lease?.expiresAt ?? '');
    const lease = { caseId: this.view.caseId, token, endsAt, summary: this.#summary() };
    return JSON.stringify({ holder: 'sari', leases: JSON.stringify([lease]) });
  }

  async #answer(route: Route): Promise<void> {
    if (this.isDown) return route.abort('connectionrefused');
    const request = route.request();
    const [, , caseId = '', move] = new URL(request.url()).pathname.split('/');
    if (caseId === 'day') return json(route, DAY);
    if (request.method() === 'GET') {
      if (move === 'events') return json(route, { events: this.events });
      if (caseId === CASE) return json(route, this.view);
      return json(route, { ...problem('not-found'), detail: 'Kasus ini tidak ada.' }, 404);
    }
    this.sent.push({ path: `${caseId}/${move}`, body: request.postDataJSON() });
    if (this.delay > 0) await new Promise((done) => setTimeout(done, this.delay));
    const next = this.next;
    this.next = null;
    if (next && next !== 'lost')
      return json(route, { detail: '', requestId: 'req_1', ...next.body }, next.status);
    if (caseId === 'claim') return json(route, { cases: [this.#claimed()] });
    const after = this.#made(caseId, move ?? '', request.postDataJSON());
    return next === 'lost' ? route.abort('connectionreset') : json(route, after);
  }

  #made(caseId: string, move: string, body: DecisionRequest): CaseView {
    const at = new Date().toISOString();
    const before = this.view;
    const { decision, reason, confirmed, rejected, reports } = body;
    if (move === 'decision') {
      const hash = 'a1'.repeat(32);
      const made = { decision, by: 'sari', at, reason, confirmed, rejected, seq: 10, hash };
      const state = decision === 'need-info' ? 'waiting' : 'decided';
      const decided = { ...before, state, lease: null, decision: made } as const;
      const after: CaseView = { ...decided, decisions: [...before.decisions, made] };
      if (!reports) {
        this.#undone = before;
        this.view = after;
        return after;
      }
      const members = before.members.filter(({ reportId }) => !reports.includes(reportId));
      this.view = { ...before, members, reports: before.reports - reports.length };
      return { ...after, caseId: SPLIT };
    }
    if (move === 'undo' && this.#undone && caseId === CASE) this.view = this.#undone;
    if (move === 'release') this.view = { ...before, state: 'open', lease: null };
    if (move === 'escalate') this.view = { ...before, state: 'escalated', lease: null };
    if (move === 'appeal') this.view = { ...before, state: 'appealed' };
    if (move === 'reopen') this.view = { ...before, state: 'open' };
    return { ...this.view, caseId };
  }

  #undone: CaseView | null = null;
}

function json(route: Route, body: unknown, status = 200): Promise<void> {
  return route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });
}

/** Runs in the page before its scripts; what the page remembered since stays. */
function rememberLease(leases: string): void {
  if (!sessionStorage.getItem('saring.leases')) sessionStorage.setItem('saring.leases', leases);
}

/** The banner that the fixture's boxes lie on: 900 × 600 pixels, invented. */
function drawBanner(): Promise<Buffer> {
  const line = (y: number, size: number, colour: string, words: string) =>
    `<text x="40" y="${y}" font-family="DejaVu Sans" font-size="${size}" fill="${colour}" font-weight="bold">${words}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><rect width="900" height="600" fill="#fdf6e3"/><rect width="900" height="110" fill="#8a1c1c"/>${line(76, 48, '#fff', 'USIR WARGA KARANGSELA!')}${line(240, 36, '#222', 'Mereka bukan orang kita.')}${line(330, 36, '#222', 'Hajar kalau berani datang')}${line(520, 60, '#8a1c1c', 'COBLOS NOMOR 2')}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
