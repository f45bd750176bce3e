import type { ComponentChildren } from 'preact';
import { type FieldProblem, problemsAt } from './context-problems.js';

/** What a field's control must carry so that its label, hint and problems belong to it. */
interface ControlAttributes {
  readonly id: string;
  readonly 'data-pointer': string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

export interface FieldProps {
  /** JSON Pointer to the field in the post. */
  readonly pointer: string;
  readonly label: string;
  readonly hint?: string;
  readonly problems: readonly FieldProblem[];
  readonly children: (attributes: ControlAttributes) => ComponentChildren;
}

/** Id of the control of the field at this pointer. */
export function idOf(pointer: string): string {
  return `field${pointer.replaceAll('/', '-')}`;
}

/** A control with its label, its hint and what is wrong with it. */
export function Field({ pointer, label, hint, problems, children }: FieldProps) {
  const id = idOf(pointer);
  const mine = problemsAt(problems, pointer);
  const described = [hint && `${id}-hint`, mine.length > 0 && `${id}-wrong`].filter(Boolean);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        'data-pointer': pointer,
        'aria-invalid': mine.length > 0,
        'aria-describedby': described.join(' ') || undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} class="soft">
          {hint}
        </p>
      )}
      {mine.length > 0 && (
        <p id={`${id}-wrong`} class="field-wrong">
          {[...new Set(mine.map(({ message }) => message))].join(' ')}
        </p>
      )}
    </div>
  );
}
