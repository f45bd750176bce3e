import { ACTOR_NAME, MOST_ACTOR_NAME } from '../domain/actor.js';
import { HOST_KEY_COOKIE, KEY_COOKIE } from './key-cookie.js';
import type { Operation } from './operations.js';

type Json = Record<string, unknown>;

const WITHOUT = 'Not needed while the service has no key and answers on loopback only.';

/** How a caller says who they are. */
export const SECURITY_SCHEMES: Json = {
  bearerKey: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'saring_<id>_<secret>',
    description: `An API key of \`saring keys create\`. ${WITHOUT}`,
  },
  headerKey: {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
    description: `The same key in a header of its own. ${WITHOUT}`,
  },
  cookieKey: {
    type: 'apiKey',
    in: 'cookie',
    name: KEY_COOKIE,
    description:
      `The same key, as \`POST /session\` keeps it, by HTTPS in \`${HOST_KEY_COOKIE}\`; counts where neither header is ` +
      `there, and of moves only from the service's own page. ${WITHOUT}`,
  },
};

/** Statuses with which a caller may be refused before a route's own work begins. */
const REFUSALS = [401, 403, 422, 503];

/** What an operation asks of its caller: the role's name stands in each requirement (OpenAPI 3.1). */
export function securityOf({ access }: Operation): Json[] {
  return access === 'public'
    ? []
    : [{ bearerKey: [access] }, { headerKey: [access] }, { cookieKey: [access] }];
}

/** Parameters that say who acts. */
export function actorParameters({ access }: Operation): Json[] {
  if (access === 'public') return [];
  return [
    {
      name: 'X-Reviewer',
      in: 'header',
      description:
        `Who acts, where no key says so: ${ACTOR_NAME.en}. ` +
        '`local` without it; ignored where a key is shown.',
      schema: { type: 'string', minLength: 1, maxLength: MOST_ACTOR_NAME },
    },
  ];
}

/** All statuses of problem answers. */
export function problemsOf({ access, problems }: Operation): readonly number[] {
  return [...new Set([...problems, ...(access === 'public' ? [] : REFUSALS), 400, 405, 429])];
}
