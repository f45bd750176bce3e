/** White space, brackets, dots, hyphens and slashes, as people write between the digits of a number. */
const BETWEEN = String.raw`[\s().\-/]*`;
const MAIL = /[^\s@]@[^\s@]+\.[^\s@]{2,}/u;
/** Of Indonesia, or of any country with its `+`; not a run of digits inside letters, as in a digest. */
const PHONE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\+${BETWEEN}\d|(?:62|0)${BETWEEN}[1-9])(?:${BETWEEN}\d){7,13}(?![\p{L}\p{N}])`,
  'u',
);
/** Nothing but a number: a phone's, or that of an identity card. */
const ONLY_DIGITS = new RegExp(String.raw`^\+?(?:${BETWEEN}\d){8,}$`, 'u');
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether text that should be a pseudonym holds an e-mail address, a phone number or an identity number. */
export function holdsContact(text: string): boolean {
  if (UUID.test(text)) return false;
  return MAIL.test(text) || PHONE.test(text) || ONLY_DIGITS.test(text);
}
