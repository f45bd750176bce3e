import type { Response } from 'express';
import { invalidRequest } from './validation.js';

/** Who acts. */
export interface Actor {
  readonly name: string;
  readonly role: 'submitter' | 'reviewer' | 'supervisor' | 'admin';
  /** The API key; null where the service asks for none. */
  readonly keyId: string | null;
}

/** Names stand in the audit log: printable, and of a length that a page can show. */
const NAME = /^[^\p{C}]{1,80}$/u;

/** Who acts, on loopback without keys: whoever `X-Reviewer` says, `local` without it. */
export function actorOf(response: Response): Actor {
  const name = (response.req.get('X-Reviewer') ?? '').trim() || 'local';
  if (!NAME.test(name)) {
    const message = {
      id: 'X-Reviewer: gunakan nama 1 sampai 80 karakter yang dapat dicetak.',
      en: 'X-Reviewer: use a name of 1 to 80 printable characters.',
    };
    throw invalidRequest([{ pointer: '/X-Reviewer', message }]);
  }
  return { name, role: 'admin', keyId: null };
}
