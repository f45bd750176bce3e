import type { BrowserContext, Page, Route } from 'playwright-core';

/** A queue in memory that answers as the service does, for pages of several reviewers at once. */

type Json = Record<string, unknown>;
export interface MockCase extends Json {
  caseId: string;
  state: string;
  priority: number;
  firstAt: string;
  lease: { holder: string; expiresAt: string } | null;
  decision: { decision: string; by: string; at: string } | null;
}

export const caseIdOf = (n: number) => `case_${String(n).padStart(32, '0')}`;

/** An invented case that waits; the higher `n`, the later in rank. */
export function mockCase(n: number, fields: Json = {}): MockCase {
  const firstAt = new Date(Date.now() - (n * 47 + 3) * 60_000).toISOString();
  const ranking = {
    severity: 48 - n,
    score: 12.3,
    verdict: 20,
    reporters: 9.5,
    brigading: -1.2,
    age: -6_300,
  };
  return {
    caseId: caseIdOf(n),
    state: 'open',
    regime: 'pilkada-2024',
    verdict: 'review',
    severity: 3,
    score: 0.82,
    labels: ['insult'],
    rules: ['hina-peserta'],
    quality: 'ok',
    factChecked: false,
    reports: 1,
    reporters: 1,
    reach: 0,
    firstAt,
    lastAt: firstAt,
    priority: Object.values(ranking).reduce((sum, points) => sum + points, 0),
    ranking,
    lease: null,
    decision: null,
    ...fields,
  };
}

export class MockQueue {
  readonly asked: URL[] = [];
  readonly decided: Json[] = [];
  readonly #tokens = new Map<string, string>();
  readonly #pages: Page[] = [];
  #seq = 0;
  /** Answers instead of the queue, by the first part of the path; null from there lets it answer. */
  instead: ((path: string, route: Route) => Promise<void> | null) | null = null;

  constructor(readonly cases: MockCase[] = []) {}

  /** Answers for every page of `context`, whose reviewer is `name`. To be called before the page is opened. */
  async serve(context: BrowserContext, name: string, role = 'reviewer'): Promise<void> {
    await context.addInitScript(fakeEventSource);
    context.on('page', (page) => this.#pages.push(page));
    const session = { name, role, signedIn: true };
    await context.route(
      (url) => /^\/(session|cases)(\/|$)/.test(url.pathname),
      async (route) => {
        const url = new URL(route.request().url());
        this.asked.push(url);
        const other = this.instead?.(url.pathname, route);
        if (other) return other;
        if (url.pathname === '/session') {
          return route.request().method() === 'DELETE'
            ? route.fulfill({ status: 204 })
            : route.fulfill({ json: session });
        }
        return this.#answer(route, url, name);
      },
    );
  }

  /** Tells the pages as `GET /cases/live` does. */
  async tell(kind: string, actor: string, caseId: string): Promise<void> {
    this.#seq += 1;
    const at = new Date().toISOString();
    const change = JSON.stringify({ seq: this.#seq, at, kind, actor, caseId, reportId: null });
    await Promise.all(
      this.#pages.filter((page) => !page.isClosed()).map((page) => say(page, 'change', change)),
    );
  }

  async #answer(route: Route, url: URL, name: string): Promise<void> {
    const { pathname } = url;
    const body = (route.request().postDataJSON() ?? {}) as Json;
    if (pathname === '/cases') return route.fulfill({ json: this.#list(url.searchParams) });
    if (pathname === '/cases/day') return route.fulfill({ json: DAY });
    if (pathname === '/cases/claim') return route.fulfill({ json: await this.#claim(body, name) });
    const [, , caseId = '', move] = pathname.split('/');
    const found = this.cases.find((one) => one.caseId === caseId);
    if (!found)
      return route.fulfill(problem(404, 'not-found', 'Tidak ada kasus dengan alamat itu.'));
    if (move === undefined) return route.fulfill({ json: asView(found) });
    if (move !== 'undo' && this.#tokens.get(caseId) !== body.leaseToken)
      return route.fulfill(
        problem(409, 'lease-expired', 'Waktu Anda untuk kasus ini sudah habis.'),
      );
    if (move === 'decision') {
      if (found.decision) {
        const { by, at } = found.decision;
        return route.fulfill(
          problem(409, 'already-decided', 'Kasus ini sudah diputuskan.', { by, at }),
        );
      }
      this.decided.push({ caseId, ...body });
      found.decision = { decision: String(body.decision), by: name, at: new Date().toISOString() };
      found.state = 'decided';
    } else if (move === 'undo') {
      found.decision = null;
      found.state = 'claimed';
    } else {
      found.lease = null;
      found.state = 'open';
    }
    await this.tell(KINDS[move] ?? 'case-released', name, caseId);
    return route.fulfill({ json: asView(found) });
  }

  #list(query: URLSearchParams): Json {
    const limit = Number(query.get('limit') ?? 50);
    const from = Number(query.get('cursor') ?? 0);
    const label = query.get('label');
    const fits = this.cases
      .filter(({ state }) => ['open', 'claimed', 'escalated', 'appealed'].includes(state))
      .filter(({ labels }) => label === null || (labels as string[]).includes(label))
      .sort((one, other) => other.priority - one.priority);
    const next = fits.length > from + limit ? String(from + limit) : null;
    return { cases: fits.slice(from, from + limit), next };
  }

  async #claim({ count = 1, leaseSeconds = 600, caseId }: Json, name: string): Promise<Json> {
    const handed = this.cases
      .filter((one) => one.state === 'open' && (caseId === undefined || one.caseId === caseId))
      .sort((one, other) => other.priority - one.priority)
      .slice(0, Number(count));
    const expiresAt = new Date(Date.now() + Number(leaseSeconds) * 1_000).toISOString();
    for (const one of handed) {
      one.state = 'claimed';
      one.lease = { holder: name, expiresAt };
      this.#tokens.set(one.caseId, `token-${one.caseId}`);
    }
    for (const one of handed) await this.tell('case-claimed', name, one.caseId);
    return {
      cases: handed.map((one) => ({
        ...one,
        result: null,
        leaseToken: `token-${one.caseId}`,
        expiresAt,
      })),
    };
  }
}

/** Says something to a page as a server-sent event. */
export async function say(page: Page, name: string, data = ''): Promise<void> {
  await page.evaluate(
    ([event, text]) => {
      const { sources } = globalThis as unknown as { sources: EventTarget[] };
      sources.at(-1)?.dispatchEvent(new MessageEvent(event ?? '', { data: text ?? '' }));
    },
    [name, data],
  );
}

export function problem(status: number, code: string, detail: string, conflict?: Json) {
  return {
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({
      type: 'about:blank',
      title: 'Ditolak',
      status,
      code,
      detail,
      requestId: 'req-1',
      ...(conflict && { conflict }),
    }),
  };
}

function asView(one: MockCase): Json {
  return { ...one, result: null, shownReport: 'rep_1', members: [], decisions: [] };
}

const KINDS: Readonly<Record<string, string>> = {
  decision: 'case-decided',
  undo: 'decision-undone',
};

/** A day that has been busy. */
export const DAY = {
  day: '2024-11-20',
  timeZone: 'Asia/Jakarta',
  hours: Array.from({ length: 24 }, (_, hour) => ({
    hour,
    received: hour < 6 ? 0 : (hour * 7) % 23,
    classified: hour < 6 ? 0 : (hour * 7) % 19,
    decided: hour < 8 || hour > 17 ? 0 : (hour * 5) % 11,
  })),
  received: 182,
  classified: 151,
  decided: 46,
  waiting: { open: 37, claimed: 4, escalated: 2, appealed: 1, waiting: 3 },
  queued: 6,
  medianAgeMinutes: 195,
  medianDecisionMinutes: 42,
};

/** Runs in the page before its scripts: a source that opens at once, and says what the test says. */
export function fakeEventSource(): void {
  const sources: EventTarget[] = [];
  class FakeEventSource extends EventTarget {
    readyState = 0;
    constructor() {
      super();
      sources.push(this);
      setTimeout(() => {
        this.readyState = 1;
        this.dispatchEvent(new Event('open'));
      });
    }
    close() {
      this.readyState = 2;
    }
  }
  Object.assign(globalThis, { EventSource: FakeEventSource, sources });
}
