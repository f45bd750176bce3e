import { useEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../shell/language.js';

/** What a letter does in a case, wherever the focus is but in a field. None of them decides anything. */
type KeyActions = Readonly<Record<'c' | 'f' | 'p' | 'g' | 'n', () => void>>;

/** Listens for the case's letters while it is shown. A letter of the case goes no further: the list has an `n` as well. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, repeat, ctrlKey, metaKey, altKey } = event;
      if (repeat || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
      if (!isKey(key) || isTyping(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current[key]();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
}

function isKey(key: string): key is keyof KeyActions {
  return ['c', 'f', 'p', 'g', 'n'].includes(key);
}

/** Whether a letter would be entered where the focus is. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      'textarea, select, [contenteditable], input:not([type="radio"], [type="checkbox"])',
    ) !== null
  );
}

/** The keys, in words. */
export function Keys({ mayJudge }: { readonly mayJudge: boolean }) {
  const words = wordsOf(WORDS);
  const lines = [
    ...(mayJudge ? words.judging : [['c', words.claim]]),
    ['p', words.decision],
    ...(mayJudge ? [['Ctrl + Enter', words.send]] : []),
    ['g', words.blur],
    ['n', words.next],
  ];
  return (
    <details class="case-keys no-print">
      <summary>{words.title}</summary>
      <dl>
        {lines.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const WORDS = {
  id: {
    title: 'Tombol pintas',
    judging: [
      ['f', 'ke temuan'],
      ['↑ ↓', 'temuan sebelum dan sesudahnya'],
      ['y', 'pada temuan: benarkan dugaan'],
      ['t', 'pada temuan: tolak dugaan'],
      ['b', 'pada temuan: kembali ke belum dinilai'],
    ],
    claim: 'ambil kasus ini, bila belum ada yang memegangnya',
    decision: 'ke putusan',
    send: 'di kolom alasan: kirim putusan',
    blur: 'kaburkan atau tampakkan gambar',
    next: 'kasus berikutnya',
  },
  en: {
    title: 'Keys',
    judging: [
      ['f', 'to the findings'],
      ['↑ ↓', 'the finding before and after'],
      ['y', 'on a finding: confirm it'],
      ['t', 'on a finding: reject it'],
      ['b', 'on a finding: not judged after all'],
    ],
    claim: 'claim this case, when nobody holds it',
    decision: 'to the decision',
    send: 'in the reason: send the decision',
    blur: 'blur the images, or show them',
    next: 'the next case',
  },
};
