import { campaignOf } from '../../src/elements/campaign.js';

/** Whether a political text in the writer's own voice campaigns. */
export const level = (text: string) =>
  campaignOf({
    segment: { part: 'text', text, words: [] },
    voice: 'own',
    political: true,
    sightings: [],
    pair: undefined,
  }).level;
