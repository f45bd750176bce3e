import { PAPER, TEXT_STYLE } from '../style.js';

/** The whole style of dossiers, which are saved: nothing of it lies elsewhere. Written for paper first. */
export const DOSSIER_STYLE = `:root { ${PAPER} }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; color: var(--ink); background: #fff;
  font: 1rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
${TEXT_STYLE}
.dossier { max-width: 54rem; }
.case { margin-bottom: 4rem; }
.running { color: var(--soft); font-size: 0.8rem; overflow-wrap: anywhere; }
.dossier h1 { margin: 0 0 1.5rem; color: var(--soft); font-size: 1rem; font-weight: 400; }
.dossier h2 { margin: 0.5rem 0 0.75rem; text-align: center; }
.dossier h3 { margin: 1.6rem 0 0.4rem; padding-bottom: 0.15rem; border-bottom: 1px solid var(--ink); }
.dossier h4 { margin: 0.9rem 0 0.2rem; color: var(--ink); font-size: 1rem; }
h5 { margin: 0.6rem 0 0.15rem; color: var(--soft); font-size: 0.85rem; }
.dossier caption { color: var(--soft); font-size: 0.85rem; font-weight: 400; }
table.facts th { width: 30%; font-weight: 600; background: var(--sunken); }
table.facts .facts { margin: 0; }
p.facts { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; font-size: 0.92rem; overflow-wrap: anywhere; }
.places td { overflow-wrap: break-word; }
.address, table.facts td { overflow-wrap: anywhere; }
.places th[scope="row"] { width: 2.5rem; }
.notice { margin: 0.75rem 0; padding: 0.5rem 0.75rem; border: 1px solid var(--ink); }
.gone { padding: 0.4rem 0.6rem; border: 1px dashed #8a5a00; background: #fff4dc; }
.hint { color: var(--soft); font-size: 0.82rem; }
.text { margin: 0.3rem 0; padding: 0.5rem 0.75rem; border-left: 3px solid var(--ink); background: var(--sunken);
  white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; }
.words { white-space: pre-wrap; }
mark { background: #ffe58a; color: inherit; }
sup { margin-left: 0.15em; font-size: 0.7em; font-weight: 600; white-space: nowrap; }
.unseen { padding: 0 0.2em; border: 1px solid #9b1c1c; border-radius: 2px; color: var(--prohibited); background: #fff;
  font: 0.75em ui-monospace, "Liberation Mono", monospace; unicode-bidi: isolate; direction: ltr; }
.finding { margin: 0.75rem 0; padding: 0.25rem 0.9rem 0.6rem; border: 1px solid var(--line); border-radius: 4px; }
.finding h4 { margin-top: 0.5rem; }
.answer { margin: 0.3rem 0; }
figure { margin: 0.5rem 0; }
figure img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); }
figcaption { color: var(--soft); font-size: 0.82rem; }
.crops { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: flex-end; }
.crops figure { margin: 0; max-width: 47%; }
.crops img { max-height: 12rem; width: auto; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 3rem; margin-top: 2.5rem; break-inside: avoid; }
.signatures p { margin: 0 0 0.5rem; }
.signatures .line { margin-top: 3.2rem; padding-top: 0.25rem; border-top: 1px dotted var(--ink); font-size: 0.85rem; }
.signatures .line + .line { margin-top: 1.6rem; }
@media screen and (max-width: 40rem) {
  table { display: block; overflow-x: auto; }
}
@media print {
  .dossier h1 { display: none; }
  .case { display: table; width: 100%; margin: 0; table-layout: fixed; break-before: page; }
  .case:first-child { break-before: auto; }
  .running { display: table-header-group; break-inside: avoid; line-height: 2.6; }
  .sheet { display: table-row-group; }
  .dossier h2 { margin-top: 3mm; }
  .dossier h3, .dossier h4, h5, .head, .dossier caption { break-after: avoid; }
  figure, .finding, table.facts, .notice, .gone, .answer { break-inside: avoid; }
  figure img { max-height: 110mm; width: auto; }
  .crops img { max-height: 42mm; }
  mark, .text, .unseen, .gone, table.facts th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .dossier footer { margin-top: 6mm; }
}
`;
