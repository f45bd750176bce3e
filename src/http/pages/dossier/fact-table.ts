import { html, type SafeHtml } from '@remix-run/html-template';

/** Names and values side by side; a value of null is left out. */
export function factTable(
  caption: string,
  rows: readonly (readonly [string, SafeHtml | string | null])[],
): SafeHtml {
  return html`<table class="facts"><caption>${caption}</caption><tbody>${rows
    .filter(([, value]) => value !== null)
    .map(
      ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>\n`,
    )}</tbody></table>`;
}
