/** The host of a link in ASCII (`xn--…`), where that is not how it was written; null else. */
export function asciiHost(link: string): string | null {
  try {
    const { hostname } = new URL(link);
    return link.toLowerCase().includes(hostname) ? null : hostname;
  } catch {
    return null;
  }
}
