import type { ElementSighting } from '../domain/element.js';
import { boxAround, toEvidence } from '../domain/evidence.js';
import type { PartId, Segment, Span } from '../domain/signal.js';
import type { Element, Message } from '../domain/taxonomy.js';

/** An element after a full look that found nothing. */
export function absent(part: PartId, element: Element, reason: Message | null): ElementSighting {
  return { ...nothing(part, element), status: 'absent', reason };
}

/** An element that was not looked for, or not everywhere. */
export function unknown(part: PartId, element: Element, reason: Message): ElementSighting {
  return { ...nothing(part, element), reason };
}

/** Absent after a full look; with words unread it may still be there. */
export function unlessUnread(
  part: PartId,
  element: Element,
  complete: boolean,
  reason: Message | null,
): ElementSighting {
  return complete ? absent(part, element, reason) : unknown(part, element, WORDS_UNREAD);
}

/**
 * Where words of an image show something: box, quotes by line, and the confidence of the middle word (the
 * least sure one would say of a long list that it is hardly there).
 */
export function shownBy(segment: Segment, spans: readonly Span[]) {
  const words = segment.words.filter(({ span }) =>
    spans.some(({ start, end }) => span.start < end && start < span.end),
  );
  return {
    confidence: median(words.map((word) => word.confidence)),
    box: boxAround(words),
    evidence: toEvidence(segment, spans),
  };
}

/** Of two in the middle the lower; null of none. */
function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

const WORDS_UNREAD: Message = {
  id: 'Tidak semua tulisan pada gambar terbaca, jadi unsur ini mungkin ada.',
  en: 'Not all words on the image could be read, so this element may be there.',
};

function nothing(part: PartId, element: Element): ElementSighting {
  return {
    part,
    element,
    status: 'unknown',
    value: null,
    confidence: null,
    box: null,
    band: null,
    whose: null,
    reason: null,
    evidence: [],
  };
}
