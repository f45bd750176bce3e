import type { CaseView } from '../../domain/case-view.js';
import type { Language } from '../../domain/taxonomy.js';
import { caseArticle } from '../pages/dossier/case-article.js';
import { dossierHead, dossierTail } from '../pages/dossier/dossier-page.js';
import { type MaterialSources, materialOf } from './material-of.js';

export interface HtmlOptions extends MaterialSources {
  readonly title: string;
  readonly language: Language;
}

/** A file to print, a sheet or more a case: each is cut from its images only when the client has taken the one before. */
export async function* htmlOf(
  cases: AsyncIterable<CaseView>,
  options: HtmlOptions,
): AsyncGenerator<string> {
  const { title, language } = options;
  yield dossierHead(title, language);
  let count = 0;
  for await (const view of cases) {
    yield String(caseArticle(await materialOf(view, options), language));
    count += 1;
  }
  yield dossierTail(count, language);
}
