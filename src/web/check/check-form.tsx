import { useEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../shell/language.js';
import type { CheckState } from './check-state.js';
import { ContextFields } from './context-fields.js';
import type { FieldProblem } from './context-problems.js';
import { Field } from './field.js';
import { PictureField } from './picture-field.js';

/** What is to be checked, and the button that checks it. */
export function CheckForm({ check }: { readonly check: CheckState }) {
  const words = wordsOf(WORDS);
  const form = useRef<HTMLFormElement>(null);
  const problems = check.problems.value;
  const run = check.run.value;
  const start = () => void check.start(unfinishedIn(form.current, words.unfinished));

  const told = check.told.value;
  useEffect(() => {
    if (told > 0 && form.current) focusFirst(form.current);
  }, [told]);
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void check.start(unfinishedIn(form.current, words.unfinished));
    };
    document.addEventListener('keydown', keys);
    return () => document.removeEventListener('keydown', keys);
  }, [check, words]);

  const isRunning = run.kind === 'running';
  const wholeForm = problems.filter(({ pointer }) => pointer === '');
  return (
    <form
      ref={form}
      class="check-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
      // A choice tells of itself by `change`, after what was typed by `input`.
      onInput={({ target }) => check.mend(pointerOf(target))}
      onChange={({ target }) => check.mend(pointerOf(target))}
    >
      <PictureField check={check} />
      <Caption check={check} />
      <ContextFields check={check} />
      <div class="check-go">
        {wholeForm.length > 0 && (
          <p class="field-wrong" role="alert">
            {wholeForm[0]?.message}
          </p>
        )}
        <button type="submit" class="primary" aria-disabled={isRunning}>
          {isRunning ? words.busy : check.answers.value.length > 0 ? words.again : words.check}
        </button>
        <span class="soft check-keys">
          <kbd>Ctrl</kbd>+<kbd>Enter</kbd>
        </span>
      </div>
      <p class="soft check-kept">{words.kept}</p>
    </form>
  );
}

function Caption({ check }: { readonly check: CheckState }) {
  const words = wordsOf(WORDS);
  const most = check.limits.value?.textLength;
  const { length } = check.text.value;
  return (
    <Field
      pointer="/text"
      label={words.text}
      hint={words.count(length, most)}
      problems={check.problems.value}
    >
      {(attributes) => (
        <textarea
          {...attributes}
          class={most !== undefined && length > most ? 'over' : undefined}
          rows={5}
          value={check.text.value}
          onInput={({ currentTarget }) => {
            check.text.value = currentTarget.value;
          }}
        />
      )}
    </Field>
  );
}

/** JSON Pointer of the field that an event comes from; null: of none. */
function pointerOf(target: EventTarget | null): string | null {
  return target instanceof HTMLElement ? (target.dataset.pointer ?? null) : null;
}

/** Fields in which somebody has begun to enter a date that is not whole yet: their value reads as empty. */
function unfinishedIn(form: HTMLFormElement | null, message: string): FieldProblem[] {
  const inputs = [...(form?.querySelectorAll<HTMLInputElement>('input[data-pointer]') ?? [])];
  return inputs
    .filter(({ validity }) => validity.badInput)
    .map(({ dataset }) => ({ pointer: dataset.pointer ?? '', message }));
}

/** To the first field that must be mended; without one to where something can be added. */
function focusFirst(form: HTMLFormElement): void {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  const first = wrong ?? form.querySelector<HTMLElement>('[data-pointer]');
  // What is folded cannot be focused.
  const fold = first?.closest('details');
  if (fold) fold.open = true;
  first?.focus();
}

const WORDS = {
  id: {
    text: 'Teks unggahan',
    count: (length: number, most: number | undefined) =>
      most === undefined
        ? `${length.toLocaleString('id-ID')} karakter`
        : `${length.toLocaleString('id-ID')} dari ${most.toLocaleString('id-ID')} karakter`,
    unfinished: 'Lengkapi tanggal dan jamnya, atau kosongkan.',
    check: 'Periksa',
    again: 'Periksa lagi',
    busy: 'Sedang memeriksa…',
    kept: 'Tidak ada yang disimpan: gambar, teks, dan hasilnya hilang saat halaman ini ditutup, dan layanan tidak menyimpannya.',
  },
  en: {
    text: 'Text of the post',
    count: (length: number, most: number | undefined) =>
      most === undefined
        ? `${length.toLocaleString('en-GB')} characters`
        : `${length.toLocaleString('en-GB')} of ${most.toLocaleString('en-GB')} characters`,
    unfinished: 'Complete the date and time, or leave them empty.',
    check: 'Check',
    again: 'Check again',
    busy: 'Checking…',
    kept: 'Nothing is stored: images, text and result are gone when this page is closed, and the service keeps none of them.',
  },
};
