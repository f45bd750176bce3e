import type { CaseChange } from '../../domain/case-view.js';

/** Texts of a stream of server-sent events, as the HTML standard has them. */

/** How soon a browser asks again whose stream ended. */
export const RETRY = 'retry: 2000\n\n';
/** Nothing happened: keeps proxies from closing the connection. */
export const HEARTBEAT = ': \n\n';
/** The database cannot be asked for now; later it can again. Without `data` a browser would drop them. */
export const AWAY = 'event: away\ndata: {}\n\n';
export const BACK = 'event: back\ndata: {}\n\n';

/** What happened before is not told: read the queue anew. */
export function resetAt(seq: number): string {
  return `event: reset\nid: ${seq}\ndata: {}\n\n`;
}

/** Each event with a case or a report. */
export function changesIn(changes: readonly CaseChange[]): string {
  return changes
    .filter(({ caseId, reportId }) => caseId !== null || reportId !== null)
    .map((change) => `event: change\nid: ${change.seq}\ndata: ${JSON.stringify(change)}\n\n`)
    .join('');
}
