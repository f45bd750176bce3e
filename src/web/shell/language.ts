import { effect, signal } from '@preact/signals';
import { remembered } from './remembered.js';

const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A sentence for people in both languages, as the API's messages. */
export type Message = Readonly<Record<Language, string>>;

/** The language of the page; remembered on this device, Indonesian at first. */
export const language = signal<Language>(remembered('language', LANGUAGES, 'id'));

effect(() => {
  document.documentElement.lang = language.value;
});

/** What a component says, in the language of the page: `const words = wordsOf(WORDS)`. */
export function wordsOf<T>(words: Readonly<Record<Language, T>>): T {
  return words[language.value];
}
