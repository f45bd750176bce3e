import { html, type SafeHtml } from '@remix-run/html-template';

/**
 * What is not drawn or turns the reading direction: controls, zero-width and bidirectional characters, fillers, tags.
 * Emoji are taken whole, as joiners and selectors belong to them.
 */
const UNSEEN = String.raw`(?<whole>\p{RGI_Emoji})|\r\n|(?![\n\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]`;
// Not a literal: the flag `v` is newer than what the compiler takes for our target; Node 20 has it.
const PATTERN = new RegExp(UNSEEN, 'gv');

/** A stranger's text for a page, what cannot be seen in it written as its code point, such as `U+202E`. */
export function revealed(text: string): SafeHtml {
  const pieces: SafeHtml[] = [];
  let from = 0;
  for (const match of text.matchAll(PATTERN)) {
    if (match.groups?.whole) continue;
    const shown = match[0] === '\r\n' ? html`\n` : codePoint(match[0]);
    pieces.push(html`${text.slice(from, match.index)}`, shown);
    from = match.index + match[0].length;
  }
  return html`${pieces}${text.slice(from)}`;
}

function codePoint(sign: string): SafeHtml {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return html`<span class="unseen">U+${code}</span>`;
}
