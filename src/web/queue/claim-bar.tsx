import { useSignal } from '@preact/signals';
import { wordsOf } from '../shell/language.js';
import { filter } from './address.js';
import { limitsIn } from './filter.js';

export interface ClaimBarProps {
  readonly isBusy: boolean;
  readonly leaseMinutes: number;
  readonly onLeaseMinutes: (minutes: number) => void;
  readonly onClaim: (count: number) => void;
}

const COUNTS = [1, 5, 10, 20] as const;
const MINUTES = [10, 20, 30, 60] as const;

/** Takes several cases at once, the first in rank of those that the filter shows. */
export function ClaimBar({ isBusy, leaseMinutes, onLeaseMinutes, onClaim }: ClaimBarProps) {
  const words = wordsOf(WORDS);
  const count = useSignal<number>(5);
  return (
    <form
      class="claim-bar"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onClaim(count.value);
      }}
    >
      <label>
        <span>{words.count}</span>
        <select
          value={count.value}
          onChange={({ currentTarget }) => {
            count.value = Number(currentTarget.value);
          }}
        >
          {COUNTS.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.lease}</span>
        <select
          value={leaseMinutes}
          onChange={({ currentTarget }) => onLeaseMinutes(Number(currentTarget.value))}
        >
          {MINUTES.map((option) => (
            <option key={option} value={option}>
              {words.minutes(option)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="primary" disabled={isBusy} data-claim>
        {isBusy ? words.busy : words.claim(count.value)}
      </button>
      {limitsIn(filter.value) > 0 && (
        <p class="soft">{filter.value.state ? words.byFilterNoState : words.byFilter}</p>
      )}
    </form>
  );
}

const WORDS = {
  id: {
    title: 'Ambil kasus',
    count: 'Banyaknya',
    lease: 'Selama',
    minutes: (minutes: number) => `${minutes} menit`,
    claim: (count: number) => `Ambil ${count} kasus`,
    busy: 'Mengambil …',
    byFilter: 'Yang teratas dari saringan ini.',
    byFilterNoState:
      'Yang teratas dari saringan ini; keadaan tidak ikut, karena hanya yang menunggu dapat diambil.',
  },
  en: {
    title: 'Claim cases',
    count: 'How many',
    lease: 'For',
    minutes: (minutes: number) => `${minutes} minutes`,
    claim: (count: number) => `Claim ${count} ${count === 1 ? 'case' : 'cases'}`,
    busy: 'Claiming …',
    byFilter: 'The first of this filter.',
    byFilterNoState:
      'The first of this filter; its state does not count, as only waiting ones can be claimed.',
  },
};
