/** Languages of the page, Indonesian first. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language that an address asks for by `?lang=`, as links of the pages of rules do, and the address without it; null: none. */
export function languageIn(
  address: string,
): { readonly language: Language; readonly address: string } | null {
  const url = new URL(address);
  const asked = url.searchParams.get('lang');
  const language = LANGUAGES.find((one) => one === asked);
  if (!language) return null;
  url.searchParams.delete('lang');
  return { language, address: url.href };
}
