import type { Span } from '../tracing/span.js';
import type { OnStage, Stage } from './stopwatch.js';

/** As traces call them; the figures of Prometheus have the same words. */
const NAMES = {
  queueMs: 'queue',
  decodeMs: 'decode',
  ocrMs: 'ocr',
  visionMs: 'vision',
  textMs: 'text',
  claimsMs: 'claims',
  judgeMs: 'judge',
} as const satisfies Record<Stage, string>;

/** Makes each turn of a stage a span below `span`, with its part and detector. */
export function tellSpan(span: Span): OnStage {
  return ({ stage, ms, failed, details }) => {
    const attributes = Object.entries(details).map(([name, value]) => [`saring.${name}`, value]);
    span.stage({ name: NAMES[stage], ms, failed, attributes: Object.fromEntries(attributes) });
  };
}
