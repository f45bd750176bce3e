import { read, remember } from '../shell/remembered.js';

const LANGUAGES = ['id', 'en'];
const THEMES = ['light', 'dark'];

/** Sets the colours that were chosen on this device. */
export function applyTheme(): void {
  const theme = read('theme');
  if (theme !== null && THEMES.includes(theme)) document.documentElement.dataset.theme = theme;
}

/**
 * Where the page stands in the language that was chosen on this device; null when it is in that language already,
 * or its address says in which it is meant to be read: a link that was shared shows what its sender saw.
 */
export function addressIn(remembered: string | null, url: URL, shown: string): string | null {
  if (remembered === null || !LANGUAGES.includes(remembered) || remembered === shown) return null;
  if (url.searchParams.has('lang')) return null;
  const other = new URL(url);
  other.searchParams.set('lang', remembered);
  return other.href;
}

/** Remembers the language whose link in the header is followed. */
export function rememberSwitch(): void {
  const link = languageLink();
  link?.addEventListener('click', () => remember('language', link.hreflang));
}

/** Link to the same page in the other language. */
export function languageLink(): HTMLAnchorElement | null {
  return document.querySelector<HTMLAnchorElement>('.shell-settings a[hreflang]');
}
