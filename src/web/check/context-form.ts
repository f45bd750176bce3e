import type { PostContext } from '../api/types.js';
import { localOf, momentOf, type TimeZone } from './zoned-time.js';

/** The form on the post's context as it stands in its fields; an empty string: not said. */
export interface ContextForm {
  readonly regime: string;
  readonly contest: string;
  /** Date and time in `timeZone`, such as `2024-11-15T09:00`. */
  readonly publishedAt: string;
  readonly timeZone: string;
  /** `yes`, `no`, or empty, as `registered`. */
  readonly paid: string;
  readonly material: string;
  readonly actor: string;
  readonly platform: string;
  readonly handle: string;
  readonly registered: string;
  readonly registeredAt: string;
  readonly accountsInCampaign: string;
  readonly itemsToday: string;
  readonly number: string;
  /** One a line. */
  readonly names: string;
  /** Ids that are ticked. */
  readonly parties: readonly string[];
  /** Ids of parties that an operator added, by commas or spaces. */
  readonly otherParties: string;
}

export const NOTHING_SAID: ContextForm = {
  regime: '',
  contest: '',
  publishedAt: '',
  timeZone: '',
  paid: '',
  material: '',
  actor: '',
  platform: '',
  handle: '',
  registered: '',
  registeredAt: '',
  accountsInCampaign: '',
  itemsToday: '',
  number: '',
  names: '',
  parties: [],
  otherParties: '',
};

/** What was said, and nothing else: what is left open is left out, at every depth. Undefined when nothing was. */
export function contextOf(form: ContextForm): PostContext | undefined {
  const timeZone = choice<TimeZone>(form.timeZone);
  return said<PostContext>({
    regime: words(form.regime),
    contest: choice(form.contest),
    actor: choice(form.actor),
    material: choice(form.material),
    publishedAt: form.publishedAt && timeZone ? momentOf(form.publishedAt, timeZone) : undefined,
    timeZone,
    paid: yesOrNo(form.paid),
    account: said<Account>({
      platform: words(form.platform)?.toLowerCase(),
      handle: words(form.handle),
      registered: yesOrNo(form.registered),
      registeredAt: words(form.registeredAt),
      accountsInCampaign: count(form.accountsInCampaign),
      itemsToday: count(form.itemsToday),
    }),
    pair: said<Pair>({
      number: words(form.number),
      names: some(form.names.split('\n').flatMap((line) => words(line) ?? [])),
      parties: some([...new Set([...form.parties, ...idsIn(form.otherParties)])]),
    }),
  });
}

/** The fields that say what a context says; `listed` are the parties that have a box to tick. */
export function formOf(context: PostContext, listed: readonly string[]): ContextForm {
  const { account = {}, pair = {}, timeZone, publishedAt } = context;
  const parties = pair.parties ?? [];
  return {
    regime: context.regime ?? '',
    contest: context.contest ?? '',
    publishedAt: publishedAt && timeZone ? localOf(publishedAt, timeZone) : '',
    timeZone: timeZone ?? '',
    paid: answer(context.paid),
    material: context.material ?? '',
    // `unknown` is what leaving it open means.
    actor: context.actor === 'unknown' ? '' : (context.actor ?? ''),
    platform: account.platform ?? '',
    handle: account.handle ?? '',
    registered: answer(account.registered),
    registeredAt: account.registeredAt ?? '',
    accountsInCampaign: account.accountsInCampaign?.toString() ?? '',
    itemsToday: account.itemsToday?.toString() ?? '',
    number: pair.number ?? '',
    names: (pair.names ?? []).join('\n'),
    parties: parties.filter((id) => listed.includes(id)),
    otherParties: parties.filter((id) => !listed.includes(id)).join(', '),
  };
}

/** What holds for the next post too: not when this one was published, nor how many came that day. */
export function lasting(form: ContextForm): ContextForm {
  return { ...form, publishedAt: '', itemsToday: '' };
}

/** Party ids in a line of text, in lower case. */
export function idsIn(line: string): string[] {
  return line
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
}

type Account = NonNullable<PostContext['account']>;
type Pair = NonNullable<PostContext['pair']>;

/** The object without what is undefined; undefined when nothing is left. */
function said<T extends object>(
  value: { readonly [K in keyof T]-?: T[K] | undefined },
): T | undefined {
  const kept = Object.entries(value).filter(([, one]) => one !== undefined);
  return kept.length === 0 ? undefined : (Object.fromEntries(kept) as T);
}

function words(value: string): string | undefined {
  return value.trim() || undefined;
}

/** The value of a select: its options are the values there are. */
function choice<T extends string>(value: string): T | undefined {
  return value === '' ? undefined : (value as T);
}

function yesOrNo(value: string): boolean | undefined {
  return value === '' ? undefined : value === 'yes';
}

function answer(value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? 'yes' : 'no';
}

function count(value: string): number | undefined {
  return /^\d+$/.test(value.trim()) ? Number(value) : undefined;
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
