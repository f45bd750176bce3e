import { randomUUID } from 'node:crypto';
import type { CaseState, Decision } from '../domain/case.js';
import type { Channel, Quality } from '../domain/report.js';
import type { Regime } from '../domain/taxonomy.js';
import type { NewEvent } from './audit-log.js';
import {
  type ClassifiedReport,
  compareGravity,
  type Gravity,
  gravityOf,
  joinGravity,
  needsAnotherLook,
} from './classified-report.js';
import type { CaseFinder } from './find-case.js';

/** Prints kept of one case: enough for the editions of a picture that go round, and no flood. */
const MOST_PRINTS = 20;

/** A case while reports are linked to it. */
export interface CaseDraft {
  readonly id: string;
  readonly regime: Regime;
  readonly quality: Quality;
  readonly heap: string | null;
  state: CaseState;
  readonly decision: Decision | null;
  gravity: Gravity;
  shownReport: string;
  prints: number;
  added: number;
  /** By which at least one of its reports came. */
  channels: readonly Channel[];
}

/** A report that has no case yet; `heap` of what says nothing. */
interface Unplaced {
  readonly report: ClassifiedReport;
  readonly channel: Channel;
  readonly heap: string | null;
}

/** Where one report went. */
export interface Link {
  readonly report: ClassifiedReport;
  readonly draft: CaseDraft;
  readonly isFirst: boolean;
  readonly to: string | null;
  readonly by: 'url' | 'text' | 'image' | 'quality' | null;
  readonly similarity: number | null;
  readonly keepsPrint: boolean;
}

/** The cases in reach of a batch, those that it opens among them. */
export class Desk {
  readonly opened: CaseDraft[] = [];
  readonly reopened: (NewEvent & { readonly caseId: string })[] = [];
  readonly #drafts: Map<string, CaseDraft>;

  constructor(
    readonly known: readonly CaseDraft[],
    private readonly finder: CaseFinder,
  ) {
    this.#drafts = new Map(known.map((draft) => [draft.id, draft]));
  }

  /** Finds or opens the case of one report, and takes it in. */
  place({ report, channel, heap }: Unplaced): Link {
    const link = heap ? this.#placeOnHeap(report, heap) : this.#placeBySight(report);
    link.draft.channels = [...new Set([...link.draft.channels, channel])];
    if (link.keepsPrint) {
      link.draft.prints++;
      const { reportId, regime, fingerprint } = report;
      this.finder.add(regime, { caseId: link.draft.id, reportId, print: fingerprint });
    }
    return link;
  }

  #placeOnHeap(report: ClassifiedReport, heap: string): Link {
    const draft = [...this.#drafts.values()].find((one) => one.heap === heap);
    if (!draft) return this.#first(report, heap);
    draft.added++;
    const to = draft.shownReport;
    return {
      report,
      draft,
      isFirst: false,
      to,
      by: 'quality',
      similarity: null,
      keepsPrint: false,
    };
  }

  #placeBySight(report: ClassifiedReport): Link {
    const match = this.finder.find(report.regime, report.fingerprint);
    const draft = match && this.#drafts.get(match.caseId);
    if (!match || !draft) return this.#first(report, null);
    this.#take(draft, report);
    // The very same again tells nothing new.
    const keepsPrint = match.similarity < 1 && draft.prints < MOST_PRINTS;
    const { reportId: to, by, similarity } = match;
    return { report, draft, isFirst: false, to, by, similarity, keepsPrint };
  }

  #first(report: ClassifiedReport, heap: string | null): Link {
    const draft: CaseDraft = {
      id: `case_${randomUUID().replaceAll('-', '')}`,
      regime: report.regime,
      quality: report.quality,
      heap,
      state: 'open',
      decision: null,
      gravity: gravityOf(report.result),
      shownReport: report.reportId,
      prints: 0,
      added: 1,
      channels: [],
    };
    this.opened.push(draft);
    this.#drafts.set(draft.id, draft);
    const keepsPrint = heap === null;
    return { report, draft, isFirst: true, to: null, by: null, similarity: null, keepsPrint };
  }

  #take(draft: CaseDraft, report: ClassifiedReport): void {
    const gravity = gravityOf(report.result);
    const isGraver = needsAnotherLook(draft.gravity, gravity);
    if (draft.state === 'waiting' || (draft.state === 'decided' && isGraver)) {
      this.reopened.push({
        kind: 'case-reopened',
        actor: 'system',
        caseId: draft.id,
        reportId: report.reportId,
        data: { because: draft.state === 'waiting' ? 'new-report' : 'graver-report' },
      });
      draft.state = 'open';
    }
    if (compareGravity(gravity, draft.gravity) > 0) draft.shownReport = report.reportId;
    draft.gravity = joinGravity(draft.gravity, gravity);
    draft.added++;
  }
}
