import { wordsOf } from '../shell/language.js';
import type { CheckState } from './check-state.js';
import type { ContextForm } from './context-form.js';
import { Field } from './field.js';

/** The fields of the context that hold text. */
type TextField = {
  [K in keyof ContextForm]: ContextForm[K] extends string ? K : never;
}[keyof ContextForm];

interface ContextFieldProps {
  readonly check: CheckState;
  readonly name: TextField;
  readonly pointer: string;
  readonly label: string;
  readonly hint?: string;
}

/** One of several values, or none said. */
export function Choice({
  options,
  open,
  check,
  name,
  ...field
}: ContextFieldProps & {
  /** Value and name of each. */
  readonly options: readonly (readonly [value: string, name: string])[];
  /** What leaving it open is called, where it is more than not said. */
  readonly open?: string;
}) {
  return (
    <Field {...field} problems={check.problems.value}>
      {(attributes) => (
        <select
          {...attributes}
          value={check.context.value[name]}
          onChange={({ currentTarget }) => check.say({ [name]: currentTarget.value })}
        >
          <option value="">{open ?? wordsOf(WORDS).open}</option>
          {options.map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Yes, no, or not said: three values, so that nobody says no by leaving it open. */
export function YesOrNo(field: ContextFieldProps) {
  const { yes, no } = wordsOf(WORDS);
  return (
    <Choice
      {...field}
      options={[
        ['yes', yes],
        ['no', no],
      ]}
    />
  );
}

/** A line of words, a number, or a day. */
export function Entry({
  kind = 'text',
  example,
  check,
  name,
  ...field
}: ContextFieldProps & {
  readonly kind?: 'text' | 'number' | 'date' | 'datetime-local';
  readonly example?: string;
}) {
  return (
    <Field {...field} problems={check.problems.value}>
      {(attributes) => (
        <input
          {...attributes}
          {...KINDS[kind]}
          autoComplete="off"
          spellcheck={false}
          placeholder={example}
          value={check.context.value[name]}
          onInput={({ currentTarget }) => check.say({ [name]: currentTarget.value })}
        />
      )}
    </Field>
  );
}

const KINDS = {
  text: { type: 'text' },
  // Of a number field that holds no number a browser tells nothing; of text, what was typed.
  number: { type: 'text', inputMode: 'numeric' },
  date: { type: 'date' },
  'datetime-local': { type: 'datetime-local' },
} as const;

const WORDS = {
  id: { open: 'Tidak disebut', yes: 'Ya', no: 'Tidak' },
  en: { open: 'Not said', yes: 'Yes', no: 'No' },
};
