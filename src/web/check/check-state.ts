import { computed, effect, signal } from '@preact/signals';
import { api, outcomeOf } from '../api/client.js';
import { type Failure, isProblem } from '../api/failure.js';
import type { Ready, Rulebooks } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import { admitFiles, type Refusal } from './admit-files.js';
import { type Checked, type Input, type Picture, sameInput } from './checked.js';
import { classify } from './classify.js';
import { type ContextForm, contextOf, NOTHING_SAID } from './context-form.js';
import { contextProblems, type FieldProblem, leftOf } from './context-problems.js';
import { advanced, type Step, stepsOf } from './progress.js';
import { recalledContext, rememberContext } from './remembered-context.js';

/** After so long without a word from the service, the page says so. */
const QUIET_MS = 30_000;

/** What the page is doing about a check. */
export type Run =
  | { readonly kind: 'idle' }
  /** `isQuiet`: nothing has come for a while. */
  | { readonly kind: 'running'; readonly steps: readonly Step[]; readonly isQuiet: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'answered' };

/** What stands in the form, what was asked, and what was answered. Lives as long as the page, and nowhere else. */
export class CheckState {
  readonly text = signal('');
  readonly pictures = signal<readonly Picture[]>([]);
  readonly context = signal<ContextForm>(recalledContext());
  /** Files that were not taken, and why. */
  readonly refused = signal<readonly Refusal[]>([]);
  readonly problems = signal<readonly FieldProblem[]>([]);
  /** How often problems were told: of those that are left while they are mended, it is not told anew. */
  readonly told = signal(0);
  readonly run = signal<Run>({ kind: 'idle' });
  /** The last two answers at most, the older first. */
  readonly answers = signal<readonly Checked[]>([]);
  /** Addresses of pictures that this browser cannot show. */
  readonly unshowable = signal<ReadonlySet<string>>(new Set());
  /** Null: not known yet, or not to be had. */
  readonly limits = signal<Ready['limits'] | null>(null);
  readonly rulebooks = signal<Rulebooks['rulebooks']>([]);
  /** Why they are not known. */
  readonly rulebooksFailure = signal<Failure | null>(null);

  readonly input = computed<Input>(() => ({
    text: this.text.value,
    pictures: this.pictures.value,
    context: contextOf(this.context.value),
  }));
  readonly isEmpty = computed(
    () => this.text.value.trim() === '' && this.pictures.value.length === 0,
  );
  /** Whether the last answer is about something else than what now stands in the form. */
  readonly isStale = computed(() => {
    const last = this.answers.value.at(-1);
    return last !== undefined && !sameInput(last.input, this.input.value);
  });

  readonly #urls = new Set<string>();
  #slots = 0;
  /** Of the problems that were told those that the page found itself. */
  #own: ReadonlySet<FieldProblem> = new Set();
  #abort: AbortController | null = null;

  constructor() {
    effect(() => rememberContext(this.context.value));
  }

  /** Asks the service what it takes and which rulebooks are in force; without an answer the form works too. */
  async load(): Promise<void> {
    await Promise.all([this.#readLimits(), this.readRulebooks()]);
  }

  /** Asks which rulebooks are in force. Resolves to whether that is known now. */
  async readRulebooks(): Promise<boolean> {
    const outcome = await outcomeOf(
      api.GET('/rulebooks', { headers: { Accept: 'application/json' } }),
    );
    this.rulebooksFailure.value = 'failure' in outcome ? outcome.failure : null;
    if ('failure' in outcome) return false;
    this.rulebooks.value = (outcome.data as Rulebooks).rulebooks;
    return true;
  }

  say(fields: Partial<ContextForm>): void {
    this.context.value = { ...this.context.value, ...fields };
  }

  forget(): void {
    this.context.value = NOTHING_SAID;
  }

  add(files: readonly File[]): void {
    const held = this.pictures.value;
    const { admitted, refused } = admitFiles(
      files,
      held.map(({ file }) => file),
      this.limits.value,
    );
    this.#set([...held, ...admitted.map((file) => this.#picture(file))]);
    this.refused.value = refused;
  }

  replace(slot: string, file: File): void {
    const others = this.pictures.value.filter((one) => one.slot !== slot).map((one) => one.file);
    const { admitted, refused } = admitFiles([file], others, this.limits.value);
    this.refused.value = refused;
    if (admitted.length === 0) return;
    this.#set(
      this.pictures.value.map((one) => (one.slot === slot ? this.#picture(file, slot) : one)),
    );
  }

  remove(slot: string): void {
    this.refused.value = [];
    this.#set(this.pictures.value.filter((one) => one.slot !== slot));
  }

  /** Moves a picture by one place, `-1` to the front. */
  move(slot: string, by: -1 | 1): void {
    const pictures = [...this.pictures.value];
    const from = pictures.findIndex((one) => one.slot === slot);
    const [moved] = pictures.splice(from, 1);
    if (moved) pictures.splice(Math.max(0, from + by), 0, moved);
    this.#set(pictures);
  }

  markUnshowable(url: string): void {
    this.unshowable.value = new Set([...this.unshowable.value, url]);
  }

  /** Checks what stands in the form; `unfinished` are fields whose entry the browser cannot read yet. */
  async start(unfinished: readonly FieldProblem[] = []): Promise<void> {
    if (this.run.value.kind === 'running') return;
    const own = this.#problemsHere();
    this.#own = new Set(own);
    this.#tell([...own, ...unfinished]);
    if (this.problems.value.length > 0) {
      this.run.value = { kind: 'idle' };
      return;
    }
    const input = this.input.value;
    const abort = new AbortController();
    this.#abort = abort;
    const outcome = await this.#watched(input, abort.signal);
    // A check that was started over has the word.
    if (this.#abort !== abort) return;
    this.#abort = null;
    if ('failure' in outcome) return this.#fail(outcome.failure);
    const { data: classification } = outcome;
    this.answers.value = [
      ...this.answers.value.slice(-1),
      { input, classification, at: Date.now() },
    ];
    this.run.value = { kind: 'answered' };
    this.#tidy();
  }

  /** Takes back what was said of the field at this pointer, as it was changed since, and of what hung on it. */
  mend(pointer: string | null): void {
    if (pointer === null || this.problems.value.length === 0) return;
    const own = { told: this.#own, now: this.#problemsHere() };
    this.problems.value = leftOf(this.problems.value, own, pointer);
  }

  stop(): void {
    this.#abort?.abort();
  }

  /** Leaves the check that goes on and starts it over. */
  async restart(): Promise<void> {
    this.#abort?.abort();
    this.#abort = null;
    this.run.value = { kind: 'idle' };
    await this.start();
  }

  async #readLimits(): Promise<void> {
    const ready = await api.GET('/readyz').catch(() => null);
    // While models load it answers 503 with the same body.
    const body = (ready?.data ?? ready?.error) as Partial<Ready> | undefined;
    this.limits.value = body?.limits ?? null;
  }

  /** One check, with its steps told and its silences noticed. */
  async #watched(input: Input, signal: AbortSignal) {
    let timer = 0;
    const told = (steps: readonly Step[]) => {
      clearTimeout(timer);
      this.run.value = { kind: 'running', steps, isQuiet: false };
      timer = setTimeout(() => {
        if (!signal.aborted) this.run.value = { kind: 'running', steps, isQuiet: true };
      }, QUIET_MS);
    };
    told(stepsOf(input.pictures.length));
    try {
      return await classify(input, {
        signal,
        onStep: (line) => {
          const { value: run } = this.run;
          if (run.kind === 'running' && !signal.aborted) told(advanced(run.steps, line));
        },
      });
    } finally {
      clearTimeout(timer);
    }
  }

  #fail(failure: Failure): void {
    if (isProblem(failure, 'unauthenticated')) {
      this.run.value = { kind: 'signed-out' };
      return;
    }
    if (failure.kind === 'problem') this.#tell(failure.problem.errors ?? []);
    this.run.value = { kind: 'failed', failure };
  }

  #tell(problems: readonly FieldProblem[]): void {
    this.problems.value = problems;
    if (problems.length > 0) this.told.value += 1;
  }

  #problemsHere(): FieldProblem[] {
    return [...this.#postProblems(), ...contextProblems(this.context.value, language.value)];
  }

  #postProblems(): FieldProblem[] {
    const words = wordsOf(WORDS);
    if (this.isEmpty.value) return [{ pointer: '', message: words.empty }];
    const most = this.limits.value?.textLength ?? Number.POSITIVE_INFINITY;
    return this.text.value.length > most ? [{ pointer: '/text', message: words.long(most) }] : [];
  }

  #picture(file: File, slot = `p${++this.#slots}`): Picture {
    const url = URL.createObjectURL(file);
    this.#urls.add(url);
    return { slot, file, url };
  }

  #set(pictures: readonly Picture[]): void {
    this.pictures.value = pictures;
    this.mend('/images');
    this.#tidy();
  }

  /** Lets go of pictures that are shown nowhere any more. */
  #tidy(): void {
    const shown = [this.input.value, ...this.answers.value.map(({ input }) => input)];
    const used = new Set(shown.flatMap(({ pictures }) => pictures.map(({ url }) => url)));
    for (const url of this.#urls) {
      if (used.has(url)) continue;
      URL.revokeObjectURL(url);
      this.#urls.delete(url);
    }
  }
}

const WORDS = {
  id: {
    empty: 'Belum ada yang dapat diperiksa. Tambahkan gambar, tulis teks, atau keduanya.',
    long: (most: number) =>
      `Teks melebihi ${most.toLocaleString('id-ID')} karakter. Persingkat teksnya.`,
  },
  en: {
    empty: 'There is nothing to check yet. Add an image, write the text, or both.',
    long: (most: number) =>
      `The text is over ${most.toLocaleString('en-GB')} characters. Shorten it.`,
  },
};
