import { RANKING_NAMES } from '../../domain/names.js';
import type { CaseSummary } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { capital, localeOf, written } from './locale.js';

/** Why a case stands where it stands: the addends of its priority, opened on demand. */
export function Ranking({ summary: { priority, ranking } }: { readonly summary: CaseSummary }) {
  const words = wordsOf(WORDS);
  const { age = 0, ...content } = ranking;
  const addends = Object.entries(content).filter(([, points]) => points !== 0);
  return (
    <details class="case-ranking">
      <summary>{words.summary(written(priority - age, 1))}</summary>
      <table>
        <caption>{words.caption}</caption>
        <tbody>
          {addends.map(([name, points]) => (
            <tr key={name}>
              <th scope="row">{capital(nameOf(name))}</th>
              <td>{signed(points)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{capital(nameOf('age'))}</th>
            <td>{signed(age)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.sum}</th>
            <td>{signed(priority)}</td>
          </tr>
        </tfoot>
      </table>
      <p class="soft">{words.age}</p>
    </details>
  );
}

function nameOf(addend: string): string {
  const names: Partial<Record<string, { id: string; en: string }>> = RANKING_NAMES;
  return names[addend]?.[language.value] ?? addend;
}

function signed(points: number): string {
  const options = { maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return new Intl.NumberFormat(localeOf(), options).format(points);
}

const WORDS = {
  id: {
    summary: (points: string) => `${points} poin: mengapa di urutan ini?`,
    caption: 'Penjumlahan prioritas',
    sum: 'Jumlah',
    age: 'Setiap kasus yang menunggu naik 0,25 poin per jam, sama rata. Karena itu waktu laporan pertama dihitung sebagai angka negatif yang tetap: hanya selisih antarkasus yang bermakna.',
  },
  en: {
    summary: (points: string) => `${points} points: why in this place?`,
    caption: 'Sum of the priority',
    sum: 'Sum',
    age: 'Every waiting case rises by 0.25 points an hour, all alike. So the time of the first report is a negative number that stays as it is: only differences between cases mean anything.',
  },
};
