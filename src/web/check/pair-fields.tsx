import { PARTY_NAMES } from '../../domain/names.js';
import { wordsOf } from '../shell/language.js';
import type { CheckState } from './check-state.js';
import { Entry } from './context-field-kinds.js';
import { Field } from './field.js';

/** Whose the creative is: number, names and parties. */
export function PairFields({ check }: { readonly check: CheckState }) {
  const words = wordsOf(WORDS);
  const form = check.context.value;
  return (
    <>
      <div class="check-fields">
        <Entry
          check={check}
          name="number"
          kind="number"
          pointer="/context/pair/number"
          label={words.number}
        />
        <Field
          pointer="/context/pair/names"
          label={words.names}
          hint={words.namesHint}
          problems={check.problems.value}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              rows={2}
              autoComplete="off"
              spellcheck={false}
              value={form.names}
              onInput={({ currentTarget }) => check.say({ names: currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <Parties check={check} />
    </>
  );
}

function Parties({ check }: { readonly check: CheckState }) {
  const words = wordsOf(WORDS);
  const { parties, otherParties } = check.context.value;
  return (
    <fieldset class="check-parties">
      <legend>{words.parties}</legend>
      <div class="check-party-boxes">
        {Object.entries(PARTY_NAMES).map(([id, name]) => (
          <label key={id}>
            <input
              type="checkbox"
              data-pointer="/context/pair/parties"
              checked={parties.includes(id)}
              onChange={({ currentTarget }) =>
                check.say({
                  parties: currentTarget.checked
                    ? [...parties, id]
                    : parties.filter((one) => one !== id),
                })
              }
            />
            {name}
          </label>
        ))}
      </div>
      <Field
        pointer="/context/pair/parties"
        label={words.others}
        hint={words.othersHint}
        problems={check.problems.value}
      >
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            autoComplete="off"
            autoCapitalize="none"
            spellcheck={false}
            value={otherParties}
            onInput={({ currentTarget }) => check.say({ otherParties: currentTarget.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}

const WORDS = {
  id: {
    number: 'Nomor urut',
    names: 'Nama calon',
    namesHint: 'Satu nama per baris.',
    parties: 'Partai pengusung',
    others: 'Partai lain',
    othersHint: 'Id partai yang ditambahkan pengelola, dipisah koma.',
  },
  en: {
    number: 'Ballot number',
    names: 'Names',
    namesHint: 'One name a line.',
    parties: 'Parties behind it',
    others: 'Other parties',
    othersHint: 'Ids of parties that an operator added, separated by commas.',
  },
};
