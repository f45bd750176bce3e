import type { SafeHtml } from '@remix-run/html-template';
import type { CaseView } from '../../../domain/case-view.js';
import { CHANNEL_NAMES } from '../../../domain/names.js';
import { CHANNELS } from '../../../domain/report.js';
import type { Language } from '../../../domain/taxonomy.js';
import { factTable } from './fact-table.js';
import { inRegion } from './moments.js';

/** How many reported it, how and when; never who: those who report are protected. */
export function reportsSection(view: CaseView, language: Language): SafeHtml {
  const words = WORDS[language];
  const channels = CHANNELS.filter((one) => view.members.some(({ channel }) => channel === one));
  return factTable(words.caption, [
    [words.reports, words.counts(view.reports, view.reporters)],
    [words.channels, channels.map((one) => CHANNEL_NAMES[one][language]).join(', ')],
    [words.first, inRegion(view.firstAt, language)],
    [words.last, inRegion(view.lastAt, language)],
    [words.reach, view.reach > 0 ? words.people(view.reach) : null],
    [words.listed, view.reports > view.members.length ? words.some(view.members.length) : null],
  ]);
}

const NUMBERS = { id: new Intl.NumberFormat('id'), en: new Intl.NumberFormat('en-GB') };

const WORDS = {
  id: {
    caption: 'Laporan yang diterima',
    reports: 'Jumlah',
    counts: (reports: number, reporters: number) =>
      `${NUMBERS.id.format(reports)} laporan dari ${NUMBERS.id.format(reporters)} pelapor (yang tanpa nama samaran dihitung satu)`,
    channels: 'Saluran',
    first: 'Pertama dilaporkan',
    last: 'Terakhir dilaporkan',
    reach: 'Jangkauan tertinggi menurut pelapor',
    people: (count: number) => `${NUMBERS.id.format(count)} orang`,
    listed: 'Yang dirinci di sini',
    some: (count: number) => `${NUMBERS.id.format(count)} laporan`,
  },
  en: {
    caption: 'Reports received',
    reports: 'Number',
    counts: (reports: number, reporters: number) =>
      `${NUMBERS.en.format(reports)} report(s) from ${NUMBERS.en.format(reporters)} reporter(s); those without a pseudonym count as one`,
    channels: 'Channels',
    first: 'First reported',
    last: 'Last reported',
    reach: 'Highest reach that was told',
    people: (count: number) => `${NUMBERS.en.format(count)} people`,
    listed: 'Told in detail here',
    some: (count: number) => `${NUMBERS.en.format(count)} report(s)`,
  },
} as const;
