import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CASE_STATES,
  type CaseState,
  CLAIMABLE_STATES,
  DECISIONS,
  NEW_CASE,
  type Standing,
} from '../../src/domain/case.js';
import { isHeld, type Move, type Mover, move } from '../../src/domain/case-moves.js';

const LEASE_MS = 100;
const PEOPLE: readonly Mover[] = [
  { name: 'ani', isSupervisor: false },
  { name: 'budi', isSupervisor: false },
  { name: 'citra', isSupervisor: true },
  { name: 'dewi', isSupervisor: true },
];

/** What was promised to people, kept apart from what the code keeps. */
interface Model {
  now: number;
  /** Every token that was given out, with the moment it stops to work. */
  readonly tokens: { readonly token: string; readonly holder: string; endsAt: number }[];
  decisions: { by: string; at: number }[];
  /** Who had decided when the appeal came that nobody has settled yet. */
  appealedFrom: readonly string[] | null;
  readonly reached: Set<CaseState>;
  /** How all was before the decision in force, until anything else happens to the case. */
  undo: Before | null;
  /** States that an undo gave back. */
  readonly undone: Set<CaseState>;
}

interface Before extends Pick<Model, 'decisions' | 'appealedFrom'> {
  readonly standing: Standing;
  readonly token: string;
  readonly holder: string;
  readonly endsAt: number;
}

interface Real {
  standing: Standing;
}

abstract class Step implements fc.Command<Model, Real> {
  check = () => true;
  abstract run(model: Model, real: Real): void;

  protected attempt(model: Model, real: Real, made: Move): boolean {
    const before = real.standing;
    const moved = move(before, made, model.now);
    const living = model.tokens.filter(({ endsAt }) => endsAt > model.now);
    expect(living.length).toBeLessThanOrEqual(1);
    expect(isHeld(before, model.now)).toBe(living.length === 1);
    if (moved.standing) {
      if (before.state === 'decided') expect(['appeal', 'reopen', 'undo']).toContain(made.kind);
      real.standing = moved.standing;
      model.reached.add(moved.standing.state);
      return true;
    }
    const { code, conflict } = moved.refusal;
    if (code === 'already-decided') expect(conflict).toEqual(lastDecision(model));
    if (code === 'case-claimed') {
      expect(conflict).toEqual({ by: living[0]?.holder, at: iso(living[0]?.endsAt ?? -1) });
    }
    if (code === 'second-reviewer-needed') expect(conflict).toEqual(lastDecision(model));
    if (code === 'lease-expired' && living[0]) expect(conflict?.by).toBe(living[0].holder);
    return false;
  }
}

class Wait extends Step {
  constructor(readonly ms: number) {
    super();
  }
  run(model: Model): void {
    model.now += this.ms;
  }
  override toString = () => `wait ${this.ms}`;
}

class Claim extends Step {
  constructor(readonly who: number) {
    super();
  }
  run(model: Model, real: Real): void {
    const by = PEOPLE[this.who] as Mover;
    const token = `token-${model.tokens.length}`;
    const { state } = real.standing;
    const free = model.tokens.every(({ endsAt }) => endsAt <= model.now);
    const made = { kind: 'claim', by, tokenSha256: token, leaseMs: LEASE_MS } as const;
    const done = this.attempt(model, real, made);
    const may =
      CLAIMABLE_STATES.some((one) => one === state) &&
      free &&
      (state !== 'escalated' || by.isSupervisor) &&
      !model.appealedFrom?.includes(by.name);
    expect(done).toBe(may);
    if (done) model.tokens.push({ token, holder: by.name, endsAt: model.now + LEASE_MS });
  }
  override toString = () => `claim by ${PEOPLE[this.who]?.name}`;
}

/** Decide, release or escalate, with any token that was ever given out, by anybody. */
class WithToken extends Step {
  constructor(
    readonly kind: 'decide' | 'release' | 'escalate',
    readonly who: number,
    readonly which: number,
    readonly decision: (typeof DECISIONS)[number],
  ) {
    super();
  }
  run(model: Model, real: Real): void {
    const by = PEOPLE[this.who] as Mover;
    // The latest tokens most often: the older ones are all stale.
    const given = model.tokens.at(-1 - this.which) ?? { token: 'none', holder: '', endsAt: 0 };
    const base = { by, tokenSha256: given.token };
    const made: Move =
      this.kind === 'decide'
        ? { kind: 'decide', ...base, decision: this.decision }
        : { kind: this.kind, ...base };
    const before = real.standing;
    const done = this.attempt(model, real, made);
    expect(done).toBe(given.endsAt > model.now && given.holder === by.name);
    if (!done) return;
    const { token, holder, endsAt } = given;
    const { decisions, appealedFrom } = model;
    if (this.kind === 'decide')
      model.undo = { standing: before, token, holder, endsAt, decisions, appealedFrom };
    given.endsAt = model.now;
    expect(isHeld(real.standing, model.now)).toBe(false);
    if (this.kind !== 'decide') return;
    expect(model.appealedFrom ?? []).not.toContain(by.name);
    model.decisions = [...model.decisions, { by: by.name, at: model.now }];
    if (this.decision !== 'need-info') model.appealedFrom = null;
    expect(real.standing.state).toBe(this.decision === 'need-info' ? 'waiting' : 'decided');
  }
  override toString = () =>
    `${this.kind} ${this.decision} by ${PEOPLE[this.who]?.name} (${this.which})`;
}

class Appeal extends Step {
  constructor(readonly who: number) {
    super();
  }
  run(model: Model, real: Real): void {
    const was = real.standing.state;
    const done = this.attempt(model, real, { kind: 'appeal', by: PEOPLE[this.who] as Mover });
    expect(done).toBe(was === 'decided');
    if (!done) return;
    model.undo = null;
    model.appealedFrom = model.decisions.map(({ by }) => by);
  }
  override toString = () => `appeal by ${PEOPLE[this.who]?.name}`;
}

class Reopen extends Step {
  constructor(readonly who: number) {
    super();
  }
  run(model: Model, real: Real): void {
    const by = PEOPLE[this.who] ?? 'system';
    const was = real.standing.state;
    const done = this.attempt(model, real, { kind: 'reopen', by });
    const may = was === 'waiting' || (was === 'decided' && (by === 'system' || by.isSupervisor));
    expect(done).toBe(may);
    if (done) model.undo = null;
  }
  override toString = () => `reopen by ${PEOPLE[this.who]?.name ?? 'system'}`;
}

class Undo extends Step {
  constructor(
    readonly who: number,
    readonly which: number,
  ) {
    super();
  }
  run(model: Model, real: Real): void {
    const by = PEOPLE[this.who] as Mover;
    const given = model.tokens.at(-1 - this.which);
    const { undo } = model;
    const tokenSha256 = given?.token ?? 'none';
    const done = this.attempt(model, real, { kind: 'undo', by, tokenSha256 });
    const may =
      undo !== null &&
      undo.token === tokenSha256 &&
      undo.holder === by.name &&
      undo.endsAt > model.now;
    expect(done).toBe(may);
    if (!done || !undo || !given) return;
    expect(real.standing).toEqual(undo.standing);
    expect(isHeld(real.standing, model.now)).toBe(true);
    given.endsAt = undo.endsAt;
    model.decisions = undo.decisions;
    model.appealedFrom = undo.appealedFrom;
    model.undone.add(real.standing.state);
    model.undo = null;
  }
  override toString = () => `undo by ${PEOPLE[this.who]?.name} (${this.which})`;
}

const who = fc.nat(PEOPLE.length - 1);
const steps = [
  fc.nat(LEASE_MS * 2).map((ms) => new Wait(ms)),
  who.map((one) => new Claim(one)),
  who.map((one) => new Claim(one)),
  fc
    .tuple(
      fc.constantFrom('decide', 'decide', 'release', 'escalate'),
      who,
      fc.constantFrom(0, 0, 0, 1, 2),
      fc.constantFrom(...DECISIONS),
    )
    .map(([kind, ...rest]) => new WithToken(kind as 'decide', ...rest)),
  who.map((one) => new Appeal(one)),
  fc.nat(PEOPLE.length).map((one) => new Reopen(one)),
  fc.tuple(who, fc.constantFrom(0, 0, 0, 1)).map((one) => new Undo(...one)),
];

describe('moves of a case', () => {
  it('keep every promise, in whatever order, by whomever, as the clock goes on', () => {
    const reached = new Set<CaseState>();
    const undone = new Set<CaseState>();
    fc.assert(
      fc.property(fc.commands(steps, { maxCommands: 60, size: 'max' }), (commands) => {
        fc.modelRun(
          () => ({
            model: {
              now: 1_000,
              tokens: [],
              decisions: [],
              appealedFrom: null,
              reached,
              undo: null,
              undone,
            } as Model,
            real: { standing: NEW_CASE } as Real,
          }),
          commands,
        );
      }),
      { numRuns: 1_000 },
    );
    expect([...reached].sort()).toEqual([...CASE_STATES].sort());
    expect([...undone]).toContain('open');
  });

  const ani = PEOPLE[0] as Mover;
  const held: Standing = {
    ...NEW_CASE,
    lease: { holder: 'ani', tokenSha256: 'x', expiresAt: 1_000 },
  };

  it('end a lease at its very moment, not after it', () => {
    const made = { kind: 'release', by: ani, tokenSha256: 'x' } as const;
    expect(move(held, made, 999).standing).toBeDefined();
    expect(move(held, made, 1_000).refusal).toEqual({
      code: 'lease-expired',
      conflict: { by: 'ani', at: iso(1_000) },
    });
  });

  it('give a decision back at once, until the lease would have ended, by its token alone', () => {
    const made = { kind: 'decide', by: ani, tokenSha256: 'x', decision: 'violation' } as const;
    const decided = move(held, made, 10).standing as Standing;
    const undo = (standing: Standing, now: number, by = ani, tokenSha256 = 'x') =>
      move(standing, { kind: 'undo', by, tokenSha256 }, now);
    expect(undo(decided, 999).standing).toEqual(held);
    const tooLate = { code: 'lease-expired', conflict: { by: 'ani', at: iso(1_000) } };
    expect(undo(decided, 1_000).refusal).toEqual(tooLate);
    expect(undo(decided, 20, ani, 'y').refusal).toEqual(tooLate);
    expect(undo(decided, 20, PEOPLE[2] as Mover).refusal).toEqual(tooLate);
    expect(undo(held, 20).refusal?.code).toBe('case-claimed');
    expect(undo(NEW_CASE, 20).refusal).toEqual({ code: 'case-not-decided', conflict: null });
    const appealed = move(decided, { kind: 'appeal', by: ani }, 20).standing as Standing;
    expect(undo(appealed, 30).refusal).toEqual({
      code: 'case-not-decided',
      conflict: { by: 'ani', at: iso(10) },
    });
    expect(undo({ ...decided, undo: null }, 20).refusal).toEqual({
      code: 'lease-expired',
      conflict: null,
    });
  });

  it.each(['', 'y', 'xx'])('refuse the token %j', (tokenSha256) => {
    expect(move(held, { kind: 'release', by: ani, tokenSha256 }, 0).refusal?.code).toBe(
      'lease-expired',
    );
  });

  it('let an escalated appeal go to nobody who decided before', () => {
    const decided = { decision: 'violation', by: 'citra', at: 5 } as const;
    const standing: Standing = {
      ...NEW_CASE,
      state: 'escalated',
      decided,
      deciders: ['citra'],
      barred: ['citra'],
    };
    const claim = (by: Mover) =>
      move(standing, { kind: 'claim', by, tokenSha256: 'x', leaseMs: 1 }, 9);
    expect(claim(PEOPLE[2] as Mover).refusal).toEqual({
      code: 'second-reviewer-needed',
      conflict: { by: 'citra', at: iso(5) },
    });
    expect(claim(PEOPLE[3] as Mover).standing).toBeDefined();
    expect(claim(ani).refusal?.code).toBe('supervisor-needed');
  });
});

function lastDecision({ decisions }: Model): { by: string; at: string } | null {
  const last = decisions.at(-1);
  return last ? { by: last.by, at: iso(last.at) } : null;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
