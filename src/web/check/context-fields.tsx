import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ACTOR_NAMES, CONTEST_NAMES, MATERIAL_NAMES, ZONE_NAMES } from '../../domain/names.js';
import { language, wordsOf } from '../shell/language.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { AccountFields } from './account-fields.js';
import type { CheckState } from './check-state.js';
import { Choice, Entry, YesOrNo } from './context-field-kinds.js';
import { contextOf } from './context-form.js';
import { problemsAt } from './context-problems.js';
import { idOf } from './field.js';
import { PairFields } from './pair-fields.js';

/** What the page is told about a post, all of it optional. Nothing is filled in by guessing. */
export function ContextFields({ check }: { readonly check: CheckState }) {
  const words = wordsOf(WORDS);
  return (
    <section class="check-context" aria-labelledby="check-context-title">
      <div class="check-context-head">
        <h2 id="check-context-title">{words.title}</h2>
        {contextOf(check.context.value) && (
          <button type="button" class="plain" onClick={() => check.forget()}>
            {words.forget}
          </button>
        )}
      </div>
      <p class="soft">{words.hint}</p>
      <div class="check-fields">
        <ElectionFields check={check} />
        <PostFields check={check} />
      </div>
      <Fold check={check} pointer="/context/pair" title={words.pair}>
        <PairFields check={check} />
      </Fold>
      <Fold check={check} pointer="/context/account" title={words.account}>
        <AccountFields check={check} />
      </Fold>
    </section>
  );
}

function ElectionFields({ check }: { readonly check: CheckState }) {
  const words = wordsOf(WORDS);
  const { regime, contest } = check.context.value;
  const books = check.rulebooks.value;
  const regimes = books.map((book) => [book.regime, book.title[language.value]] as const);
  const isKnown = regime === '' || books.some((book) => book.regime === regime);
  const about = books.find((book) => book.regime === regime)?.contests;
  const failure = check.rulebooksFailure.value;
  const retry = async () => {
    // The button that was pressed is gone then.
    if (await check.readRulebooks()) document.getElementById(idOf('/context/regime'))?.focus();
  };
  return (
    <>
      <Choice
        check={check}
        name="regime"
        pointer="/context/regime"
        label={words.regime}
        {...(failure && { hint: words.unlisted })}
        open={words.usual}
        options={isKnown ? regimes : [...regimes, [regime, regime]]}
      />
      {failure && <FailureNotice failure={failure} onRetry={() => void retry()} />}
      <Choice
        check={check}
        name="contest"
        pointer="/context/contest"
        label={words.contest}
        options={named(CONTEST_NAMES).filter(
          ([value]) => value === contest || !about || about.some((one) => one === value),
        )}
      />
    </>
  );
}

function PostFields({ check }: { readonly check: CheckState }) {
  const words = wordsOf(WORDS);
  return (
    <>
      <Choice
        check={check}
        name="material"
        pointer="/context/material"
        label={words.material}
        options={named(MATERIAL_NAMES)}
      />
      <Entry
        check={check}
        name="publishedAt"
        kind="datetime-local"
        pointer="/context/publishedAt"
        label={words.publishedAt}
      />
      <Choice
        check={check}
        name="timeZone"
        pointer="/context/timeZone"
        label={words.timeZone}
        options={Object.entries(ZONE_NAMES)}
      />
      <YesOrNo check={check} name="paid" pointer="/context/paid" label={words.paid} />
      <Choice
        check={check}
        name="actor"
        pointer="/context/actor"
        label={words.actor}
        options={named(ACTOR_NAMES).filter(([value]) => value !== 'unknown')}
      />
    </>
  );
}

/** Fields that most posts do without: folded, but open where one of them must be mended. */
function Fold({
  check,
  pointer,
  title,
  children,
}: {
  readonly check: CheckState;
  readonly pointer: string;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  const words = wordsOf(WORDS);
  const details = useRef<HTMLDetailsElement>(null);
  const isWrong = problemsAt(check.problems.value, pointer).length > 0;
  useEffect(() => {
    if (isWrong && details.current) details.current.open = true;
  }, [isWrong]);
  const context = contextOf(check.context.value);
  const part = pointer === '/context/pair' ? context?.pair : context?.account;
  const filled = Object.keys(part ?? {}).length;
  return (
    <details ref={details} class="check-fold">
      <summary>
        {title}
        {filled > 0 && <span class="soft"> {words.filled(filled)}</span>}
      </summary>
      {children}
    </details>
  );
}

function named<T extends string>(
  names: Readonly<Record<T, { readonly id: string; readonly en: string }>>,
): [T, string][] {
  const entries = Object.entries(names) as [T, { readonly id: string; readonly en: string }][];
  return entries.map(([value, name]) => [value, capital(name[language.value])]);
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const WORDS = {
  id: {
    title: 'Tentang materi ini',
    hint: 'Semua boleh dikosongkan; yang tidak disebut tidak ditebak. Isian ini diingat di perangkat ini saja (kecuali waktu terbit dan jumlah per hari) dan hanya dikirim ke layanan Saring ini saat Anda memeriksa.',
    forget: 'Lupakan isian',
    regime: 'Aturan',
    usual: 'Tidak disebut (aturan bawaan)',
    unlisted:
      'Daftar aturan tidak dapat dibaca. Materi tetap dapat diperiksa: tanpa pilihan, menurut aturan bawaan.',
    contest: 'Pemilihan',
    publishedAt: 'Waktu terbit',
    timeZone: 'Zona waktu daerah pemilihan',
    material: 'Jenis materi',
    paid: 'Berbayar',
    actor: 'Yang menerbitkan',
    pair: 'Pasangan calon atau calon',
    account: 'Akun media sosial',
    filled: (count: number) => `(terisi ${count})`,
  },
  en: {
    title: 'About this creative',
    hint: 'All of it may be left empty; what is not said is not guessed. It is remembered on this device only (but for the time of publication and items that day) and sent to this Saring service alone, when you check.',
    forget: 'Forget what I entered',
    regime: 'Rules',
    usual: 'Not said (the usual rules)',
    unlisted:
      'The list of rules could not be read. The creative can be checked all the same: without a choice, under the usual rules.',
    contest: 'Election',
    publishedAt: 'Time of publication',
    timeZone: 'Time zone of the electoral region',
    material: 'Kind of material',
    paid: 'Paid for',
    actor: 'Published by',
    pair: 'Candidate or pair',
    account: 'Social-media account',
    filled: (count: number) => `(${count} filled in)`,
  },
};
