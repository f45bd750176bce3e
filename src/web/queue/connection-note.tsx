import { wordsOf } from '../shell/language.js';
import type { Connection } from './live.js';

/** Whether what is shown is kept up to date as things happen. */
export function ConnectionNote({ connection }: { readonly connection: Connection }) {
  return (
    <span class={`connection is-${connection}`} role="status">
      {wordsOf(WORDS)[connection]}
    </span>
  );
}

const WORDS = {
  id: {
    connecting: 'Menyambung …',
    live: 'Langsung',
    away: 'Basis data tidak terjangkau, menunggu',
    lost: 'Terputus, mencoba lagi; dimuat tiap 15 detik',
    asleep: 'Dijeda selama halaman tersembunyi',
  },
  en: {
    connecting: 'Connecting …',
    live: 'Live',
    away: 'The database is away, waiting',
    lost: 'Disconnected, trying again; read each 15 seconds',
    asleep: 'Paused while the page is hidden',
  },
};
