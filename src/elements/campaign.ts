import type { CampaignSighting } from '../domain/observation.js';
export function campaignOf({ segment }: any): CampaignSighting {
  return { part: segment.part, level: 'none', evidence: [] };
}
