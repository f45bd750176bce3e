/**
 * Colours on paper, by the names that `src/web/style/base.css` gives the same on screens. Contrast is 4.5 : 1 or
 * more. Sheets are printed so whatever the reader's screen shows, and saved files, which carry their style, look so.
 */
export const PAPER = `color-scheme: light; --paper: #fff; --card: #fff; --sunken: #f3f5f8; --ink: #1a1c1f; --soft: #4a5058;
  --line: #c9ced6; --accent: #0b4a8f; --prohibited: #8d1616; --prohibited-pale: #fdecec; --review: #6b4500;
  --review-pale: #fff4dc; --note: #1d4673; --note-pale: #eaf2fb; --allowed: #17532c; --allowed-pale: #e8f5ec;`;

/** What pages of rules and dossiers have in common: headings, tables, citations; A4 sheets for printers. */
export const TEXT_STYLE = `
code { font: 0.9em ui-monospace, "Liberation Mono", monospace; }
h1 { margin: 0 0 0.5rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 0.75rem; padding-bottom: 0.25rem; border-bottom: 2px solid var(--ink); font-size: 1.4rem; }
h3 { margin: 0; font-size: 1.15rem; line-height: 1.3; }
h4 { margin: 1rem 0 0.25rem; color: var(--soft); font-size: 0.9rem; }
p { margin: 0.35rem 0; }
ul, ol { margin: 0.25rem 0; padding-left: 1.3rem; }
dl.facts { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; margin: 0.75rem 0; }
dt { color: var(--soft); font-size: 0.85rem; font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; margin: 0.75rem 0; border-collapse: collapse; font-size: 0.92rem; }
caption { padding: 0.25rem 0; text-align: left; font-weight: 600; }
th, td { padding: 0.4rem 0.5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--sunken); }
tbody th { font-weight: 600; }
td p { margin: 0 0 0.35rem; }
td ul { margin: 0; padding-left: 1.1rem; }
.legal small { color: var(--soft); }
cite { font-style: normal; font-weight: 600; }
.mark { display: inline-block; padding: 0 0.4em; border: 1px solid var(--soft); border-radius: 3px; background: var(--card);
  font-size: 0.85em; font-weight: 600; white-space: nowrap; }
.mark.violation, .mark.allowed-false { border-color: currentcolor; background: var(--prohibited-pale); color: var(--prohibited); }
.mark.review, .mark.allowed-null, .mark.unverified { border-color: currentcolor; background: var(--review-pale); color: var(--review); }
.mark.note { border-color: currentcolor; background: var(--note-pale); color: var(--note); }
.mark.allowed-true { border-color: currentcolor; background: var(--allowed-pale); color: var(--allowed); }
.mark.shadow { border-style: dashed; white-space: normal; }
footer { margin-top: 3rem; padding-top: 0.5rem; border-top: 1px solid var(--line); color: var(--soft);
  font-size: 0.8rem; overflow-wrap: anywhere; }
:root { --footer: attr(data-footer); }
@page { size: A4; margin: 15mm 15mm 18mm;
  @bottom-left { content: var(--footer); width: 85%; font-size: 7pt; color: #4a5058; }
  @bottom-right { content: counter(page) " / " counter(pages); width: 15%; font-size: 7pt; color: #4a5058; } }
@media print {
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; line-height: 1.4; }
  a { color: inherit; text-decoration: none; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; }
  h2, h3, h4, caption { break-after: avoid; }
  tr, li, dt, dd, .head { break-inside: avoid; }
  thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
  .mark, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** The style of the pages of rules, over that of every page: one column for screens, paper's colours for printers. */
export const STYLE = `${TEXT_STYLE}
main { max-width: 72rem; }
body > footer { max-width: 72rem; margin: 0 auto; padding: 0.5rem clamp(0.75rem, 3vw, 2rem) 2rem; }
.shell-header ul { padding: 0; }
.legend { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.35rem 1rem; }
.legend dt { color: var(--ink); font-size: inherit; }
.contents .rules { columns: 22rem; margin-top: 0.75rem; padding: 0; list-style: none; font-size: 0.9rem; }
.contents .rules li { break-inside: avoid; margin-bottom: 0.3rem; }
.sha { color: var(--soft); font-size: 0.85rem; overflow-wrap: anywhere; }
.rule { margin: 1.25rem 0; padding: 1rem 1.1rem; border: 1px solid var(--line); border-radius: var(--radius); background: var(--card); }
.rule:target { border-color: var(--accent); box-shadow: 0 0 0 2px var(--accent); }
.rule .facts { margin: 0.4rem 0 0; }
.anchor { display: inline-flex; align-items: center; justify-content: center; width: 1.75rem; height: 1.75rem; vertical-align: middle; }
.grades > li { margin-bottom: 0.4rem; }
.because { display: block; color: var(--soft); }
.examples { font-size: 0.85rem; }
.examples th[scope="row"] { width: 38%; font-weight: 400; }
.books { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(21rem, 100%), 1fr)); gap: 1rem; margin: 1.25rem 0; padding: 0; list-style: none; }
.books h2 { margin: 0; padding: 0; border: 0; font-size: 1.2rem; }
.ways { font-size: 1.05rem; line-height: 2; }
@media screen and (max-width: 40rem) {
  h1 { font-size: 1.5rem; }
  .legend { grid-template-columns: 1fr; }
  .rule { padding: 0.75rem; }
  table, caption, tbody, tr, th, td, .examples th[scope="row"] { display: block; width: auto; }
  thead { position: absolute; overflow: hidden; width: 1px; height: 1px; clip-path: inset(50%); }
  tr { margin-bottom: 0.75rem; border: 1px solid var(--line); border-radius: var(--radius); }
  th, td { border: 0; }
  tbody th { background: var(--sunken); }
  td::before { content: attr(data-column); display: block; color: var(--soft); font-size: 0.85em; font-weight: 600; }
}
@media print {
  :root, :root[data-theme] { ${PAPER} }
  /* Half the line of a table's edge lies outside of it, where the sheet would cut it off. */
  main { padding-inline: 1px; }
  .anchor { display: none; }
  .rule { break-inside: avoid; padding: 3mm; }
}
`;
