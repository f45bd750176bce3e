import { SEVERITY_NAMES } from '../../domain/names.js';

/** What S0 to S4 ask of people, in words; empty for a number that is none of them. */
export function severityName(severity: number, language: 'id' | 'en'): string {
  const names: Readonly<Record<string, Readonly<Record<'id' | 'en', string>>>> = SEVERITY_NAMES;
  return names[String(severity)]?.[language] ?? '';
}
