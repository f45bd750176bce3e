import { createHash } from 'node:crypto';
import { parseRulebook, type Rulebook } from '../domain/rulebook.js';
import type { Regime } from '../domain/taxonomy.js';
import {
  booksByRegime,
  type PlacedRulebook,
  type RulebookProblem,
  readRulebookFiles,
} from './rulebook-files.js';

export interface RulebookFolders {
  /** The rulebooks that come with Saring. */
  readonly builtIn: string;
  /** The operator's own, which add regimes or replace them; undefined: none. */
  readonly operator: string | undefined;
}

/** A rulebook in force, and who brought it. */
export interface RulebookInForce {
  readonly book: Rulebook;
  readonly source: 'built-in' | 'operator';
}

/** Identity of one rulebook, as answers and logs show it. */
interface RulebookRef {
  readonly regime: Regime;
  readonly version: number;
  readonly sha256: string;
}

/** A regime whose rulebook is another one since a reload; null: there was none, or there is none any more. */
interface RulebookChange {
  readonly regime: Regime;
  readonly before: Omit<RulebookRef, 'regime'> | null;
  readonly after: Omit<RulebookRef, 'regime'> | null;
}

/** What one reload did. */
export interface ReloadReport {
  readonly changes: readonly RulebookChange[];
  readonly problems: readonly RulebookProblem[];
}

/** What the folders gave at one moment; replaced as a whole, so nobody sees half a reload. */
interface Shelf {
  readonly operator: ReadonlyMap<Regime, PlacedRulebook>;
  readonly problems: readonly RulebookProblem[];
}

/** No rulebook is there for a regime that the service cannot do without. */
export class RegimeNotLoadedError extends Error {
  override readonly name = 'RegimeNotLoadedError';

  constructor(
    readonly regime: Regime,
    readonly loaded: readonly Regime[],
    /** What may have kept it from being loaded. */
    problems: readonly RulebookProblem[],
  ) {
    super(
      [
        `DEFAULT_REGIME: tidak ada peraturan untuk "${regime}" (no rulebook for it). ` +
          `Yang tersedia (loaded): ${loaded.join(', ')}`,
        ...problems.map(({ file, message }) => `  ${file}: ${message}`),
      ].join('\n'),
    );
  }
}

/** The rulebooks in force: those that come with Saring, and over them the operator's. */
export class RulebookLibrary {
  #shelf: Shelf = { operator: new Map(), problems: [] };
  /** Reloads wait for each other: two that read at once could leave the older view in force. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly builtIn: ReadonlyMap<Regime, PlacedRulebook>,
    private readonly operatorFolder: string | undefined,
    private readonly defaultRegime: Regime,
  ) {}

  /**
   * Loads both folders. Throws for a built-in file that cannot be used, an operator's folder that cannot be
   * read, and `RegimeNotLoadedError` when nobody brings `defaultRegime`; what is wrong with an operator's
   * file is among `problems`.
   */
  static async open(folders: RulebookFolders, defaultRegime: Regime): Promise<RulebookLibrary> {
    const files = await readRulebookFiles(folders.builtIn, parseRulebook);
    const { books, problems } = booksByRegime(files);
    const broken = [...files.flatMap((one) => one.problems), ...problems];
    if (broken.length > 0)
      throw new Error(broken.map(({ file, message }) => `${file}: ${message}`).join('\n'));
    if (books.size === 0) throw new Error(`no rulebook (*.yaml) in ${folders.builtIn}`);
    const library = new RulebookLibrary(books, folders.operator, defaultRegime);
    library.#shelf = await library.#read().catch((error: NodeJS.ErrnoException) => {
      throw new Error(
        `RULEBOOK_DIR: folder ${folders.operator} tidak dapat dibaca (cannot be read): ${error.code}`,
        { cause: error },
      );
    });
    if (!library.bookOf(defaultRegime))
      throw new RegimeNotLoadedError(defaultRegime, library.regimes, library.problems);
    return library;
  }

  /** In alphabetical order of regime. */
  get inForce(): readonly RulebookInForce[] {
    return inForceOn(this.#shelf, this.builtIn);
  }

  /** What is wrong with the operator's files, since the last load and until one finds it mended. */
  get problems(): readonly RulebookProblem[] {
    return this.#shelf.problems;
  }

  get regimes(): readonly Regime[] {
    return this.inForce.map(({ book }) => book.regime);
  }

  /** The rulebook in force for a regime; undefined when none is loaded. */
  bookOf(regime: Regime): Rulebook | undefined {
    return (this.#shelf.operator.get(regime) ?? this.builtIn.get(regime))?.book;
  }

  /** The one that comes with Saring, whether or not the operator replaced it. */
  builtInOf(regime: Regime): Rulebook | undefined {
    return this.builtIn.get(regime)?.book;
  }

  /**
   * Reads the operator's folder again; built-in files are read at start only. What cannot be used leaves in
   * force what was, and is a problem. Never rejects.
   */
  reload(): Promise<ReloadReport> {
    const report = this.#last.then(() => this.#reloadNow());
    this.#last = report;
    return report;
  }

  async #reloadNow(): Promise<ReloadReport> {
    const before = this.inForce;
    this.#shelf = await this.#read().catch((error: NodeJS.ErrnoException) => ({
      // A folder that is not mounted for a moment is not a folder that was emptied.
      operator: this.#shelf.operator,
      problems: [
        {
          file: 'RULEBOOK_DIR',
          message: `the folder cannot be read (${error.code ?? error.message})`,
        },
      ],
    }));
    return { changes: changesBetween(before, this.inForce), problems: this.problems };
  }

  /** A file that did not change is not checked again: that takes tenths of a second, and holds up requests. */
  #parse(yaml: string, file: string): Rulebook {
    const sha256 = createHash('sha256').update(yaml).digest('hex');
    const known = [...this.#shelf.operator.values()].find(({ book }) => book.sha256 === sha256);
    return known?.book ?? parseRulebook(yaml, file);
  }

  async #read(): Promise<Shelf> {
    if (this.operatorFolder === undefined) return { operator: new Map(), problems: [] };
    const files = await readRulebookFiles(this.operatorFolder, (yaml, file) =>
      this.#parse(yaml, file),
    );
    const { books, disputed, problems } = booksByRegime(files);
    const unusable = new Set(files.filter(({ book }) => !book).map(({ file }) => file));
    // A file that broke may have been given another name: its regime is held while any is broken.
    const held = [...this.#shelf.operator].filter(
      ([regime]) => !books.has(regime) && (unusable.size > 0 || disputed.has(regime)),
    );
    const operator = new Map([...held, ...books]);
    const found = [
      ...files.flatMap((one) => one.problems),
      ...problems,
      ...held
        .filter(([regime, { file }]) => !unusable.has(file) && !disputed.has(regime))
        .map(([regime, { file }]) => ({ file, message: goneWhileBroken(regime, unusable) })),
    ];
    const last = this.#shelf.operator.get(this.defaultRegime);
    if (!last || operator.has(this.defaultRegime) || this.builtIn.has(this.defaultRegime))
      return { operator, problems: found };
    // Every post that names no regime would be refused.
    const message = `no file brings regime "${this.defaultRegime}" any more; it stays in force, as DEFAULT_REGIME names it`;
    operator.set(this.defaultRegime, last);
    return { operator, problems: [...found, { file: last.file, message }] };
  }
}

function goneWhileBroken(regime: Regime, unusable: ReadonlySet<string>): string {
  const names = [...unusable].join(', ');
  return `no file brings regime "${regime}" any more; it stays in force while one cannot be used: ${names}`;
}

function inForceOn(
  { operator }: Shelf,
  builtIn: ReadonlyMap<Regime, PlacedRulebook>,
): RulebookInForce[] {
  const regimes = [...new Set([...builtIn.keys(), ...operator.keys()])].sort();
  return regimes.flatMap((regime): RulebookInForce[] => {
    const own = operator.get(regime);
    if (own) return [{ book: own.book, source: 'operator' }];
    const packaged = builtIn.get(regime);
    return packaged ? [{ book: packaged.book, source: 'built-in' }] : [];
  });
}

function changesBetween(
  before: readonly RulebookInForce[],
  after: readonly RulebookInForce[],
): RulebookChange[] {
  const identity = (books: readonly RulebookInForce[], regime: Regime) => {
    const found = books.find(({ book }) => book.regime === regime)?.book;
    return found ? { version: found.version, sha256: found.sha256 } : null;
  };
  return [...new Set([...before, ...after].map(({ book }) => book.regime))]
    .sort()
    .map((regime) => ({
      regime,
      before: identity(before, regime),
      after: identity(after, regime),
    }))
    .filter((change) => change.before?.sha256 !== change.after?.sha256);
}
