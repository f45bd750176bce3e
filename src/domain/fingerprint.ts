/** Interim: replaced by the near-duplicate helper. */
export interface Fingerprint {
  readonly url: string | null;
  readonly text: string | null;
  readonly images: readonly string[];
}
export function lookupKeys({ url, text, images }: Fingerprint): readonly string[] {
  return [
    ...(url ? [`u:${url}`] : []),
    ...(text ? [`t:${text}`] : []),
    ...images.map((i) => `i:${i}`),
  ];
}
export function sameMatter(
  a: Fingerprint,
  b: Fingerprint,
): { same: boolean; by: 'url' | 'text' | 'image' | null; similarity: number } {
  const by = a.url && a.url === b.url ? 'url' : a.text && a.text === b.text ? 'text' : null;
  return { same: by !== null, by, similarity: by ? 1 : 0 };
}
