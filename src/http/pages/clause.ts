import { html, type SafeHtml } from '@remix-run/html-template';
import type { Condition } from '../../domain/condition.js';
import type { Language } from '../../domain/taxonomy.js';
import { type Clause, conditionInWords } from './condition-in-words.js';

/** The end of a sentence that a condition completes: "..., apabila ... ." or a list under it. */
export function conditional(condition: Condition, language: Language): SafeHtml {
  return html`${IF[language]} ${ended(conditionInWords(condition, language))}`;
}

const IF = { id: 'apabila', en: 'if' } as const;

function ended(clause: Clause): SafeHtml {
  return typeof clause === 'string' ? html`${clause}.` : nested(clause);
}

function nested(clause: Clause): SafeHtml {
  if (typeof clause === 'string') return html`${clause}`;
  return html`${clause.lead}:
<ul class="clauses">${clause.parts.map((part) => html`<li>${nested(part)}</li>`)}</ul>`;
}
