import type { ElementResult, Evidence, Finding } from '../../src/web/api/types.js';

/** A finding of which only what the test is about is told. */
export function finding(told: Partial<Finding> = {}): Finding {
  return {
    rule: 'hina-peserta',
    label: 'insult',
    outcome: 'review',
    severity: 2,
    score: 0.8,
    message: { id: 'Diduga menghina seseorang', en: 'Possible insult' },
    certainty: null,
    caveats: [],
    advice: { id: 'Hapus kata itu.', en: 'Remove the word.' },
    legal: [],
    evidence: [],
    ...told,
  };
}

/** Words of a text, or of an image at `box`. */
export function evidence(
  part: string,
  [start, end]: readonly [number, number],
  box: Evidence['box'] = null,
): Evidence {
  return { part, span: { start, end }, quote: null, box };
}

/** An element of which only what the test is about is told. */
export function element(told: Partial<ElementResult> = {}): ElementResult {
  return {
    part: 'image:0',
    element: 'pair-number',
    status: 'present',
    value: null,
    allowed: true,
    confidence: 0.9,
    box: null,
    reason: null,
    legal: [],
    ...told,
  };
}
