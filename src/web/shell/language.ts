import { effect, signal } from '@preact/signals';
import { LANGUAGES, type Language, languageIn } from './address-language.js';
import { remember, remembered } from './remembered.js';

export type { Language };

/** A sentence for people in both languages, as the API's messages. */
export type Message = Readonly<Record<Language, string>>;

/** The language of the page: that of the link that led here, else as remembered on this device, Indonesian at first. */
export const language = signal<Language>(
  languageOfLink() ?? remembered('language', LANGUAGES, 'id'),
);

/** Takes the language out of the address and remembers it: the switch of the page would not change the address. */
function languageOfLink(): Language | null {
  const asked = languageIn(location.href);
  if (!asked) return null;
  history.replaceState(history.state, '', asked.address);
  remember('language', asked.language);
  return asked.language;
}

effect(() => {
  document.documentElement.lang = language.value;
});

/** What a component says, in the language of the page: `const words = wordsOf(WORDS)`. */
export function wordsOf<T>(words: Readonly<Record<Language, T>>): T {
  return words[language.value];
}
