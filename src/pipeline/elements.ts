import type { ElementResult } from '../domain/classification.js';
import type { CodeReading } from '../domain/detector.js';
import type { PartId } from '../domain/signal.js';
import { ELEMENTS } from '../domain/taxonomy.js';

type Seen = Pick<ElementResult, 'status' | 'value' | 'confidence' | 'box'>;

/** Not looked for, or not everywhere: never read it as absent. */
const UNKNOWN: Seen = { status: 'unknown', value: null, confidence: null, box: null };
const ABSENT: Seen = { ...UNKNOWN, status: 'absent' };

/** What one image shows, in the order of `ELEMENTS`; an element seen several times has a result each. */
export function elementsOf(part: PartId, codes: CodeReading): ElementResult[] {
  return ELEMENTS.flatMap((element) =>
    // No other element detector exists yet, and no rule says which elements are allowed.
    (element === 'qr-code' ? qrCodes(codes) : [UNKNOWN]).map((seen) => ({
      part,
      element,
      allowed: null,
      reason: null,
      legal: [],
      ...seen,
    })),
  );
}

function qrCodes({ codes, complete }: CodeReading): readonly Seen[] {
  if (codes.length === 0) return [complete ? ABSENT : UNKNOWN];
  return codes.map(({ content, box }) => ({
    status: 'present',
    value: content,
    confidence: 1,
    box,
  }));
}
