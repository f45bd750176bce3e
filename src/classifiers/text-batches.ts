import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TextScores } from '../domain/detector.js';
import { unlessAborted } from '../inference/within.js';
import type { Reservation, WorkerPool } from '../inference/worker-pool.js';

/** Texts for a thread to score, one after the other. */
export interface TextTask {
  readonly texts: readonly string[];
}

/** For each text what the model says of it, or why it says nothing. */
export type TextAnswers = readonly (
  | { readonly scores: TextScores }
  | { readonly failure: string }
)[];

/**
 * Texts that one message takes at most, and their UTF-16 units: the first waits for the last. A quarter of the posts
 * that are in work at once: one message is at the model, one waits there, and this thread judges and reads the rest.
 */
const MOST_TEXTS = 4;
const MOST_UNITS = 4_000;

interface Waiting {
  readonly text: string;
  readonly signal: AbortSignal;
  readonly resolve: (scores: TextScores) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Sends texts to a pool as many at once as wait while its threads are busy: for short ones the messages between
 * threads would take as long as the model. Each text is scored by itself, so that none depends on its neighbours.
 */
export class TextBatches {
  readonly #waiting: Waiting[] = [];
  #isAsking = false;

  constructor(private readonly pool: WorkerPool<TextTask, TextAnswers>) {}

  /** Rejects with what the model throws, with `signal`'s reason, and when the pool closes before the text's turn. */
  score(text: string, signal: AbortSignal): Promise<TextScores> {
    const scores = new Promise<TextScores>((resolve, reject) => {
      this.#waiting.push({ text, signal, resolve, reject });
    });
    void this.#ask();
    return unlessAborted(scores, signal);
  }

  /** Waits for a thread and gives it what waits then; nobody asks for a thread twice. */
  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#waiting.length > 0) {
        const thread = await this.pool.reserve(new AbortController().signal);
        void this.#run(this.#next(), thread);
      }
    } catch (error) {
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    } finally {
      this.#isAsking = false;
    }
  }

  /** The first that wait, without those whose client has left. */
  #next(): readonly Waiting[] {
    const batch: Waiting[] = [];
    let units = 0;
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      if (batch.length >= MOST_TEXTS || (units > 0 && units + first.text.length > MOST_UNITS))
        break;
      this.#waiting.shift();
      if (first.signal.aborted) continue;
      batch.push(first);
      units += first.text.length;
    }
    return batch;
  }

  async #run(batch: readonly Waiting[], thread: Reservation<TextTask, TextAnswers>): Promise<void> {
    const { gone, forget } = whenAllLeft(batch.map(({ signal }) => signal));
    try {
      const answers = await thread.run({ texts: batch.map(({ text }) => text) }, gone);
      for (const [at, { resolve, reject }] of batch.entries()) {
        const answer = answers[at];
        if (answer && 'scores' in answer) resolve(answer.scores);
        else reject(new Error(answer?.failure ?? 'the text model gave no answer'));
        // Whoever waits goes on within this turn: four at once would keep the event loop from taking in, or refusing, others.
        await nextTurn();
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      forget();
    }
  }
}

/** Fires when the last of several signals has; `forget` lets go of them. */
function whenAllLeft(signals: readonly AbortSignal[]) {
  const all = new AbortController();
  let waiting = signals.length;
  const leave = () => {
    waiting -= 1;
    if (waiting === 0) all.abort();
  };
  for (const signal of signals) signal.addEventListener('abort', leave, { once: true });
  const forget = () => {
    for (const signal of signals) signal.removeEventListener('abort', leave);
  };
  return { gone: all.signal, forget };
}

/** The worker's side: scores each text by itself. A text that fails is that text's failure alone. */
export async function answerTexts(
  { texts }: TextTask,
  score: (text: string) => Promise<TextScores>,
): Promise<TextAnswers> {
  return Promise.all(
    texts.map((text) =>
      score(text).then(
        (scores) => ({ scores }),
        (error: unknown) => ({ failure: error instanceof Error ? error.message : String(error) }),
      ),
    ),
  );
}
