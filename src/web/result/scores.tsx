import { LABEL_NAMES } from '../../domain/names.js';
import type { Classification } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { labelsByScore, percent } from './scores-in-words.js';
import './scores.css';

/** Every label's calibrated probability, as a bar and as a figure, and what the rules make of it. */
export function Scores({ labels }: { readonly labels: Classification['labels'] }) {
  const words = wordsOf(WORDS);
  return (
    <>
      <p class="soft">{words.meaning}</p>
      <table class="scores">
        <thead>
          <tr>
            {words.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labelsByScore(labels).map(([label, { score, decision }]) => (
            <tr key={label} class={decision}>
              <th scope="row">{LABEL_NAMES[label][language.value]}</th>
              <td>{score === null ? words.unscored : <Bar score={score} />}</td>
              <td>{words.decisions[decision]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Bar({ score }: { readonly score: number }) {
  return (
    <span class="score">
      <span class="score-bar" aria-hidden="true">
        <span style={{ width: `${100 * score}%` }} />
      </span>
      {percent(score, language.value)}
    </span>
  );
}

const WORDS = {
  id: {
    meaning:
      'Angka ini peluang menurut model bahasa bahwa kata-katanya termasuk jenis itu: dari 100 teks yang mendapat 75%, kira-kira 75 memang termasuk, menurut pengukuran. Angka ini bukan beratnya pelanggaran. Aturan yang menentukan mulai skor berapa orang harus meninjaunya.',
    columns: ['Jenis', 'Peluang', 'Kesimpulan'],
    unscored: 'tidak dinilai',
    decisions: {
      clear: 'tidak ada dugaan',
      review: 'perlu ditinjau',
      violation: 'diduga dilarang',
      undetermined: 'belum dapat ditentukan',
    },
  },
  en: {
    meaning:
      "The figure is the language model's probability that the words are of this kind: of 100 texts that get 75 %, about 75 are, by measurement. It is no measure of gravity. From which score on a person must look is for the rules to say.",
    columns: ['Kind', 'Probability', 'Conclusion'],
    unscored: 'not scored',
    decisions: {
      clear: 'nothing suspected',
      review: 'for review',
      violation: 'possibly prohibited',
      undetermined: 'undetermined',
    },
  },
};
