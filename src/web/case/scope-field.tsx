import { CHANNEL_NAMES } from '../../domain/names.js';
import type { CaseView } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { moment, numeral } from './moment.js';
import { toggled } from './scope.js';

export interface ScopeFieldProps {
  readonly view: CaseView;
  /** Ids of reports; null: the whole case. */
  readonly chosen: readonly string[] | null;
  onChange(chosen: readonly string[] | null): void;
}

/** Whether the decision is for the whole case, or for some of its reports, which become a case of their own. */
export function ScopeField({ view, chosen, onChange }: ScopeFieldProps) {
  const words = wordsOf(WORDS);
  const say = language.value;
  const all = view.members.map(({ reportId }) => reportId);
  return (
    <fieldset class="case-scope">
      <legend>{words.legend}</legend>
      <label class="case-choice">
        <input
          type="radio"
          name="scope"
          checked={chosen === null}
          onChange={() => onChange(null)}
        />
        {words.whole(numeral(view.reports, say))}
      </label>
      <label class="case-choice">
        <input type="radio" name="scope" checked={chosen !== null} onChange={() => onChange([])} />
        {words.some}
      </label>
      {chosen !== null && (
        <>
          <p class="soft">{words.hint(chosen.length)}</p>
          <p class="case-buttons">
            <button type="button" onClick={() => onChange(all)}>
              {words.all}
            </button>
            <button type="button" onClick={() => onChange([])}>
              {words.none}
            </button>
            <button
              type="button"
              onClick={() => onChange(all.filter((id) => id !== view.shownReport))}
            >
              {words.others}
            </button>
          </p>
          <ul class="case-pick">
            {view.members.map(({ reportId, reporter, channel, reportedAt, text, link }) => (
              <li key={reportId}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(reportId)}
                    onChange={() => onChange(toggled(chosen, reportId))}
                  />
                  <span>
                    <bdi>{reporter ?? words.unnamed}</bdi> · {CHANNEL_NAMES[channel][say]} ·{' '}
                    {moment(reportedAt, say)}
                    {reportId === view.shownReport && ` · ${words.shown}`}
                    <span class="case-line">{text ?? link ?? ''}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  );
}

const WORDS = {
  id: {
    legend: 'Untuk laporan yang mana',
    whole: (count: string) => `Seluruh kasus (${count} laporan)`,
    some: 'Laporan yang dipilih saja',
    hint: (count: number) =>
      `${count} dipilih. Laporan itu menjadi kasus tersendiri; sisanya tetap Anda pegang.`,
    all: 'Pilih semua',
    none: 'Kosongkan',
    others: 'Selain yang ditampilkan',
    unnamed: 'tanpa nama samaran',
    shown: 'yang ditampilkan',
  },
  en: {
    legend: 'For which reports',
    whole: (count: string) => `The whole case (${count} reports)`,
    some: 'Chosen reports only',
    hint: (count: number) =>
      `${count} chosen. They become a case of their own; you keep holding the rest.`,
    all: 'All',
    none: 'None',
    others: 'All but the one shown',
    unnamed: 'no pseudonym',
    shown: 'the one shown',
  },
};
