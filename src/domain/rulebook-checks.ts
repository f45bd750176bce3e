import type { Calendar } from './calendar.js';
import { type Condition, leavesOf } from './condition.js';
import { evaluate, type Law } from './evaluate.js';
import { type Example, observationOf } from './example.js';
import type { InForce } from './legal.js';
import type { Rule } from './rule.js';
import type { RulebookFile } from './rulebook-file.js';
import { rulesBeside } from './rules-beside.js';
import { ELEMENTS, LABELS, OUTCOMES } from './taxonomy.js';

/** What is wrong with a rulebook of the right shape, a line each: the rule, and what would be right. */
export function problemsOf(book: RulebookFile): string[] {
  return [
    ...repeated('rule', book.rules),
    ...repeated('checklist line', book.checklist),
    ...missingLabels(book.rules),
    ...missingElements(book.elements),
    ...misordered(book.rules),
    ...hoaxViolations(book),
    ...unfounded(book.rules),
    ...misreplaced(book.rules),
    ...undated(book),
    ...(book.calendar ? misdated(book.calendar) : []),
    ...(book.period.from > book.period.to ? ['period ends before it begins'] : []),
    ...accusing(book),
    ...failedExamples(book),
  ];
}

type Rules = RulebookFile['rules'];

function repeated(what: string, entries: readonly { readonly id: string }[]): string[] {
  const ids = entries.map((entry) => entry.id);
  return ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => `${what} "${id}": id stands twice`);
}

/** A rule on trial covers nothing, and one that lapses not for long. */
function missingLabels(rules: Rules): string[] {
  const covered = new Set(
    rules.filter(({ mode, inForce }) => !mode && !inForce).map((rule) => rule.label),
  );
  return LABELS.filter((label) => !covered.has(label)).map(
    (label) => `no rule for label "${label}"`,
  );
}

/** What is said of an element whosever it is must come last: the first entry that fits counts. */
function missingElements(elements: RulebookFile['elements']): string[] {
  return ELEMENTS.flatMap((element) => {
    const entries = elements.filter((entry) => entry.element === element);
    const general = entries.filter(({ whose }) => whose === undefined);
    if (general.length !== 1) return [`elements: "${element}" needs one entry without "whose"`];
    return entries.at(-1) === general[0]
      ? []
      : [`elements: the entry of "${element}" without "whose" must come last`];
  });
}

/** A milder grade first would hide the graver one behind it. */
function misordered(rules: Rules): string[] {
  return rules
    .filter(({ grades }) => {
      const outcomes = grades.map((grade) => OUTCOMES.indexOf(grade.outcome));
      return rises(outcomes) || rises(grades.map((grade) => grade.severity));
    })
    .map((rule) => `rule "${rule.id}": grades must run from the gravest to the mildest`);
}

function rises(ranks: readonly number[]): boolean {
  return ranks.some((rank, at) => at > 0 && rank > (ranks[at - 1] ?? rank));
}

/**
 * No model can tell whether a claim is true, under whatever label the rule stands and whatever the caller says:
 * a violation needs something else that was seen of the post.
 */
function hoaxViolations({ rules }: RulebookFile): string[] {
  return rules
    .filter(({ label, grades }) =>
      grades.some(
        ({ when, outcome }) =>
          outcome === 'violation' &&
          (label === 'hoax' || (asksForHoax(when) && mayBeHoaxAlone(when))),
      ),
    )
    .map((rule) => `rule "${rule.id}": hoax alone must not be a violation; let it be a review`);
}

/** Whether a condition may be met by a hoax and by what says nothing bad of a post. */
function mayBeHoaxAlone(when: Condition): boolean {
  if ('all' in when) return when.all.every(mayBeHoaxAlone) && when.all.some(asksForHoax);
  if ('any' in when) return when.any.some((part) => mayBeHoaxAlone(part) && asksForHoax(part));
  if ('not' in when) return true;
  if ('signal' in when) return when.signal === 'hoax';
  return !('element' in when || 'topic' in when);
}

function asksForHoax(when: Condition): boolean {
  return leavesOf(when, { negated: false }).some(
    (leaf) => 'factCheck' in leaf || ('signal' in leaf && leaf.signal === 'hoax'),
  );
}

/** What needs verification may send a post to a person; it may not call it prohibited. */
function unfounded(rules: Rules): string[] {
  return rules.flatMap(({ id, certainty, legal, grades, inForce: ofRule }) => {
    // One that lapses while the rule holds would leave a violation without its basis.
    const isFirm = legal.some(
      ({ certainty: sure, inForce = ofRule }) =>
        (sure === 'A' || sure === 'B') && covers(inForce, ofRule),
    );
    if (legal.length === 0 && certainty !== 'D')
      return [`rule "${id}": needs a legal basis, or certainty D`];
    if (isFirm && certainty !== 'C' && certainty !== 'D') return [];
    return grades.some(({ outcome }) => outcome === 'violation')
      ? [`rule "${id}": a violation needs a legal basis of certainty A or B; let it be a review`]
      : [];
  });
}

function covers(basis: InForce = {}, rule: InForce = {}): boolean {
  return (basis.from ?? '') <= (rule.from ?? '') && (basis.to ?? '9999') >= (rule.to ?? '9999');
}

/** A rule replaced must stand in the file, be of the same label, and replace nothing itself. */
function misreplaced(rules: Rules): string[] {
  return rules.flatMap(({ id, label, replaces = [] }) =>
    replaces.flatMap((name) => {
      const other = rules.find((one) => one.id === name);
      const place = `rule "${id}": replaces "${name}", which`;
      if (!other || name === id) return [`${place} is no other rule of this file`];
      if (other.label !== label) return [`${place} is of another label`];
      return other.replaces?.includes(id) ? [`${place} replaces it in turn`] : [];
    }),
  );
}

/** Without a schedule nobody can tell when a post was published. */
function undated({ rules, checklist, calendar }: RulebookFile): string[] {
  if (calendar) return [];
  const conditions = [
    ...rules.flatMap(({ id, grades }) => grades.map(({ when }) => ({ id, when }))),
    ...checklist.flatMap(({ id, when, appliesTo }) =>
      [when, ...(appliesTo ? [appliesTo] : [])].map((one) => ({ id, when: one })),
    ),
  ];
  return conditions
    .filter(({ when }) => leavesOf(when, { negated: true }).some((leaf) => 'published' in leaf))
    .map(({ id }) => `"${id}": asks when a post was published; the file has no calendar`);
}

function misdated({ campaign, ads, quiet, voting }: Calendar): string[] {
  const windows = Object.entries({ campaign, ads, quiet, voting });
  const backwards = windows.filter(([, { from, to }]) => from > to);
  return [
    ...backwards.map(([name]) => `calendar: "${name}" ends before it begins`),
    ...(ads.from < campaign.from || ads.to > campaign.to
      ? ['calendar: "ads" must lie within "campaign"']
      : []),
    ...(campaign.to >= quiet.from || quiet.to >= voting.from
      ? ['calendar: "campaign", "quiet" and "voting" must follow each other']
      : []),
  ];
}

/** Each example through all rules that have a say in it, so that a more specific one may speak instead. */
function failedExamples(book: RulebookFile): string[] {
  return book.rules.flatMap((rule) => {
    const law = { ...book, rules: rulesBeside(rule, book.rules) };
    return [
      ...(rule.examples?.ok ?? []).flatMap((example) => failure(law, rule, example, 'ok')),
      ...(rule.examples?.ng ?? []).flatMap((example) => failure(law, rule, example, 'ng')),
    ];
  });
}

function failure(law: Law, rule: Rule, example: Example, kind: 'ok' | 'ng'): string[] {
  const place = `rule "${rule.id}": ${kind} example "${example.name}"`;
  const wanted = example.gives ?? null;
  if (kind === 'ng' && wanted === null) return [`${place} must say what it "gives"`];
  if (kind === 'ok' && wanted !== null && wanted !== 'note')
    return [`${place} may give a note at most`];
  const { findings, shadow } = evaluate(law, observationOf(example));
  const given = [...findings, ...shadow].find((one) => one.rule === rule.id)?.outcome ?? null;
  return given === wanted
    ? []
    : [`${place} gives ${given ?? 'nothing'}, not ${wanted ?? 'nothing'}`];
}

/** The machine suspects; it never says that something is against the law. */
function accusing({ rules }: RulebookFile): string[] {
  return rules
    .filter(({ message }) => /melanggar|ilegal/i.test(message.id) || /illegal/i.test(message.en))
    .map(
      ({ id }) => `rule "${id}": message must say "diduga" or "possible", never that it is illegal`,
    );
}
