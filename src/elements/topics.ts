import type { TopicSighting } from '../domain/observation.js';
export function topicsIn(_: any): TopicSighting[] {
  return [];
}
