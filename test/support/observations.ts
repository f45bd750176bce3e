import fc from 'fast-check';
import { BANDS } from '../../src/domain/gallery.js';
import { GAP_CODES, LEVELS, type PartId } from '../../src/domain/signal.js';
import { ACTORS, ELEMENTS, LABELS } from '../../src/domain/taxonomy.js';

/** A text and two images. */
export const parts: PartId[] = ['text', 'image:0', 'image:1'];

/** A thing on an image in any state, also such as no detector gives. */
const sighting = fc.record({
  part: fc.constantFrom(...parts.slice(1)),
  element: fc.constantFrom(...ELEMENTS),
  status: fc.constantFrom('present' as const, 'absent' as const, 'unknown' as const),
  value: fc.constantFrom(null, '1', '2', '3', 'pnk', 'pal'),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  box: fc.constant(null),
  band: fc.constantFrom(...BANDS, null),
  whose: fc.constantFrom('own' as const, 'other' as const, null),
  reason: fc.constant(null),
  evidence: fc.constant([]),
});

/** Any view of a post: signals missing, out of range or NaN, elements in any state, gaps anywhere. */
export const observation = fc.record({
  parts: fc.subarray(parts),
  signals: fc.array(
    fc.record({
      label: fc.constantFrom(...LABELS),
      part: fc.constantFrom(...parts),
      score: fc.oneof(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constant(Number.NaN),
        fc.constant(7),
      ),
      level: fc.constantFrom(...LEVELS),
      evidence: fc.constant([]),
    }),
    { maxLength: 30 },
  ),
  manners: fc.uniqueArray(
    fc.record({
      part: fc.constantFrom(...parts),
      voice: fc.constantFrom('own' as const, 'quoted' as const, null),
      political: fc.constantFrom(true, false, null),
    }),
    { selector: ({ part }) => part },
  ),
  elements: fc.array(sighting, { maxLength: 6 }),
  actor: fc.constantFrom(...ACTORS),
  gaps: fc.array(
    fc.record({ part: fc.constantFrom(...parts), code: fc.constantFrom(...GAP_CODES) }),
    { maxLength: 3 },
  ),
});
