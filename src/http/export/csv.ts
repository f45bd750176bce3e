import { type Options, stringify } from 'csv-stringify/sync';
import type { CaseView } from '../../domain/case-view.js';
import { citationOf } from '../../domain/citation.js';
import type { CaseMember } from '../../domain/report-view.js';

type Cell = string | number | null | undefined;
type Column = readonly [
  name: string,
  value: (view: CaseView, shown: CaseMember | undefined) => Cell,
];

/** Between items of one cell: no sign that a spreadsheet of any locale splits at. */
const BETWEEN = ' | ';
const list = (items: readonly string[] | undefined): string => (items ?? []).join(BETWEEN);
const decisionOf = (view: CaseView) => view.decisions.at(-1);

/** What a row tells, in order. README lists the names. */
const COLUMNS: readonly Column[] = [
  ['caseId', ({ caseId }) => caseId],
  ['state', ({ state }) => state],
  ['decision', ({ decision }) => decision?.decision],
  ['decidedBy', ({ decision }) => decision?.by],
  ['decidedAt', ({ decision }) => decision?.at],
  ['reason', (view) => decisionOf(view)?.reason],
  ['confirmed', (view) => list(decisionOf(view)?.confirmed)],
  ['rejected', (view) => list(decisionOf(view)?.rejected)],
  ['regime', ({ regime }) => regime],
  ['verdict', ({ verdict }) => verdict],
  ['severity', ({ severity }) => severity],
  ['score', ({ score }) => score],
  ['labels', ({ labels }) => list(labels)],
  ['rules', ({ rules }) => list(rules)],
  ['articles', (view) => list(articlesOf(view))],
  ['reports', ({ reports }) => reports],
  ['reporters', ({ reporters }) => reporters],
  ['reach', ({ reach }) => reach],
  ['firstAt', ({ firstAt }) => firstAt],
  ['lastAt', ({ lastAt }) => lastAt],
  ['publishedAt', (_, shown) => shown?.context?.publishedAt],
  ['platform', (_, shown) => shown?.context?.account?.platform],
  ['account', (_, shown) => shown?.context?.account?.handle],
  ['links', ({ members }) => list([...new Set(members.flatMap(({ link }) => link ?? []))])],
  ['text', (_, shown) => shown?.text],
  ['imageSha256', (_, shown) => list(shown?.images.map(({ sha256 }) => sha256))],
  ['factChecks', ({ result }) => list(result?.factChecks.map(({ url }) => url))],
  ['inputSha256', ({ result }) => result?.provenance.inputSha256],
  ['rulebookVersion', ({ result }) => result?.provenance.rulebook.version],
  ['eventSeq', (view) => decisionOf(view)?.seq],
  ['eventHash', (view) => decisionOf(view)?.hash],
  ['erasedAt', (_, shown) => shown?.erasedAt],
];

/** Names of the columns, as the first row has them. */
export const CSV_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** Of every finding that suggests something (a note does not) and that the reviewer did not reject. */
function articlesOf(view: CaseView): string[] {
  const rejected = new Set(decisionOf(view)?.rejected);
  const legal = (view.result?.findings ?? [])
    .filter(({ rule, outcome }) => outcome !== 'note' && !rejected.has(rule))
    .flatMap((finding) => finding.legal);
  return [...new Set(legal.map((basis) => citationOf(basis, 'id')))];
}

/**
 * Signs that make a formula of a cell, where csv-stringify's own `escape_formulas` does not look: after blanks, and
 * after what a spreadsheet of another locale (`;` in Indonesia) or a paste takes for the start of a cell.
 */
const FORMULA = /(^[\s\p{Cf}]+|[;\t\r\n][\s\p{Cf}]*)(?=[=+\-@＝＋－＠])/gu;

const OPTIONS: Options = {
  record_delimiter: 'windows',
  escape_formulas: true,
  cast: { string: (text) => text.replaceAll(FORMULA, "$1'") },
};

/** RFC 4180 with a byte order mark, by which Excel tells UTF-8; a formula in a cell is made plain text by `'`. */
export async function* csvOf(cases: AsyncIterable<CaseView>): AsyncGenerator<string> {
  yield stringify([CSV_COLUMNS], { ...OPTIONS, bom: true });
  for await (const view of cases) yield stringify([rowOf(view)], OPTIONS);
}

/** A last row of one cell, where every other has as many as there are columns: it fails a parser and shows to a person. */
export const CSV_BROKEN: string = stringify(
  [
    [
      'BERKAS TIDAK LENGKAP: gagal di tengah jalan, buat ulang (INCOMPLETE: failed midway, make it again)',
    ],
  ],
  OPTIONS,
);

function rowOf(view: CaseView): Cell[] {
  const shown = view.members.find(({ reportId }) => reportId === view.shownReport);
  return COLUMNS.map(([, value]) => value(view, shown));
}
