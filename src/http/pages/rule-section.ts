import { html, type SafeHtml } from '@remix-run/html-template';
import { LABEL_NAMES, OUTCOME_NAMES } from '../../domain/names.js';
import type { Grade, Rule } from '../../domain/rule.js';
import type { Language } from '../../domain/taxonomy.js';
import { conditional } from './clause.js';
import { examplesOf } from './examples.js';
import { daysInWords } from './join-words.js';
import { certaintyMark, legalList } from './legal-list.js';

/** In place of a label, where a rule has none. */
const NO_LABEL = 'none';

const LINK_ICON = html`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" d="M6.5 9.5 9.5 6.5M7.5 4.5l1.6-1.6a2.8 2.8 0 0 1 4 4L11.5 8.5M8.5 11.5l-1.6 1.6a2.8 2.8 0 0 1-4-4L4.5 7.5"></path></svg>`;

/** One rule: what it says, when, what to do about it, by what law, and its examples. Anchored by its id. */
export function ruleSection(rule: Rule, language: Language): SafeHtml {
  const { id, message, grades, advice, legal, note, unseen, replaces, examples } = rule;
  const words = WORDS[language];
  return html`<section class="rule" id="${id}">
<div class="head" data-label="${rule.label ?? NO_LABEL}" data-outcomes="${grades.map(({ outcome }) => outcome).join(' ')}">
<h3>${message[language]} <a class="anchor" href="#${id}" aria-label="${words.link} ${id}">${LINK_ICON}</a></h3>
${factsOf(rule, language)}
</div>
<h4>${words.grades}</h4>
<ol class="grades">${grades.map((grade) => gradeOf(grade, language))}</ol>
${unseen ? html`<p>${words.unseen} ${unseen === 'checklist' ? words.checklist : unseen[language]}</p>` : ''}
${
  replaces && replaces.length > 0
    ? html`<p>${words.replaces} ${replaces.map((other) => html`<a href="#${other}"><code>${other}</code></a> `)}</p>`
    : ''
}
<h4>${words.advice}</h4>
<p>${advice[language]}</p>
<h4>${words.legal}</h4>
${legalList(legal, language)}
${note ? html`<h4>${words.note}</h4>\n<p>${note[language]}</p>` : ''}
${examples ? examplesOf(examples, language) : ''}
</section>`;
}

/** Id and label, how sure the whole is, for which posts it is asked, and whether it is on trial. */
function factsOf(rule: Rule, language: Language): SafeHtml {
  const { id, label, certainty, inForce, mode } = rule;
  const words = WORDS[language];
  return html`<p class="facts"><a href="#${id}"><code>${id}</code></a> <span class="mark">${
    label ? LABEL_NAMES[label][language] : words.noLabel
  }</span>${certainty ? html` ${certaintyMark(certainty, language)}` : ''}${
    mode === 'shadow' ? html` <strong class="mark shadow">${words.shadow}</strong>` : ''
  }${inForce ? html` ${words.inForce} ${daysInWords(inForce, language)}.` : ''}</p>`;
}

function gradeOf({ outcome, severity, when, because }: Grade, language: Language): SafeHtml {
  return html`<li><strong class="mark ${outcome}">${OUTCOME_NAMES[outcome][language]}, S${severity}</strong> ${conditional(
    when,
    language,
  )}${because ? html` <span class="because">${because[language]}</span>` : ''}</li>`;
}

const WORDS = {
  id: {
    grades: 'Hasil, dari yang terberat; yang pertama terpenuhi berlaku',
    unseen: 'Bila yang ditanyakan aturan ini tidak diketahui:',
    checklist: 'hanya daftar periksa yang menyebutnya.',
    replaces: 'Disebut sebagai ganti aturan yang lebih umum:',
    advice: 'Saran',
    legal: 'Dasar hukum',
    note: 'Catatan',
    link: 'Tautan ke aturan',
    noLabel: 'Gambar, jadwal, atau akun',
    shadow: 'percobaan: dilaporkan, tidak memengaruhi kesimpulan',
    inForce: 'Ditanyakan untuk unggahan',
  },
  en: {
    grades: 'Outcome, the gravest first; the first that is met holds',
    unseen: 'Where what this rule asks for is unknown:',
    checklist: 'only the checklist says so.',
    replaces: 'Told instead of the more general rules:',
    advice: 'Advice',
    legal: 'Legal basis',
    note: 'Note',
    link: 'Link to the rule',
    noLabel: 'Image, schedule or account',
    shadow: 'on trial: reported, never in the verdict',
    inForce: 'Asked of posts',
  },
} as const;
