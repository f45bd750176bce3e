import type { CaseChange } from '../api/types.js';

/** `live`: changes come as they happen. `away`: the service is there, its database is not. `lost`: asked anew at times. */
export type Connection = 'connecting' | 'live' | 'away' | 'lost' | 'asleep';

/** What of an `EventSource` is used. */
type Source = Pick<EventSource, 'close' | 'readyState'> & Pick<EventTarget, 'addEventListener'>;

export interface LiveParts {
  readonly open: () => Source;
  readonly onChange: (change: CaseChange) => void;
  /** What was missed is not known: read everything anew. Also each `POLL_MS` while the connection is lost. */
  readonly onReset: () => void;
  readonly onConnection: (connection: Connection) => void;
}

/** How often the list is read while nothing comes live. */
export const POLL_MS = 15_000;
/** How long a hidden page still listens: a reviewer who looks something up finds the queue as it is. */
export const HIDDEN_MS = 300_000;
const CLOSED = 2;

/**
 * Follows the queue until `stop`. A source that fails connects again by itself; one that the service refuses is
 * opened anew with each reading. `setHidden` is told whether the page is hidden: after `HIDDEN_MS` it sleeps, and
 * reads anew when it is seen again.
 */
export function followCases({ open, onChange, onReset, onConnection }: LiveParts) {
  let source: Source | null = null;
  let polling: ReturnType<typeof setInterval> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  let isAsleep = false;
  let missed = false;

  function connect() {
    source?.close();
    const opened = open();
    source = opened;
    const on = (name: string, act: (event: Event) => void) =>
      opened.addEventListener(name, (event) => {
        // What an abandoned source still says is about another time.
        if (source === opened) act(event);
      });
    on('open', () => {
      clearInterval(polling);
      polling = undefined;
      onConnection('live');
      if (missed) onReset();
      missed = false;
    });
    on('change', (event) => {
      const change = changeFrom((event as MessageEvent<string>).data);
      if (change) onChange(change);
      else onReset();
    });
    on('reset', () => onReset());
    on('away', () => onConnection('away'));
    on('back', () => {
      onConnection('live');
      onReset();
    });
    on('error', () => lose());
  }

  function lose() {
    missed = true;
    onConnection('lost');
    polling ??= setInterval(() => {
      onReset();
      if (source?.readyState === CLOSED) connect();
    }, POLL_MS);
  }

  function rest() {
    source?.close();
    source = null;
    clearInterval(polling);
    polling = undefined;
  }

  function setHidden(isHidden: boolean) {
    clearTimeout(hiding);
    if (isHidden) {
      hiding = setTimeout(() => {
        isAsleep = true;
        rest();
        onConnection('asleep');
      }, HIDDEN_MS);
    } else if (isAsleep) {
      isAsleep = false;
      onConnection('connecting');
      onReset();
      connect();
    }
  }

  onConnection('connecting');
  connect();
  return {
    setHidden,
    stop: () => {
      clearTimeout(hiding);
      rest();
    },
  };
}

/** Null for what is no change, as a service of another version may send. */
function changeFrom(data: string): CaseChange | null {
  try {
    const found = JSON.parse(data) as CaseChange;
    return typeof found.kind === 'string' && typeof found.actor === 'string' ? found : null;
  } catch {
    return null;
  }
}
