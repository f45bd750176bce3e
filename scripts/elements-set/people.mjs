// Invented people who stand for office, and how banners write their names.

const BEFORE = ['H.', 'Hj.', 'Drs. H.', 'Dr.', 'Ir.', 'K.H.', 'Prof. Dr.', 'dr.'];
const AFTER = ['S.E.', 'S.H.', 'M.Si.', 'S.Pd., M.Pd.', 'M.M.', 'S.Sos.', 'S.Ag.', 'S.T., M.T.'];
const NICKNAMES = [
  'Bang Ucup',
  'Gus Lan',
  'Mbak Iin',
  'Kang Ujang',
  'Cak Di',
  'Bunda Ati',
  'Pak De',
];
const MIDDLE = ['Aditya', 'Rahayu', 'Kusuma', 'Nugraha', 'Cahyani'];

/** `count` different people's plain names, no two with a word in common. */
export function people({ random, names }, count) {
  const first = random.some(names.first, count);
  const last = random.some(names.last, count);
  const middle = random.some(MIDDLE, count);
  return first.map((name, i) =>
    random.chance(0.3) ? `${name} ${middle[i]} ${last[i]}` : `${name} ${last[i]}`,
  );
}

/** Somebody else of the same family: the last word is the same, the first is none of those `taken`. */
export function relative({ random, names }, name, taken) {
  const words = taken.flatMap((one) => one.split(' '));
  const others = names.first.filter((first) => !words.includes(first));
  return `${random.pick(others)} ${name.split(' ').at(-1)}`;
}

/** How a banner may write a plain name; each keeps every word that makes the name. */
export const NAME_FORMS = {
  plain: (_random, name) => name,
  capitals: (_random, name) => name.toUpperCase(),
  titles: (random, name) =>
    `${random.pick(BEFORE)} ${name}${random.chance(0.7) ? `, ${random.pick(AFTER)}` : ''}`,
  'titles-capitals': (random, name) =>
    `${random.pick(BEFORE)} ${name.toUpperCase()}, ${random.pick(AFTER)}`,
  nickname: (random, name) => withNickname(name, `"${random.pick(NICKNAMES)}"`),
  'nickname-behind': (random, name) => `${name} (${random.pick(NICKNAMES)})`,
  initial: (_random, name) => abbreviated(name),
};

function withNickname(name, nickname) {
  const [first, ...rest] = name.split(' ');
  return [first, nickname, ...rest].join(' ');
}

/** A middle name as its initial; a name of two words gets one. */
function abbreviated(name) {
  const [first, ...rest] = name.split(' ');
  const middle = rest.length > 1 ? rest.shift() : 'Marsudi';
  return [first, `${middle[0]}.`, ...rest].join(' ');
}
