import { useEffect, useMemo } from 'preact/hooks';
import { wordsOf } from '../shell/language.js';
import { AnswerPanel } from './answer-panel.js';
import { CheckForm } from './check-form.js';
import { CheckState } from './check-state.js';
import './check.css';

/** Checks a creative before it is shared. */
export function CheckPage() {
  const words = wordsOf(WORDS);
  const check = useMemo(() => new CheckState(), []);
  useEffect(() => void check.load(), [check]);
  return (
    <>
      <h1>{words.title}</h1>
      <p class="check-lead">{words.lead}</p>
      <div class="check">
        <CheckForm check={check} />
        <AnswerPanel check={check} />
      </div>
    </>
  );
}

const WORDS = {
  id: {
    title: 'Periksa materi',
    lead: 'Periksa gambar dan teks kampanye sebelum diunggah.',
  },
  en: {
    title: 'Check a creative',
    lead: 'Check campaign images and texts before you upload them.',
  },
};
