import { PARTY_NAMES } from '../../domain/names.js';

/** The parties that have a box to tick, by name. */
export const PARTY_IDS: readonly string[] = Object.keys(PARTY_NAMES);
