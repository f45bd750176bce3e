import type { ComponentChildren } from 'preact';
import { PAGES, type PageId } from '../../domain/names.js';
import { type Language, language, wordsOf } from './language.js';
import { remember } from './remembered.js';
import { THEMES, type Theme, theme } from './theme.js';

export interface ShellProps {
  readonly page: PageId;
  readonly children: ComponentChildren;
}

/** What every page has: the way to the others, the language and the colours. The page is its `main`. */
export function Shell({ page, children }: ShellProps) {
  const words = wordsOf(WORDS);
  return (
    <>
      <a class="skip" href="#isi">
        {words.skip}
      </a>
      <header class="shell-header">
        <a class="shell-brand" href="/">
          Saring
        </a>
        <nav aria-label={words.pages}>
          <ul>
            {PAGES.map(({ id, href, name }) => (
              <li key={id}>
                <a href={addressOf(id, href)} aria-current={id === page ? 'page' : undefined}>
                  {name[language.value]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="shell-settings">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main id="isi" tabIndex={-1}>
        {children}
      </main>
      <footer class="shell-footer">
        <p>{words.local}</p>
        <p>
          <a href="/docs">API</a>
        </p>
      </footer>
    </>
  );
}

/** The pages of rules are made in the language that is asked for; the others remember it. */
function addressOf(id: PageId, href: string): string {
  return id === 'rules' ? `${href}?lang=${language.value}` : href;
}

function LanguageSwitch() {
  const words = wordsOf(WORDS);
  const other: Language = language.value === 'id' ? 'en' : 'id';
  return (
    <button
      type="button"
      class="plain"
      lang={other}
      onClick={() => {
        language.value = other;
        remember('language', other);
      }}
    >
      {words.other}
    </button>
  );
}

function ThemeSwitch() {
  const words = wordsOf(WORDS);
  return (
    <label class="shell-theme">
      <span class="visually-hidden">{words.colours}</span>
      <select
        value={theme.value}
        onChange={({ currentTarget }) => {
          theme.value = currentTarget.value as Theme;
          remember('theme', theme.value);
        }}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {words.themes[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

const WORDS = {
  id: {
    skip: 'Langsung ke isi',
    pages: 'Halaman',
    other: 'English',
    colours: 'Warna halaman',
    themes: { auto: 'Warna perangkat', light: 'Terang', dark: 'Gelap' },
    local:
      'Semua diperiksa di mesin ini. Saring menyatakan dugaan; yang memutuskan adalah manusia.',
  },
  en: {
    skip: 'Skip to content',
    pages: 'Pages',
    other: 'Bahasa Indonesia',
    colours: 'Colours of the page',
    themes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
    local: 'Everything is checked on this machine. Saring says what is possible; people decide.',
  },
};
