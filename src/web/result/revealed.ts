/** A stretch of a stranger's text as it is shown; `unseen`: what would not be drawn, by its code point. */
export interface Stretch {
  readonly text: string;
  readonly unseen: boolean;
}

/** Emoji are taken whole, as joiners and selectors belong to them. */
const EMOJI = String.raw`\p{RI}{2}|[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?(?:\u200D\p{Extended_Pictographic}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)*`;
/** Controls, zero-width and bidirectional characters, fillers, tags. */
const UNSEEN = String.raw`(?<unseen>(?![\r\n\t])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}])`;
const PATTERN = new RegExp(`${EMOJI}|${UNSEEN}`, 'gu');

/** A stranger's text with what cannot be seen in it written as its code point, such as `U+202E`. */
export function revealed(text: string): Stretch[] {
  const pieces: Stretch[] = [];
  let from = 0;
  for (const match of text.matchAll(PATTERN)) {
    if (match.groups?.unseen === undefined) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), unseen: false });
    pieces.push({ text: codePoint(match[0]), unseen: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), unseen: false });
  return pieces;
}

function codePoint(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `U+${code}`;
}
