import { computed, signal } from '@preact/signals';

/** This machine's time, ms since 1970; each second. */
export const now = signal(Date.now());
/** The same by half minutes: what says "3 minutes ago" need not be drawn each second. */
export const minuteNow = computed(() => Math.floor(now.value / 30_000) * 30_000);

/** Lets the clock run until what it gives is called. */
export function runClock(): () => void {
  now.value = Date.now();
  const timer = setInterval(() => {
    now.value = Date.now();
  }, 1_000);
  return () => clearInterval(timer);
}
