import { z } from 'zod';

/** The closed lists that everything else derives from. A value added here is all it takes. */

/** What a text may be suspected of; order is the order of the contract. */
export const LABELS = [
  'insult',
  'sara',
  'incitement',
  'threat',
  'hoax',
  'state-foundation',
  'vote-buying',
  'disorder',
  'prohibited-facility',
  'prohibited-official',
  'child-involvement',
] as const;
export type Label = (typeof LABELS)[number];

/** What a banner may show, allowed or not. */
export const ELEMENTS = [
  'pair-name',
  'pair-number',
  'vision-mission-programme',
  'pair-photo',
  'party-logo',
  'official-photo',
  'president-photo',
  'qr-code',
  'other-face',
  'other-logo',
] as const;
export type Element = (typeof ELEMENTS)[number];

/**
 * What words speak of, beside what they may be suspected of: tells the letters of one article apart, as a
 * mosque from a school. By words alone, so a topic is never a finding by itself.
 */
export const TOPICS = [
  'state-unity',
  'overthrow',
  'campaign-material',
  'abstention',
  'voting-procedure',
  'worship',
  'school',
  'campus',
  'state-facility',
  'civil-servant',
  'security-forces',
  'village-official',
  'uniform',
  'poll',
  'president',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Whether a part campaigns: offers a contestant to voters. `possible`: a person must look. */
export const CAMPAIGN_LEVELS = ['none', 'possible', 'sure'] as const;
export type CampaignLevel = (typeof CAMPAIGN_LEVELS)[number];

/** The regimes that come with Saring; an operator may add others (`RULEBOOK_DIR`). */
export const BUILT_IN_REGIMES = ['pilkada-2020', 'pemilu-2024', 'pilkada-2024'] as const;
/** One set of election law; a post is judged under exactly one. Lower case, such as `pilkada-2024`. */
export const regimeSchema = z
  .string()
  .regex(/^[a-z0-9-]{2,40}$/)
  .meta({ id: 'Regime', examples: [...BUILT_IN_REGIMES] });
export type Regime = string;

export const CONTESTS = ['presiden', 'legislatif', 'gubernur', 'bupati', 'walikota'] as const;
export const ACTORS = ['candidate', 'party', 'campaign-team', 'citizen', 'unknown'] as const;
export const MATERIALS = ['post', 'ad', 'banner'] as const;
export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** What a rule concludes: worth knowing, for a person to judge, or possibly prohibited. */
export const OUTCOMES = ['note', 'review', 'violation'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The machine's conclusion on a post; a person's is a decision. */
export const VERDICTS = ['allowed', 'review', 'prohibited', 'undetermined'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** S0 (nothing) to S4 (escalate at once); see rules/TAXONOMY.md, section 5. */
export const severitySchema = z.int().min(0).max(4);

export const messageSchema = z
  .strictObject({ id: z.string().min(1), en: z.string().min(1) })
  .readonly()
  .meta({ id: 'Message', description: 'A sentence for people, in Indonesian and in English.' });
/** A sentence for people: Indonesian first, English beside it. */
export type Message = z.infer<typeof messageSchema>;

/** Languages of messages, that which comes first being the default. */
export const LANGUAGES = ['id', 'en'] as const satisfies readonly (keyof Message)[];
export type Language = (typeof LANGUAGES)[number];
