import type { CaseMember, CaseView } from '../api/types.js';

/** Reports of a case as they are laid out: the one whose result is shown, and those that repeat it. */
export interface Members {
  /** Null only where the service left it out, which it never does. */
  readonly shown: CaseMember | null;
  readonly others: readonly CaseMember[];
  /** Reports that the case holds and the answer leaves out (it has 200 at most). */
  readonly unlisted: number;
}

/** Sorts a case's reports. */
export function membersOf({ members, shownReport, reports }: CaseView): Members {
  return {
    shown: members.find(({ reportId }) => reportId === shownReport) ?? null,
    others: members.filter(({ reportId }) => reportId !== shownReport),
    unlisted: Math.max(0, reports - members.length),
  };
}

/** What a report brought, where the machine has no result to show for it. */
export type Lack = 'erased' | 'failed' | 'link-only' | 'nothing' | 'no-result';

/** Why there is no result; null: there is one. */
export function lackOf(member: CaseMember | null, hasResult: boolean): Lack | null {
  if (hasResult) return null;
  if (!member) return 'no-result';
  if (member.erasedAt !== null) return 'erased';
  if (member.status === 'failed') return 'failed';
  const hasPost = member.images.length > 0 || (member.text ?? '').trim() !== '';
  if (hasPost) return 'no-result';
  return member.link === null ? 'nothing' : 'link-only';
}

/** The address that a link leads to, when a browser would open it as a page; else null: it is shown as text. */
export function openable(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { protocol, href } = new URL(link);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** `/reports/{id}/images/{n}` of each image of a report; none after erasure. */
export function imageAddresses({ reportId, images, erasedAt }: CaseMember): readonly string[] {
  return erasedAt === null ? images.map((_, at) => `/reports/${reportId}/images/${at}`) : [];
}
