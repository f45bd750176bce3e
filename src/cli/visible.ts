const UNSEEN = /(?!\n)[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * A stranger's text made harmless for a terminal: control characters but the line break (C0, DEL,
 * C1: colours, cursor, title) and those that turn the reading direction become U+FFFD.
 */
export function visible(text: string): string {
  return text.replaceAll(UNSEEN, '\uFFFD');
}

/** The same on one line. */
export function oneLine(text: string): string {
  return visible(text.replaceAll(/\s+/g, ' '));
}

/** JSON for a terminal: the same value, with what `visible` replaces written as escapes. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    UNSEEN,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
