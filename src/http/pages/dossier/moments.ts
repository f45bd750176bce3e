import type { Language } from '../../../domain/taxonomy.js';
import { momentInWords } from '../join-words.js';

/** By which clock a dossier tells time where nothing says whose. */
export const REGION = 'Asia/Jakarta';

/** `24 November 2024 09.00.00 WIB`. */
export function inRegion(moment: string, language: Language): string {
  return momentInWords(moment, REGION, language);
}
