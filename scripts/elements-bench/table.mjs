// The issue's table: what was asked, and what was measured over the images looked at.

/** Tallies of one image's outcomes, by a name as the table looks for it. */
export class Tallies {
  #counts = new Map();

  add(name, count = 1) {
    this.#counts.set(name, this.get(name) + count);
  }

  get(name) {
    return this.#counts.get(name) ?? 0;
  }

  /** The sum over every tally that the pattern fits. */
  sum(pattern) {
    let sum = 0;
    for (const [name, count] of this.#counts) if (pattern.test(name)) sum += count;
    return sum;
  }

  /** Every tally as a line of text, by name. */
  lines() {
    return [...this.#counts]
      .sort()
      .map(([name, count]) => `${name} ${Math.round(count * 10) / 10}`);
  }

  /** First groups of the pattern over all names, in order of appearance. */
  kinds(pattern) {
    return [...new Set([...this.#counts.keys()].flatMap((name) => pattern.exec(name)?.[1] ?? []))];
  }
}

const SKIPPED = { measured: 'not measured', met: null };

/** Rows `{ what, asked, measured, met, detail }`; `met` is null where nothing could be measured. */
export function issueTable(tallies) {
  const t = tallies;
  return [
    row('pair number on unseen banners', '>= 95 % right, 0 wrong', numberRow(t)),
    row('pair names (given in context) present/absent', '>= 97 %', shareRow(t, 'names', 97)),
    row('vision/mission/programme', '>= 95 %', shareRow(t, 'programme', 95)),
    row('party logos on unseen banners', 'recall >= 95 %, <= 0.05 false/image', logoRow(t)),
    ...t
      .kinds(/^condition\/([^/]+)\//)
      .map((kind) => row(`logos: ${kind}`, 'recall >= 90 %', conditionRow(t, kind))),
    row(
      'operator logo from 2 pictures, 64 px and more',
      'recall >= 80 %, <= 0.02 false/image',
      operatorRow(t),
    ),
    row('faces detected / false boxes', '>= 98 %, <= 1 per 40 images', faceRow(t)),
    row('President/VP, unseen pictures', 'recall >= 95 % with match or review', holderRow(t)),
    row('other faces taken for President/VP', '<= 1 % match', otherRow(t)),
    row('added CPU: logos, numbers, names', '<= 60 ms', cpuRow(t, ['logos', 'words'], 60)),
    row('added CPU: with faces', '<= 250 ms', cpuRow(t, ['logos', 'words', 'faces'], 250)),
  ];
}

function row(what, asked, { measured, met, detail = '' }) {
  return { what, asked, measured, met, detail };
}

/** Percent to one decimal; null of nothing. */
export function percent(part, whole) {
  return whole > 0 ? Math.round((1000 * part) / whole) / 10 : null;
}

function numberRow(t) {
  const all = t.sum(/^number\//);
  if (all === 0) return SKIPPED;
  const right = percent(t.sum(/^number\/.*\/right$/), all);
  // Of a poster of several pairs no number is the right one, but one may be wrong.
  const wrong = t.sum(/^number(-open)?\/.*\/wrong$/);
  return {
    measured: `${right} % right, ${wrong} wrong`,
    met: right >= 95 && wrong === 0,
    detail: `${all} images; for a person to check ${t.sum(/^number\/.*\/doubt$/)}; beside them ${t.sum(/^number-open\//)} of several pairs, ${t.sum(/^number-open\/.*\/wrong$/)} wrong`,
  };
}

function shareRow(t, group, asked) {
  const all = t.sum(new RegExp(`^${group}/`));
  if (all === 0) return SKIPPED;
  const share = (said) =>
    percent(
      t.sum(new RegExp(`^${group}/.*/${said}/right$`)),
      t.sum(new RegExp(`^${group}/.*/${said}/`)),
    );
  const right = percent(t.sum(new RegExp(`^${group}/.*/right$`)), all);
  const doubt = t.sum(new RegExp(`^${group}/.*/doubt$`));
  return {
    measured: `${right} %`,
    met: right >= asked,
    detail: `${all}; present ${share('present')} %, absent ${share('absent')} %, unknown ${doubt}`,
  };
}

function recall(t, prefix) {
  const all = t.sum(new RegExp(`^${prefix}/(found|review|missed)$`));
  const found = t.sum(new RegExp(`^${prefix}/found$`));
  const review = t.sum(new RegExp(`^${prefix}/review$`));
  return { all, found: percent(found, all), seen: percent(found + review, all) };
}

function perImage(t, name) {
  const images = t.get(`${name}/images`);
  const rate = (result) => Math.round((1000 * t.get(`${name}/${result}`)) / images) / 1000;
  return images > 0 ? { images, sure: rate('false'), review: rate('false-review') } : null;
}

function logoRow(t) {
  const { all, found, seen } = recall(t, 'logos/[^/]+/[^/]+');
  const extra = perImage(t, 'logo-extra');
  if (all === 0) return SKIPPED;
  const unseen = recall(t, 'logos/[^/]+/unseen');
  return {
    measured: `recall ${found} %, ${extra.sure} false/image`,
    met: found >= 95 && extra.sure <= 0.05,
    detail: `${all} logos; with review ${seen} % and ${extra.review} more false/image on ${extra.images} images; unseen drawings ${unseen.found ?? '-'} % of ${unseen.all}`,
  };
}

function conditionRow(t, kind) {
  const { all, found, seen } = recall(t, `condition/${kind}/[^/]+`);
  const unseen = recall(t, `condition/${kind}/unseen`);
  return {
    measured: `recall ${found} %`,
    met: found >= 90,
    detail: `${all} logos; with review ${seen} %; unseen drawings ${unseen.found ?? '-'} % of ${unseen.all}`,
  };
}

function operatorRow(t) {
  const { all, found, seen } = recall(t, 'operator/[^/]+');
  const extra = perImage(t, 'operator-extra');
  if (all === 0) return SKIPPED;
  const sizes = t
    .kinds(/^operator\/([^/]+)\//)
    .map((size) => `${size} px ${recall(t, `operator/${size}`).found} %`);
  return {
    measured: `recall ${found} %, ${extra.sure} false/image`,
    met: found >= 80 && extra.sure <= 0.02,
    detail: `${all} logos; with review ${seen} % and ${extra.review} more false/image on ${extra.images} images; ${sizes.join(', ')}`,
  };
}

function faceRow(t) {
  const all = t.sum(/^face\/(found|missed)$/);
  const images = t.get('face/images');
  if (all === 0) return SKIPPED;
  const found = percent(t.get('face/found'), all);
  const wrong = t.get('face/false');
  return {
    measured: `${found} %, ${wrong} false boxes on ${images} images`,
    met: found >= 98 && wrong * 40 <= images,
    detail: `${all} faces`,
  };
}

function holderRow(t) {
  const all = t.sum(/^holder\//);
  if (all === 0) return SKIPPED;
  const seen = percent(t.sum(/^holder\/.*\/(match|review)$/), all);
  const people = t.kinds(/^holder\/([^/]+)\//).map((name) => {
    const own = new RegExp(`^holder/${name}/`);
    return `${name} ${t.sum(new RegExp(`^holder/${name}/(match|review)$`))} of ${t.sum(own)}`;
  });
  // Pictures that the gallery was made from would be found too easily.
  const told = t.get('references-untold') === 0;
  return {
    measured: `${seen} %`,
    met: told ? seen >= 95 : null,
    detail: `${told ? '' : 'not only of unseen pictures, for the references are not told; '}match ${percent(t.sum(/^holder\/.*\/match$/), all)} %; ${people.join(', ')}`,
  };
}

function otherRow(t) {
  const all = t.sum(/^other-face\//);
  if (all === 0) return SKIPPED;
  const share = percent(t.get('other-face/false-match'), all);
  return {
    measured: `${share} %`,
    met: share <= 1,
    detail: `${all} faces; for review ${percent(t.get('other-face/false-review'), all)} %; Presidents out of their term: ${t.get('out-of-term/false-match')} matched of ${t.sum(/^out-of-term\//)}`,
  };
}

function cpuRow(t, parts, asked) {
  const images = t.get('cpu/images');
  if (images === 0 || parts.some((part) => t.get(`cpu/${part}`) === 0)) return SKIPPED;
  const each = (part) => t.get(`cpu/${part}`) / images;
  const sum = parts.reduce((total, part) => total + each(part), 0);
  const ocr = each('ocr');
  return {
    measured: `${Math.round(sum)} ms`,
    met: sum <= asked,
    detail: `${images} banners; ${parts.map((part) => `${part} ${each(part).toFixed(1)}`).join(', ')} ms; OCR beside it ${Math.round(ocr)} ms (${(sum / ocr).toFixed(2)} of it)`,
  };
}
