import { partyIdSchema, type Term } from '../domain/gallery.js';

export function sameTerm(a: Term, b: Term): boolean {
  return a.from === b.from && a.to === b.to;
}

/** A party id made of a party's name: "Partai Aceh" → `partai-aceh`; null when none can be made. */
export function suggestPartyId(name: string): string | null {
  const id = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
  return partyIdSchema.safeParse(id).success ? id : null;
}
