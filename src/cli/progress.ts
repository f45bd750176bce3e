import { SingleBar } from 'cli-progress';

/** A bar on standard error, once more than one item is expected and only on a terminal. */
export class Progress {
  #bar: SingleBar | null = null;
  #expected = 0;
  #done = 0;

  constructor(private readonly format = 'Memeriksa [{bar}] {value}/{total} sisa {eta_formatted}') {}

  /** Adds to what is expected; how many posts a file holds is known only once it is read. */
  expect(more: number): void {
    this.#expected += more;
    if (this.#bar) this.#bar.setTotal(this.#expected);
    else if (this.#expected > 1 && process.stderr.isTTY) this.#start();
  }

  advance(by = 1): void {
    this.#done += by;
    this.#bar?.increment(by);
  }

  stop(): void {
    this.#bar?.stop();
  }

  #start(): void {
    this.#bar = new SingleBar({ format: this.format });
    this.#bar.start(this.#expected, this.#done);
  }
}
