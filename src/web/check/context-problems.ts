import type { Language, Message } from '../shell/language.js';
import { type ContextForm, idsIn } from './context-form.js';

/** One bad field: a JSON Pointer to it in the post, and what would be right, as `errors[]` of the API. */
export interface FieldProblem {
  readonly pointer: string;
  readonly message: string;
}

/** What cannot be said to the API as it stands; it never reaches it, as the rest would look as if it were all. */
export function contextProblems(form: ContextForm, language: Language): FieldProblem[] {
  return CHECKS.flatMap(({ pointer, isWrong, message }) =>
    isWrong(form) ? [{ pointer, message: message[language] }] : [],
  );
}

/** The problems of one field: of the pointer itself and of what lies under it. */
export function problemsAt(problems: readonly FieldProblem[], pointer: string): FieldProblem[] {
  return problems.filter((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`));
}

/**
 * What is left of `told` after the field at `changed` was: of what the page checks itself (`own`) what is still
 * wrong, of the rest what is about other fields.
 */
export function leftOf(
  told: readonly FieldProblem[],
  own: { readonly told: ReadonlySet<FieldProblem>; readonly now: readonly FieldProblem[] },
  changed: string,
): readonly FieldProblem[] {
  const about = new Set(problemsAt(told, changed));
  const left = told.filter((one) =>
    own.told.has(one)
      ? own.now.some(({ pointer }) => pointer === one.pointer)
      : one.pointer !== '' && !about.has(one),
  );
  return left.length === told.length ? told : left;
}

interface Check {
  readonly pointer: string;
  readonly isWrong: (form: ContextForm) => boolean;
  readonly message: Message;
}

const WHOLE: Message = {
  id: 'Isi bilangan bulat, misalnya 3, atau kosongkan.',
  en: 'Enter a whole number, such as 3, or leave it empty.',
};

const CHECKS: readonly Check[] = [
  {
    pointer: '/context/timeZone',
    isWrong: ({ publishedAt, timeZone }) => publishedAt !== '' && timeZone === '',
    message: {
      id: 'Pilih WIB, WITA, atau WIT agar tanggal dan jamnya pasti.',
      en: 'Choose WIB, WITA or WIT: without it the date and time are not certain.',
    },
  },
  {
    pointer: '/context/pair/number',
    isWrong: ({ number }) => !/^(\d{1,2})?$/.test(number.trim()),
    message: {
      id: 'Isi nomor urut, satu atau dua angka, misalnya 2.',
      en: 'Enter the ballot number, one or two digits, such as 2.',
    },
  },
  {
    pointer: '/context/pair/parties',
    isWrong: ({ otherParties }) => idsIn(otherParties).some((id) => !/^[a-z0-9-]{2,40}$/.test(id)),
    message: {
      id: 'Isi id partai: 2–40 huruf kecil, angka, atau tanda hubung, dipisah koma.',
      en: 'Enter ids of parties: 2–40 lower-case letters, digits or hyphens, separated by commas.',
    },
  },
  {
    pointer: '/context/account/accountsInCampaign',
    isWrong: ({ accountsInCampaign }) => !isCount(accountsInCampaign),
    message: WHOLE,
  },
  {
    pointer: '/context/account/itemsToday',
    isWrong: ({ itemsToday }) => !isCount(itemsToday),
    message: WHOLE,
  },
];

function isCount(value: string): boolean {
  return /^\d{0,9}$/.test(value.trim());
}
