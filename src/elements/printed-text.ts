import type { Segment } from '../domain/signal.js';

/**
 * The segment's text as it was meant, with blanks for what QR codes say: of the same length, so that
 * spans hold in both.
 */
export function printedText({ text, words }: Segment): string {
  let printed = '';
  for (const { span, normalized, engine } of words) {
    printed += text.slice(printed.length, span.start);
    printed += engine === 'qr-reader' ? ' '.repeat(normalized.length) : normalized;
  }
  return printed + text.slice(printed.length);
}
