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
