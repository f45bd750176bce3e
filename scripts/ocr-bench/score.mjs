// How near a reading comes to the truth.

/** Counts for one image, of words as a multiset and of characters. */
export function scoreImage(truth, read) {
  const left = words(read);
  const found = left.length;
  const expected = words(truth.text);
  const missed = expected.filter((word) => !take(left, word));
  return {
    truth: expected.length,
    read: found,
    hit: expected.length - missed.length,
    edits: lineErrors(truth.lines, read.split('\n')),
    characters: truth.lines.join('').length,
    missed,
    extra: left,
  };
}

/** Which of the words read stand in the truth: `{ confidence, right }` each. */
export function wordOutcomes(truth, read) {
  const left = words(truth.text);
  return read.map(({ normalized, confidence }) => {
    const tokens = words(normalized);
    return { confidence, right: tokens.length > 0 && tokens.every((token) => take(left, token)) };
  });
}

/**
 * Tokens in lower case, their letters and digits only. A hyphen parts tokens as white space does, since
 * a line may end there; tokens of nothing else are dropped.
 */
function words(text) {
  return text
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/[^\p{L}\p{N}]+/gu, ''))
    .filter((word) => word !== '');
}

function take(list, item) {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

/** Edits from each true line to the most similar line read; reading order is not judged. */
function lineErrors(lines, read) {
  return lines.reduce(
    (sum, line) => sum + Math.min(line.length, ...read.map((other) => edits(line, other))),
    0,
  );
}

/** Levenshtein distance without regard to case. */
function edits(left, right) {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, change);
    }
    row = next;
  }
  return row[b.length];
}
