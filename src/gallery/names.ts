import { partyIdSchema, type Term } from '../domain/gallery.js';

/** A person's name in one spelling of its characters, without stray space. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/** Whether both name the same person or party, whatever the letters' case and apostrophes. */
export function sameName(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

/** What names that are the same have in common. */
export function folded(name: string): string {
  return tidyName(name.normalize('NFKC'))
    .replaceAll(/[\u2018\u2019\u02bc`]/g, "'")
    .toLocaleLowerCase('id');
}

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
