import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Milliseconds since 1970 by this machine's clock, told anew every second while somebody counts. */
export const tick = signal(Date.now());

/** Counts seconds while the component is shown. */
export function useTick(): void {
  useEffect(() => {
    tick.value = Date.now();
    const timer = setInterval(() => {
      tick.value = Date.now();
    }, 1_000);
    return () => clearInterval(timer);
  }, []);
}
