/** The style of every page: one column for screens, A4 sheets for printers. Contrast is 4.5 : 1 or more. */
export const STYLE = `:root { color-scheme: light; --ink: #1a1c1f; --soft: #4a5058; --line: #c9ced6; --pale: #f3f5f8; --link: #0b4a8f; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 68rem; color: var(--ink); background: #fff;
  font: 1rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code { font: 0.9em ui-monospace, "Liberation Mono", monospace; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.25rem 0.75rem; background: #fff; }
.top { display: flex; flex-wrap: wrap; gap: 1.5rem; justify-content: space-between; margin: 0; font-size: 0.9rem; }
h1 { margin: 1rem 0 0.5rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 0.75rem; padding-bottom: 0.25rem; border-bottom: 2px solid var(--ink); font-size: 1.4rem; }
h3 { margin: 0; font-size: 1.15rem; line-height: 1.3; }
h4 { margin: 1rem 0 0.25rem; color: var(--soft); font-size: 0.9rem; }
p { margin: 0.35rem 0; }
ul, ol { margin: 0.25rem 0; padding-left: 1.3rem; }
dl.facts { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; margin: 0.75rem 0; }
dt { color: var(--soft); font-size: 0.85rem; font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
.legend { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 0.35rem 1rem; }
.legend dt { color: var(--ink); font-size: inherit; }
nav .rules { columns: 22rem; margin-top: 0.75rem; padding: 0; list-style: none; font-size: 0.9rem; }
nav .rules li { break-inside: avoid; margin-bottom: 0.3rem; }
table { width: 100%; margin: 0.75rem 0; border-collapse: collapse; font-size: 0.92rem; }
caption { padding: 0.25rem 0; text-align: left; font-weight: 600; }
th, td { padding: 0.4rem 0.5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--pale); }
tbody th { font-weight: 600; }
td p { margin: 0 0 0.35rem; }
td ul { margin: 0; padding-left: 1.1rem; }
.sha { overflow-wrap: anywhere; }
.rule { margin: 1.25rem 0; padding: 1rem 1.1rem; border: 1px solid var(--line); border-radius: 6px; }
.rule:target { border-color: var(--link); box-shadow: 0 0 0 2px var(--link); }
.rule .facts { margin: 0.4rem 0 0; }
.grades > li { margin-bottom: 0.4rem; }
.because { display: block; color: var(--soft); }
.legal small { color: var(--soft); }
cite { font-style: normal; font-weight: 600; }
.mark { display: inline-block; padding: 0 0.4em; border: 1px solid #8a929c; border-radius: 3px; background: #fff;
  font-size: 0.85em; font-weight: 600; white-space: nowrap; }
.mark.violation, .mark.allowed-false { border-color: #9b1c1c; background: #fdecec; color: #7d1414; }
.mark.review, .mark.allowed-null, .mark.unverified { border-color: #8a5a00; background: #fff4dc; color: #6b4500; }
.mark.note { border-color: #27588f; background: #eaf2fb; color: #1d4673; }
.mark.allowed-true { border-color: #1f6b3a; background: #e8f5ec; color: #17532c; }
.mark.shadow { border-style: dashed; white-space: normal; }
.examples { font-size: 0.85rem; }
.examples th[scope="row"] { width: 38%; font-weight: 400; }
footer { margin-top: 3rem; padding-top: 0.5rem; border-top: 1px solid var(--line); color: var(--soft);
  font-size: 0.8rem; overflow-wrap: anywhere; }
@media (max-width: 40rem) {
  .legend { grid-template-columns: 1fr; }
  table { display: block; overflow-x: auto; }
}
:root { --footer: attr(data-footer); }
@page { size: A4; margin: 15mm 15mm 18mm;
  @bottom-left { content: var(--footer); width: 85%; font-size: 7pt; color: #4a5058; }
  @bottom-right { content: counter(page) " / " counter(pages); width: 15%; font-size: 7pt; color: #4a5058; } }
@media print {
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; line-height: 1.4; }
  .skip, .top { display: none; }
  a { color: inherit; text-decoration: none; }
  h1 { font-size: 18pt; }
  h2 { font-size: 13pt; }
  h2, h3, h4, caption { break-after: avoid; }
  tr, li, dt, dd, .head { break-inside: avoid; }
  .rule { break-inside: avoid; padding: 3mm; }
  thead { display: table-header-group; break-inside: avoid; break-after: avoid; }
  .mark, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
