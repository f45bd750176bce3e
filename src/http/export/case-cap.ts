import type { CaseFilter } from '../../domain/case-view.js';
import { AppError } from '../../domain/errors.js';
import type { ReportQueue } from '../../queue/report-queue.js';

/** Cases in one HTML file: a browser must lay it out whole, with every image in it. */
export const MOST_HTML_CASES = 500;
const PAGE = 200;

/** Throws when a filter lets through more cases than one HTML file may hold. */
export async function refuseTooManyCases(
  queue: Pick<ReportQueue, 'cases'>,
  filter: CaseFilter,
): Promise<void> {
  let count = 0;
  let cursor: string | undefined;
  do {
    const page = await queue.cases({ ...filter, limit: PAGE, ...(cursor && { cursor }) });
    count += page.cases.length;
    if (count > MOST_HTML_CASES) throw tooMany();
    cursor = page.next ?? undefined;
  } while (cursor);
}

function tooMany(): AppError {
  const message = {
    id: `Berkas HTML memuat paling banyak ${MOST_HTML_CASES} kasus. Persempit dengan state, label, regime, verdict, atau quality, atau minta format=csv atau format=ndjson.`,
    en: `An HTML file holds ${MOST_HTML_CASES} cases at most. Narrow it by state, label, regime, verdict or quality, or ask for format=csv or format=ndjson.`,
  };
  return new AppError('invalid-post', message, [{ pointer: '/format', message }]);
}
