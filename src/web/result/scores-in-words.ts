import type { Classification, Finding } from '../api/types.js';

type Language = 'id' | 'en';
type Label = NonNullable<Finding['label']>;
type LabelResult = Classification['labels'][string];

const PERCENT = {
  id: new Intl.NumberFormat('id-ID', { style: 'percent', maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 }),
};

/** `75%`, of a probability; never `0%` nor `100%`, which no measurement gives. */
export function percent(probability: number, language: Language): string {
  const format = PERCENT[language];
  if (probability < 0.01) return `< ${format.format(0.01)}`;
  if (probability > 0.99) return `> ${format.format(0.99)}`;
  return format.format(probability);
}

const LIKELIHOODS = [
  { below: 0.1, id: 'sangat kecil', en: 'very unlikely' },
  { below: 0.35, id: 'kecil', en: 'unlikely' },
  { below: 0.65, id: 'kira-kira separuh', en: 'about even' },
  { below: 0.9, id: 'besar', en: 'likely' },
  { below: Number.POSITIVE_INFINITY, id: 'sangat besar', en: 'very likely' },
] as const;

/** A probability as a word: follows "kemungkinannya" in Indonesian, stands alone in English. */
export function likelihood(probability: number, language: Language): string {
  const found = LIKELIHOODS.find(({ below }) => probability < below);
  return (found ?? LIKELIHOODS[4])[language];
}

/** Labels by score, the highest first and those without one last. */
export function labelsByScore(labels: Classification['labels']): [Label, LabelResult][] {
  const entries = Object.entries(labels) as [Label, LabelResult][];
  return entries.sort(([, a], [, b]) => (b.score ?? -1) - (a.score ?? -1));
}
