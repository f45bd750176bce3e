import {
  CHANNEL_NAMES,
  LABEL_NAMES,
  QUALITY_NAMES,
  STATE_NAMES,
  VERDICT_NAMES,
} from '../../domain/names.js';
import { language, type Message, wordsOf } from '../shell/language.js';
import { filter, setFilter } from './address.js';
import { CHOICES, type FilterField, limitsIn, withField } from './filter.js';
import { capital } from './locale.js';
import { regimeName, regimes } from './regimes.js';

/** Which cases the list shows, and in which order; stands in the page's address. */
export function Filters() {
  const words = wordsOf(WORDS);
  const count = limitsIn(filter.value);
  return (
    <details class="filters card" open={WIDE.matches}>
      <summary>{count === 0 ? words.title : words.titleWith(count)}</summary>
      <form class="filter-fields" aria-label={words.title} onSubmit={(e) => e.preventDefault()}>
        <Field field="label" any={words.any.all} options={named(LABEL_NAMES)} />
        <Field field="severity" any={words.any.all} options={severities(words)} />
        <Field field="verdict" any={words.any.all} options={named(VERDICT_NAMES)} />
        <Field field="state" any={words.any.state} options={named(STATE_NAMES)} />
        <Field field="age" any={words.any.all} options={Object.entries(words.ages)} />
        <Field field="channel" any={words.any.all} options={named(CHANNEL_NAMES)} />
        <Field field="regime" any={words.any.all} options={regimeOptions()} />
        <Field field="quality" any={words.any.all} options={named(QUALITY_NAMES)} />
        <Field field="sort" any={words.any.sort} options={Object.entries(words.sorts)} />
        <button
          type="button"
          class="plain"
          disabled={count === 0 && filter.value.sort === undefined}
          onClick={() => setFilter({})}
        >
          {words.clear}
        </button>
      </form>
    </details>
  );
}

interface FieldProps {
  readonly field: FilterField;
  /** What stands for no limit. */
  readonly any: string;
  readonly options: readonly (readonly [string, string])[];
}

function Field({ field, any, options }: FieldProps) {
  return (
    <label>
      <span>{wordsOf(WORDS).fields[field]}</span>
      <select
        name={field}
        value={filter.value[field] ?? ''}
        onChange={({ currentTarget }) =>
          setFilter(withField(filter.value, field, currentTarget.value))
        }
      >
        <option value="">{any}</option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function named(names: Readonly<Record<string, Message>>): [string, string][] {
  return Object.entries(names).map(([value, name]) => [value, capital(name[language.value])]);
}

function severities(words: { readonly atLeast: (level: string) => string }): [string, string][] {
  return CHOICES.severity.map((level) => [level, words.atLeast(level)]);
}

/** Of the rulebooks in force, and the one asked for, whatever it is. */
function regimeOptions(): [string, string][] {
  const { regime } = filter.value;
  const known = new Set([...regimes.value.keys(), ...(regime === undefined ? [] : [regime])]);
  return [...known].map((id) => [id, regimeName(id)]);
}

/** On a phone the filter opens when it is wanted. */
const WIDE = matchMedia('(min-width: 48rem)');

const WORDS = {
  id: {
    title: 'Saringan',
    titleWith: (count: number) => `Saringan (${count} aktif)`,
    clear: 'Kosongkan saringan',
    any: { all: 'Semua', state: 'Yang menunggu ditinjau', sort: 'Prioritas tertinggi' },
    atLeast: (level: string) => (level === '4' ? '4' : `${level} atau lebih`),
    fields: {
      label: 'Dugaan',
      severity: 'Keparahan',
      verdict: 'Kesimpulan mesin',
      state: 'Keadaan',
      age: 'Umur',
      channel: 'Saluran',
      regime: 'Peraturan',
      quality: 'Isi laporan',
      sort: 'Urutan',
    },
    ages: {
      'last-hour': 'Sejam terakhir',
      today: 'Hari ini',
      'over-1-day': 'Lebih dari 1 hari',
      'over-3-days': 'Lebih dari 3 hari',
    },
    sorts: { oldest: 'Terlama dulu', newest: 'Terbaru dulu' },
  },
  en: {
    title: 'Filter',
    titleWith: (count: number) => `Filter (${count} set)`,
    clear: 'Clear the filter',
    any: { all: 'All', state: 'Those that wait for review', sort: 'Highest priority' },
    atLeast: (level: string) => (level === '4' ? '4' : `${level} or more`),
    fields: {
      label: 'Suspicion',
      severity: 'Severity',
      verdict: "Machine's verdict",
      state: 'State',
      age: 'Age',
      channel: 'Channel',
      regime: 'Rules',
      quality: 'Content',
      sort: 'Order',
    },
    ages: {
      'last-hour': 'The last hour',
      today: 'Today',
      'over-1-day': 'More than 1 day',
      'over-3-days': 'More than 3 days',
    },
    sorts: { oldest: 'Oldest first', newest: 'Newest first' },
  },
};
