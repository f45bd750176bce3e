import type { PostContext } from '../api/types.js';
import { read, remember } from '../shell/remembered.js';
import { type ContextForm, contextOf, formOf, lasting, NOTHING_SAID } from './context-form.js';
import { PARTY_IDS } from './party-ids.js';

const NAME = 'context';

/** The form as it was left on this device; empty where nothing was, or nothing that can be read. */
export function recalledContext(): ContextForm {
  const found = read(NAME);
  if (found === null) return NOTHING_SAID;
  try {
    return formOf(JSON.parse(found) as PostContext, PARTY_IDS);
  } catch {
    return NOTHING_SAID;
  }
}

/** Remembers on this device what holds for the next post too; nothing when nothing was said. */
export function rememberContext(form: ContextForm): void {
  const context = contextOf(lasting(form));
  remember(NAME, context === undefined ? null : JSON.stringify(context));
}
