import { DECISION_NAMES } from '../../domain/names.js';
import type { CaseView } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { moment } from './moment.js';

/** The last decision, whether it holds, and why it was made. */
export function DecisionInForce({ view }: { readonly view: CaseView }) {
  const words = wordsOf(WORDS);
  const say = language.value;
  const last = view.decisions.at(-1);
  if (!last) return null;
  const holds = view.state === 'decided' || view.state === 'waiting';
  return (
    <div class={`case-verdict${holds ? ' holds' : ''}`}>
      <p class="soft">{holds ? words.holds : words.lapsed}</p>
      <p>
        <strong>{DECISION_NAMES[last.decision][say]}</strong>
      </p>
      <p class="soft">
        {last.by}, <time dateTime={last.at}>{moment(last.at, say)}</time>
      </p>
      {last.reason === null ? (
        <p class="soft">{words.erased}</p>
      ) : (
        <blockquote class="case-words">{last.reason}</blockquote>
      )}
      <Rules name={words.confirmed} rules={last.confirmed} />
      <Rules name={words.rejected} rules={last.rejected} />
    </div>
  );
}

function Rules({ name, rules }: { readonly name: string; readonly rules: readonly string[] }) {
  if (rules.length === 0) return null;
  return (
    <p class="soft">
      {name}{' '}
      {rules.map((rule) => (
        <code key={rule}>{rule} </code>
      ))}
    </p>
  );
}

const WORDS = {
  id: {
    holds: 'Putusan yang berlaku',
    lapsed: 'Putusan terakhir (sedang ditinjau kembali)',
    erased: 'Alasannya sudah dihapus menurut masa simpan.',
    confirmed: 'Dugaan yang dibenarkan:',
    rejected: 'Dugaan yang ditolak:',
  },
  en: {
    holds: 'The decision that holds',
    lapsed: 'The last decision (under review again)',
    erased: 'Its reason was erased by retention.',
    confirmed: 'Findings confirmed:',
    rejected: 'Findings rejected:',
  },
};
