import { useEffect, useRef } from 'preact/hooks';
import { LABEL_NAMES, OUTCOME_NAMES } from '../../domain/names.js';
import type { Language } from '../shell/language.js';
import { copied } from './copy-link.js';
import type { Entry } from './entries.js';
import { type Filter, isOpen, OUTCOMES, RULE_LABELS } from './filter.js';
import type { Search } from './search-state.js';
import { WORDS } from './words.js';
import './rules.css';

export interface SearchFormProps {
  readonly search: Search;
  readonly entries: readonly Entry[];
  readonly language: Language;
}

/** The field and the choices by which a rulebook is searched, and how much was found. */
export function SearchForm({ search, entries, language }: SearchFormProps) {
  const { filter, found, change, clear } = search;
  const words = WORDS[language];
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => onSlash(() => field.current?.select()), []);
  const open = isOpen(filter.value);
  return (
    <>
      {!open && (
        <p class="rules-printed">
          {printed(filter.value, told(found.value, entries, open, language), language)}
        </p>
      )}
      <search class="rules-search no-print">
        <form onSubmit={(event) => event.preventDefault()}>
          <label class="rules-field">
            <span>{words.field}</span>
            <input
              ref={field}
              type="search"
              value={filter.value.query}
              placeholder={words.hint}
              autocomplete="off"
              aria-keyshortcuts="/"
              aria-describedby="_tombol"
              onInput={({ currentTarget }) => change({ query: currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                event.preventDefault();
                clear();
              }}
            />
          </label>
          <Choice
            name={words.outcome}
            any={words.any}
            values={OUTCOMES.map((value) => [value, OUTCOME_NAMES[value][language]])}
            chosen={filter.value.outcome}
            choose={(outcome) => change({ outcome })}
          />
          <Choice
            name={words.label}
            any={words.any}
            values={RULE_LABELS.map((value) => [
              value,
              value === 'none' ? words.noLabel : LABEL_NAMES[value][language],
            ])}
            chosen={filter.value.label}
            choose={(label) => change({ label })}
          />
        </form>
        <div class="rules-told">
          <p role="status">{told(found.value, entries, open, language)}</p>
          {open ? (
            <p class="soft rules-keys" id="_tombol">
              {words.focus}
            </p>
          ) : (
            <button
              type="button"
              class="plain"
              onClick={() => {
                clear();
                field.current?.focus();
              }}
            >
              {words.clear}
            </button>
          )}
        </div>
        <p role="status" class={copied.value ? 'rules-copied' : 'visually-hidden'}>
          {copied.value && words[copied.value.done ? 'copied' : 'notCopied'](copied.value.rule)}
        </p>
      </search>
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly any: string;
  readonly values: readonly (readonly [T, string])[];
  readonly chosen: T | null;
  readonly choose: (value: T | null) => void;
}

function Choice<T extends string>({ name, any, values, chosen, choose }: ChoiceProps<T>) {
  return (
    <label>
      <span>{name}</span>
      <select
        value={chosen ?? ''}
        onChange={({ currentTarget }) =>
          choose(values.find(([value]) => value === currentTarget.value)?.[0] ?? null)
        }
      >
        <option value="">{any}</option>
        {values.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What a printed sheet says of the search that left the rest out. */
function printed({ query, outcome, label }: Filter, found: string, language: Language): string {
  const words = WORDS[language];
  const asked = [
    query.trim() && `“${query.trim()}”`,
    outcome && `${words.outcome}: ${OUTCOME_NAMES[outcome][language]}`,
    label && `${words.label}: ${label === 'none' ? words.noLabel : LABEL_NAMES[label][language]}`,
  ];
  return `${words.only} ${asked.filter(Boolean).join('; ')}. ${found}.`;
}

function told(
  found: ReadonlyMap<Entry, unknown>,
  entries: readonly Entry[],
  open: boolean,
  language: Language,
): string {
  const words = WORDS[language];
  const rules = entries.filter(({ isRule }) => isRule);
  if (open) return words.everything(rules.length);
  if (found.size === 0) return `${words.nothing} ${words.retry}`;
  const hits = rules.filter((rule) => found.has(rule)).length;
  return `${words.rules(hits, rules.length)}; ${words.rows(found.size - hits, entries.length - rules.length)}`;
}

/** Calls at a `/` that is no text; what it gives back ends that. */
function onSlash(act: () => void): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.target as Element | null)?.closest?.('input, select, textarea')) return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}
