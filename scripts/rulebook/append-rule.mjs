import { isDeepStrictEqual } from 'node:util';
import { isSeq, parse, parseDocument } from 'yaml';

/**
 * The text of a rulebook file with one more entry at the end of `rules`; every other character stays. Throws when
 * `rules` is no list of lines, or when anything but the new entry would read otherwise than before.
 */
export function appendRule(yaml, entry) {
  const rules = parseDocument(yaml).get('rules', true);
  const last = isSeq(rules) && !rules.flow ? rules.items.at(-1) : undefined;
  if (!last?.range) throw new Error('"rules" must be a list with an entry a line ("- id: ...")');
  const at = endOfLine(yaml, last.range[1]);
  const indent = ' '.repeat(columnOfDash(yaml, last.range[0]));
  const lines = entry
    .trimEnd()
    .split('\n')
    .map((line) => indent + line);
  const newLine = yaml.includes('\r\n') ? '\r\n' : '\n';
  const head = yaml.slice(0, at);
  const gap = head.endsWith('\n') ? newLine : newLine + newLine;
  const result = head + gap + lines.join(newLine) + newLine + yaml.slice(at);
  verify(yaml, result, entry);
  return result;
}

/** Just after the line break that follows `from`, where nothing but the end of its line is left. */
function endOfLine(yaml, from) {
  // The end of a block scalar or list stands at the start of the next line already.
  if (yaml[from - 1] === '\n') return from;
  const end = yaml.indexOf('\n', from);
  return end < 0 ? yaml.length : end + 1;
}

function columnOfDash(yaml, at) {
  const start = yaml.lastIndexOf('\n', at - 1) + 1;
  return yaml.slice(start, at).lastIndexOf('-');
}

function verify(before, after, entry) {
  const old = parse(before);
  const [added] = parse(entry);
  const wanted = { ...old, rules: [...old.rules, added] };
  if (!isDeepStrictEqual(parse(after), wanted))
    throw new Error('the entry cannot be added without changing the rest; add it by hand');
}
