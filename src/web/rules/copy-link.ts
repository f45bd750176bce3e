import { signal } from '@preact/signals';

/** What became of the link that was last followed to be copied: its rule, and whether it could be copied. */
export const copied = signal<{ readonly rule: string; readonly done: boolean } | null>(null);

/** Milliseconds for which that is told. */
const TOLD_MS = 6000;

/** Has the links beside rules also copy their address, in the language of the page and without a search. */
export function copyLinks(): void {
  let timer = 0;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.rule .anchor')) {
    link.addEventListener('click', async () => {
      const rule = decodeURIComponent(link.hash.slice(1));
      copied.value = { rule, done: await copy(addressOf(link.hash)) };
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        copied.value = null;
      }, TOLD_MS);
    });
  }
}

function addressOf(hash: string): string {
  const { origin, pathname } = location;
  return `${origin}${pathname}?lang=${document.documentElement.lang}${hash}`;
}

/** Whether the clipboard took it: browsers bar it from pages without TLS, but for this machine's own. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
