// Banners by how they say the pair's number, or another's, or none. Each gives `{ copy, truth }`: what stands
// in the places of a layout, and `{ number, mentions }`: the pair's own number (a string, null when the
// banner has none) and others that it speaks of.
import { figure, line, row, SHAPE_NAMES, strip } from './blocks.mjs';
import { details, footer, schedule } from './fillers.mjs';
import { NAME_FORMS, people } from './people.mjs';

const WORDS = ['', 'satu', 'dua', 'tiga', 'empat', 'lima'];

/** Keyword forms by edition: `[text, form]`, where digits are as they are written there. */
const KEYWORDS = {
  dev: [
    (n) => `NOMOR URUT ${n}`,
    (n) => `No. ${n}`,
    (n) => `Coblos 0${n}`,
    (n) => `PASLON ${n}`,
    (n) => `Pilih nomor ${n}`,
    (n) => `pilih nomor ${WORDS[n]}`,
    (n) => `NO URUT ${n}`,
    (n) => `Coblos No. ${n}`,
  ],
  acceptance: [
    (n) => `Nomor Urut: 0${n}`,
    (n) => `COBLOS NOMOR ${n}`,
    (n) => `Paslon 0${n}`,
    (n) => `Pilih ${WORDS[n]}`,
    (n) => `Pasangan Calon Nomor Urut ${n}`,
    (n) => `NOMER ${n}`,
    (n) => `No. Urut ${n}`,
    (n) => `INGAT! NOMOR ${WORDS[n].toUpperCase()}`,
    (n) => `Coblos paslon nomor 0${n}`,
    (n) => `Pilih No.${n}`,
  ],
};
const AGAINST = {
  dev: [(n) => `JANGAN PILIH NOMOR ${n}`, (n) => `Bukan ${n}!`, (n) => `Tolak paslon ${n}`],
  acceptance: [
    (n) => `Jangan coblos nomor ${n}`,
    (n) => `ASAL BUKAN NOMOR ${n}`,
    (n) => `Jangan salah pilih, bukan nomor 0${n}`,
    (n) => `Hindari paslon nomor ${n}`,
  ],
};
const ABOVE = ['NOMOR URUT', 'COBLOS NOMOR', 'NO. URUT', 'PASLON', 'PILIH NOMOR', 'NOMOR'];

/** Own number by a keyword and digits or a word. */
function keyword(kit, i) {
  const n = kit.random.int(1, 5);
  const forms = KEYWORDS[kit.edition];
  const words = forms[i % forms.length](n);
  const plain = kit.random.chance(0.5);
  const call = plain
    ? line(words, 1, 'font-weight:bold;text-align:center')
    : strip(words, kit.style);
  return { copy: { ...surroundings(kit), call }, truth: own(n) };
}

/** Own number as a big digit alone. */
function isolated(kit, i) {
  const n = kit.random.int(1, 9);
  const shape = SHAPE_NAMES[i % SHAPE_NAMES.length];
  const mark = figure(digits(kit, n), shape, kit.style, { kind: 'number', value: String(n) });
  return { copy: { ...surroundings(kit), mark }, truth: own(n) };
}

/** A keyword above a big digit. */
function above(kit, i) {
  const n = kit.random.int(1, 9);
  const shape = SHAPE_NAMES[(i * 3) % SHAPE_NAMES.length];
  const mark = `${line(ABOVE[i % ABOVE.length], 0.8, 'font-weight:bold;white-space:nowrap')}${figure(
    digits(kit, n),
    shape,
    kit.style,
    { kind: 'number', value: String(n) },
  )}`;
  return { copy: { ...surroundings(kit), mark }, truth: own(n) };
}

/** Speaks against another's number and says no own. */
function against(kit, i) {
  const n = kit.random.int(1, 5);
  const forms = AGAINST[kit.edition];
  const call = strip(forms[i % forms.length](n), kit.style);
  const [first, second] = kit.content.attack();
  const copy = {
    slogan: line(`${first}, ${second}!`, 1, 'font-weight:bold'),
    names: line(`Warga ${kit.content.place()} tidak lupa`),
    foot: line(footer(kit)),
    call,
  };
  return { copy, truth: { number: null, mentions: [String(n)] } };
}

/** Own number beside a mention of another. */
function both(kit, i) {
  const [n, other] = kit.random.some([1, 2, 3, 4, 5], 2);
  const forms = [
    () => ({ call: `Pilih nomor ${n}, bukan ${other}` }),
    () => ({ call: `COBLOS ${n}, JANGAN NOMOR ${other}` }),
    () => ({ mark: n, slogan: `Jangan pilih nomor ${other} lagi` }),
    () => ({ mark: n, call: `Bukan nomor ${other}` }),
    () => ({ call: `NOMOR URUT ${n}`, slogan: `Nomor ${other} sudah gagal, jangan diulang` }),
  ];
  const said = forms[i % forms.length]();
  const copy = {
    ...surroundings(kit),
    ...(said.slogan ? { slogan: line(said.slogan) } : {}),
    ...(said.call ? { call: strip(said.call, kit.style) } : {}),
    ...(said.mark
      ? {
          mark: figure(String(n), kit.random.pick(SHAPE_NAMES), kit.style, {
            kind: 'number',
            value: String(n),
          }),
        }
      : {}),
  };
  return { copy, truth: { number: String(n), mentions: [String(other)] } };
}

/** Numbers of every kind, and no pair's. */
function none(kit, i) {
  const { random, content, style } = kit;
  const kinds = [
    () => ({ list: lines(details(kit, 6)) }),
    () => ({ list: lines(schedule(kit, 5), 'JADWAL KAMPANYE') }),
    () => ({ list: bullets(kit) }),
    () => ({ mark: dateLeaf(kit) }),
    () => ({ list: statistics(kit) }),
    () => ({
      call: line(`Dapil ${random.int(1, 7)} ${content.place()}`, 1, 'font-weight:bold'),
      list: lines(details(kit, 4)),
    }),
  ];
  const said = kinds[i % kinds.length]();
  const copy = { ...surroundings(kit), ...said };
  return { copy, truth: { number: null, mentions: [] }, style };
}

/** Own number among numbers of every kind. */
function crowded(kit, i) {
  const base = i % 2 === 0 ? keyword(kit, i) : isolated(kit, i);
  const list = i % 3 === 0 ? bullets(kit) : lines(details(kit, 5));
  return { ...base, copy: { ...base.copy, list } };
}

export const NUMBER_KINDS = { keyword, isolated, above, against, both, none, crowded };

function own(n) {
  return { number: String(n), mentions: [] };
}

function digits({ random }, n) {
  return random.chance(0.35) ? `0${n}` : String(n);
}

/** Names, office, slogan and foot of an ordinary banner. */
export function surroundings(kit) {
  const { random, content } = kit;
  const [a, b] = people(kit, 2).map((name) =>
    NAME_FORMS[random.pick(['plain', 'titles', 'capitals'])](random, name),
  );
  return {
    slogan: line(content.slogan(), 1, 'font-style:italic'),
    names: `${line(a)}${line(random.pick(['&', 'dan']), 0.5)}${line(b)}`,
    office: line(`Calon ${random.pick(['Bupati', 'Wali Kota', 'Gubernur'])} ${content.place()}`),
    foot: line(footer(kit)),
  };
}

export function lines(words, heading) {
  const title = heading ? line(heading, 1.3, 'font-weight:bold;margin-bottom:.3em') : '';
  return `${title}${words.map((each) => line(each)).join('')}`;
}

/** A list whose bullets are digits in discs. */
function bullets(kit) {
  const [{ items }] = kit.content.programmes(1, 4);
  const { accent, onAccent } = kit.style;
  const bullet = (i) =>
    line(
      String(i + 1),
      1.2,
      `width:1.7em;height:1.7em;line-height:1.7em;text-align:center;border-radius:50%;background:${accent};color:${onAccent};font-weight:bold`,
    );
  return items
    .map(
      (item, i) =>
        `<div style="display:flex;gap:.7em;align-items:center;margin:.25em 0">${bullet(i)}${line(item)}</div>`,
    )
    .join('');
}

/** A leaf of a calendar. */
function dateLeaf({ random, style }) {
  const { accent, onAccent } = style;
  return `<div style="background:#fff;color:#222;text-align:center;border-radius:.2em;overflow:hidden">
${line(random.pick(['SENIN', 'RABU', 'SABTU']), 0.8, `background:${accent};color:${onAccent};padding:.2em .4em`)}
${line(String(random.int(1, 28)), 3, 'font-weight:bold;line-height:1.1')}${line(`${random.pick(['JUNI', 'JULI', 'NOVEMBER'])} 2029`, 0.7)}</div>`;
}

/** Big figures with what they count below. */
function statistics({ random }) {
  const counted = random.some(
    [
      'puskesmas baru',
      'jembatan selesai',
      'tahun mengabdi',
      'pasar rakyat',
      'desa terang',
      'sekolah dibangun',
    ],
    3,
  );
  return row(
    counted.map(
      (what) =>
        `<div style="text-align:center">${line(String(random.int(2, 60)), 2.8, 'font-weight:bold')}${line(what, 0.8)}</div>`,
    ),
  );
}
