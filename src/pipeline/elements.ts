import type { ElementResult } from '../domain/classification.js';
import type { CodeReading } from '../domain/detector.js';
import type { PartId } from '../domain/signal.js';
import { ELEMENTS } from '../domain/taxonomy.js';
import { qrCodes } from '../elements/qr-code.js';

type Seen = Pick<ElementResult, 'status' | 'value' | 'confidence' | 'box'>;

/** Not looked for, or not everywhere: never read it as absent. */
const UNKNOWN: Seen = { status: 'unknown', value: null, confidence: null, box: null };

/** What one image shows, in the order of `ELEMENTS`; an element seen several times has a result each. */
export function elementsOf(part: PartId, codes: CodeReading): ElementResult[] {
  return ELEMENTS.flatMap((element) =>
    // No other element is looked for yet, and no rule says which elements are allowed.
    (element === 'qr-code' ? qrCodes(part, codes) : [UNKNOWN]).map(
      ({ status, value, confidence, box }) => ({
        part,
        element,
        allowed: null,
        status,
        value,
        confidence,
        box,
      }),
    ),
  );
}
