import type { ElementSighting } from '../domain/element.js';
import type { Segment } from '../domain/signal.js';
import { type Line, linesOf } from './lines.js';
import { headingOf, type ProgrammeKind } from './programme-headings.js';
import { isComplaint, isPledge, isPromise, isVision, listMark } from './promises.js';
import { shownBy, unlessUnread } from './sighting.js';

const KINDS: readonly ProgrammeKind[] = ['visi', 'misi', 'program'];
/** Lines of promises that make a programme without a heading. */
const FEWEST_PROMISES = 3;
/** Lines of a list that make one. */
const FEWEST_LISTED = 2;
/** A section that is no list ends after so many lines. */
const LONGEST_SECTION = 4;
/** Times of day make a list an order of events. */
const TIME = /(?<!\d)(?:[01]?\d|2[0-3])[.:][0-5]\d(?!\d)/;

/** Lines that show a kind of programme. */
interface Section {
  readonly kinds: readonly ProgrammeKind[];
  readonly lines: readonly Line[];
}

/**
 * Vision, mission and programme on one image, told by headings and by lists of promises: one sighting,
 * never empty. The value names the kinds found, in the order visi, misi, program.
 */
export function programme(segment: Segment, complete: boolean): ElementSighting {
  const lines = linesOf(segment);
  const headed = headedSections(lines);
  const sections = headed.length > 0 ? headed : unheadedSections(lines);
  const kinds = KINDS.filter((kind) => sections.some((section) => section.kinds.includes(kind)));
  const { part } = segment;
  const element = 'vision-mission-programme' as const;
  if (kinds.length === 0) return unlessUnread(part, element, complete, null);
  const shown = new Set(sections.flatMap((section) => section.lines));
  const spans = lines.filter((line) => shown.has(line)).map(({ span }) => span);
  return {
    part,
    element,
    status: 'present',
    value: kinds.join(', '),
    band: 'match',
    whose: null,
    reason: null,
    ...shownBy(segment, spans),
  };
}

function headedSections(lines: readonly Line[]): readonly Section[] {
  const isEvent = lines.filter(({ folded }) => TIME.test(folded)).length > 1;
  return lines.flatMap((line, at): Section[] => {
    const heading = headingOf(line.folded);
    if (heading === null) return [];
    const body = bodyOf(lines, at);
    if (body.length > 0 && body.every(({ folded }) => isComplaint(folded))) return [];
    const promises = [line, ...body].filter(({ folded }) => isPromise(folded));
    const isAnnounced = promises.length > (heading.hasText ? 0 : countOf(line, promises));
    if (heading.isSoft && (isEvent || !isAnnounced)) return [];
    return [{ kinds: heading.kinds, lines: [line, ...body] }];
  });
}

/** Of a heading that says a promise's word itself, that does not count. */
function countOf(line: Line, promises: readonly Line[]): number {
  return promises.includes(line) ? 1 : 0;
}

/** What stands below a heading: its list, or the lines up to a blank-like end. */
function bodyOf(lines: readonly Line[], at: number): readonly Line[] {
  const body: Line[] = [];
  let isListed = false;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next];
    if (line === undefined || headingOf(line.folded) !== null) break;
    const isMarked = listMark(line.folded) !== '';
    const belongs = isMarked || isPromise(line.folded);
    const isFirst = body.length === 0;
    if (!belongs && !isFirst && body.length >= LONGEST_SECTION) break;
    if (!belongs && ENDS.test(line.folded)) break;
    if (!belongs && !isFirst && isListed) break;
    body.push(line);
    isListed ||= isMarked;
  }
  return body;
}

/** Opens what is no programme: numbers, offices, parties, dates. */
const ENDS =
  /^\W*(?:coblos|contreng|pilih|nomor|no\.?\s|calon|caleg|cagub|cabup|partai|\d+\W*$|h\.|hj\.|k\.h|drs?\.|www|#|senin|selasa|rabu|kamis|jumat|sabtu|minggu)/;

/** Lists of promises without a heading, single pledges, and visions. */
function unheadedSections(lines: readonly Line[]): readonly Section[] {
  const sections: Section[] = [];
  const isEvent = lines.filter(({ folded }) => TIME.test(folded)).length > 0;
  const promises = lines.filter(({ folded }) => isPromise(folded));
  const listed = promises.filter(({ folded }) => listMark(folded) !== '');
  const isList = listed.length >= FEWEST_LISTED || promises.length >= FEWEST_PROMISES;
  const pledges = lines.filter(({ folded }) => isPledge(folded));
  if (isList && !isEvent) sections.push({ kinds: ['program'], lines: promises });
  else if (pledges.length > 0) sections.push({ kinds: ['program'], lines: pledges });
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const together = next === undefined ? [line] : [line, next];
    const isWhole = isVision(line.folded);
    if (isWhole || isVision(together.map(({ folded }) => folded).join(' '))) {
      sections.push({ kinds: ['visi'], lines: isWhole ? [line] : together });
    }
  }
  return sections;
}
