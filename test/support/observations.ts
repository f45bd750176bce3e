import fc from 'fast-check';
import { BANDS } from '../../src/domain/gallery.js';
import { GAP_CODES, LEVELS, type PartId } from '../../src/domain/signal.js';
import {
  ACTORS,
  CAMPAIGN_LEVELS,
  CONTESTS,
  ELEMENTS,
  LABELS,
  MATERIALS,
  TIME_ZONES,
  TOPICS,
} from '../../src/domain/taxonomy.js';

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

const count = fc.nat({ max: 40 });
const day = fc
  .integer({ min: Date.UTC(2020, 8, 1), max: Date.UTC(2026, 5, 1) })
  .map((moment) => new Date(moment).toISOString());

/** Whatever a caller may say of a post; any field may be missing. */
const circumstances = fc.record(
  {
    actor: fc.constantFrom(...ACTORS),
    contest: fc.constantFrom(...CONTESTS),
    material: fc.constantFrom(...MATERIALS),
    publishedAt: day,
    timeZone: fc.constantFrom(...TIME_ZONES),
    paid: fc.boolean(),
    account: fc.record(
      {
        registered: fc.boolean(),
        registeredAt: day.map((moment) => moment.slice(0, 10)),
        accountsInCampaign: count,
        itemsToday: count,
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);

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
  campaigns: fc.uniqueArray(
    fc.record({
      part: fc.constantFrom(...parts),
      level: fc.constantFrom(...CAMPAIGN_LEVELS, null),
      evidence: fc.constant([]),
    }),
    { selector: ({ part }) => part },
  ),
  topics: fc.array(
    fc.record({
      part: fc.constantFrom(...parts),
      topic: fc.constantFrom(...TOPICS),
      evidence: fc.constant([]),
    }),
    { maxLength: 3 },
  ),
  factChecks: fc.array(
    fc.record({
      part: fc.constantFrom(...parts),
      band: fc.constantFrom(...BANDS),
      similarity: fc.double({ min: 0, max: 1, noNaN: true }),
      found: fc.constantFrom('true' as const, 'not-true' as const),
      denied: fc.boolean(),
      evidence: fc.constant([]),
    }),
    { maxLength: 3 },
  ),
  circumstances,
  gaps: fc.array(
    fc.record({ part: fc.constantFrom(...parts), code: fc.constantFrom(...GAP_CODES) }),
    { maxLength: 3 },
  ),
});
