import { citationOf, needsVerification } from '../domain/citation.js';
import type { Finding } from '../domain/finding.js';
import type { LegalBasis } from '../domain/legal.js';
import { oneLine } from './visible.js';

/** A finding for people: what and by which words, the articles, why it is no graver, what to change. */
export function explainFinding(finding: Finding): string {
  const { message, score, evidence, legal, caveats, advice } = finding;
  const shown = evidence.map(({ part, quote }) =>
    quote === null ? `[${part}]` : `“${oneLine(quote)}”`,
  );
  const sureness = score === null ? '' : ` (${Math.round(score * 100)} %)`;
  const said = [`${message.id}${sureness}`, ...(shown.length > 0 ? [shown.join(' ')] : [])];
  return [
    said.join(': '),
    ...(legal.length > 0 ? [`  ${legal.map(cite).join('; ')}`] : []),
    ...caveats.map(({ id }) => `  ${id}`),
    `  Saran: ${advice.id}`,
  ].join('\n');
}

/** What needs verification is shown with its doubt. */
function cite(basis: LegalBasis): string {
  const doubt = needsVerification(basis.certainty) ? ' (perlu verifikasi)' : '';
  return `${citationOf(basis, 'id')}${doubt}`;
}
