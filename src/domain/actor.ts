import { z } from 'zod';
import { sameName, tidyName } from './name.js';
import type { Message } from './taxonomy.js';

/** Who may do what, least first; each may also do what those before it may. */
export const ROLES = ['submitter', 'reviewer', 'supervisor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts, as the audit trail names them. */
export interface Actor {
  readonly name: string;
  readonly role: Role;
  /** Public id of the API key; null for who acts without one, whose name nobody has checked. */
  readonly keyId: string | null;
}

/** Whether a role is enough where `required` is asked for. */
export function mayDo(role: Role, required: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(required);
}

/** Characters of an actor's name. */
export const MOST_ACTOR_NAME = 80;

/** What the audit trail names the machine: nobody else may be named so. */
const SYSTEM = 'system';

/** What an actor's name must be. */
export const ACTOR_NAME: Message = {
  id: `1 sampai ${MOST_ACTOR_NAME} karakter, tanpa karakter kendali atau yang tidak tampak, dan bukan "${SYSTEM}"`,
  en: `1 to ${MOST_ACTOR_NAME} characters, without control characters or invisible ones, and not "${SYSTEM}"`,
};

/** An actor's name in one spelling of its characters; refuses what a reader of the trail could not see. */
export const actorNameSchema = z
  .string()
  // Before tidying, which would turn a line break into a space.
  .refine((name) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(name))
  .transform(tidyName)
  .refine((name) => name.length > 0 && [...name].length <= MOST_ACTOR_NAME)
  .refine((name) => !sameName(name, SYSTEM));
