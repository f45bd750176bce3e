import { wordsOf } from '../shell/language.js';
import type { Judgement } from './judgements.js';
import { KeyHint } from './key-hint.js';

export interface JudgementControlProps {
  /** What the finding says, for who cannot see beside what the buttons stand. */
  readonly name: string;
  /** Null: not judged. */
  readonly value: Judgement | null;
  onJudge(value: Judgement | null): void;
  onFocus(): void;
}

/** Three buttons for one finding. Its letters work while the focus is on them; arrows go to the next finding's. */
export function JudgementControl({ name, value, onJudge, onFocus }: JudgementControlProps) {
  const words = wordsOf(WORDS);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, currentTarget: group } = event;
    if (!(group instanceof HTMLElement)) return;
    if (ctrlKey || metaKey || altKey) return;
    const choice = CHOICES.find((one) => one.key === key);
    if (choice) {
      event.preventDefault();
      onJudge(choice.value);
      buttonsOf(group)[CHOICES.indexOf(choice)]?.focus();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      step(group, key === 'ArrowDown' ? 1 : -1);
    }
  };
  return (
    <fieldset class="judge no-print" data-judge onKeyDown={onKeyDown} onFocusCapture={onFocus}>
      <legend class="visually-hidden">{words.legend(name)}</legend>
      {CHOICES.map((choice) => (
        <button
          key={choice.key}
          type="button"
          class={`judge-${choice.value ?? 'open'}`}
          aria-pressed={value === choice.value}
          aria-keyshortcuts={choice.key}
          onClick={() => onJudge(choice.value)}
        >
          {words[choice.value ?? 'open']} <KeyHint>{choice.key}</KeyHint>
        </button>
      ))}
    </fieldset>
  );
}

const CHOICES = [
  { key: 'y', value: 'confirmed' },
  { key: 't', value: 'rejected' },
  { key: 'b', value: null },
] as const;

function buttonsOf(group: Element): HTMLButtonElement[] {
  return [...group.querySelectorAll('button')];
}

/** To the same button of the finding before or after; at the ends the focus stays. */
function step(group: Element, way: 1 | -1): void {
  const groups = [...(group.closest('.case-findings')?.querySelectorAll('[data-judge]') ?? [])];
  const next = groups[groups.indexOf(group) + way];
  if (!next) return;
  const at = buttonsOf(group).findIndex((one) => one.matches(':focus'));
  buttonsOf(next)[Math.max(0, at)]?.focus();
}

const WORDS = {
  id: {
    legend: (name: string) => `Penilaian Anda: ${name}`,
    confirmed: 'Benarkan dugaan',
    rejected: 'Tolak dugaan',
    open: 'Belum dinilai',
  },
  en: {
    legend: (name: string) => `Your judgement: ${name}`,
    confirmed: 'Confirm',
    rejected: 'Reject',
    open: 'Not judged',
  },
};
