// Base texts by edition, edited copies of them, and texts that look like them and are another matter.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../ocr-set/random.mjs';

const WRITTEN = join(import.meta.dirname, '..', '..', 'datasets', 'written');
/** Names, places and promises of the templates, by edition: none is in both. */
const SLOTS = {
  dev: {
    name: [
      'Wening Suryanegara',
      'Danang Tanuwijaya',
      'Melati Maharani',
      'Handoko Notoprawiro',
      'Bagus Setyabudi',
    ],
    place: ['Lembah Arum', 'Bandarjati', 'Nusa Kencana', 'Karang Wening'],
    thing: ['beras lima kilo', 'jalan desa', 'air bersih', 'beasiswa', 'pupuk murah'],
  },
  acceptance: {
    name: [
      'Anggraita Brajamusti',
      'Bimasena Purwodanarto',
      'Niluhayu Singawinata',
      'Guritno Kusumobroto',
      'Rengganis Wirabraja',
    ],
    place: ['Teluk Sagara', 'Bukit Lentera', 'Rawa Kencana', 'Muara Jati'],
    thing: ['minyak goreng', 'jembatan gantung', 'puskesmas baru', 'modal usaha', 'bibit padi'],
  },
};
const TEMPLATES = {
  dev: [
    'Pilih nomor {n} untuk {place} yang lebih baik, {name} bawa {thing} buat warga',
    'Jangan mau dibohongi {name}, janji {thing} di {place} dari dulu tidak pernah ada',
    'Ayo coblos {name} nomor urut {n}, sing penting {thing} kanggo wong {place}',
    'Urang {place} kudu milih {name} nomer {n}, insya Allah {thing} sumping ka lembur',
    'gw denger si {name} bagi2 {thing} di {place} kemaren, parah bgt sih paslon {n}',
    'Info dari {place}: tim {name} datang jam {n} membawa {thing}, warga diminta kumpul di balai desa',
    '{name} itu tukang tipu, {thing} untuk {place} dimakan sendiri, dasar maling',
  ],
  acceptance: [
    'Saatnya {place} punya pemimpin jujur, {name} nomor {n} siap urus {thing}',
    'Katanya {name} korupsi dana {thing} di {place}, buktinya mana coba tunjukkan',
    'Wong {place} ojo lali, coblos {n} {name}, {thing} mesti teko',
    'Pilih {name} nomer {n} sangkan {thing} di {place} teu hese deui',
    'lah si {name} mah cuma omdo, {thing} di {place} mangkrak 5 tahun, masa pilih {n} lagi',
    'Malam ini relawan {name} kumpul di lapangan {place} pukul {n}, ambil {thing} di tenda kuning',
    'Usir {name} dari {place}, gara-gara dia {thing} hilang, pengkhianat rakyat',
  ],
};

/** Texts of one edition: `{ id, text, partner }`, the partner a contrast text on the same topic or null. */
export function baseTexts(edition, limit) {
  const rows = readdirSync(WRITTEN)
    .sort()
    .flatMap((file) =>
      readFileSync(join(WRITTEN, file), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const here = rows.filter(({ id, text, pair }) => {
    // A pair stays in one edition.
    const key = [id, pair ?? id].sort()[0];
    return text.length >= 40 && seeded(`edition/${key}`).chance(0.5) === (edition === 'dev');
  });
  const random = seeded(`texts/${edition}`);
  const written = random.some(here, Math.min(limit, here.length));
  return [
    ...written.map(({ id, text, pair }) => ({ id, text, partner: byId.get(pair)?.text ?? null })),
    ...templated(edition),
  ];
}

function templated(edition) {
  const { name, place, thing } = SLOTS[edition];
  return TEMPLATES[edition].flatMap((template, t) =>
    name.map((who, i) => {
      const text = filled(template, {
        name: who,
        place: place[(i + t) % 4],
        thing: thing[(i + 2 * t) % 5],
        n: String(1 + ((i + t) % 5)),
      });
      return { id: `${edition}-template-${t}-${i}`, text, partner: null, name: who, others: name };
    }),
  );
}

function filled(template, slots) {
  return template.replace(/\{(\w+)\}/g, (_, slot) => slots[slot]);
}

const EMOJI = { dev: ['🙏', '😂', '🔥', '❤️'], acceptance: ['😭', '👍🏽', '🇮🇩', '✊', '📢'] };
const FRONT = {
  dev: [
    'Diteruskan:\n',
    'Assalamualaikum wr. wb. bapak ibu semua, ',
    'Forwarded many times\n',
    'Dari grup sebelah: ',
  ],
  acceptance: [
    'Selamat malam warga grup,\n',
    '[Forwarded] ',
    'Copas dari grup tetangga\n',
    'Mohon diteruskan. ',
  ],
};
const BACK = {
  dev: [
    ' Sebarkan!!',
    '\nViralkan ya gaes',
    ' Tolong diteruskan ke semua grup WA',
    ' Jangan berhenti di kamu, bagikan!',
  ],
  acceptance: [
    '\n\nBantu sebarluaskan ke keluarga dan teman 🙏',
    ' SHARE SEBANYAK BANYAKNYA!!!',
    ' ayo viralkan',
    '\nSemoga bermanfaat, terima kasih.',
  ],
};
const TAGS = {
  dev: [' #viral #fyp', ' #pilkada2024'],
  acceptance: [
    ' #trending #infowarga #foryou',
    ' #PemiluDamai'.replace('PemiluDamai', 'Pemilu2024'),
  ],
};
const SHORT = [
  ['yang', 'yg'],
  ['tidak', 'gak'],
  ['jangan', 'jgn'],
  ['untuk', 'utk'],
  ['dengan', 'dgn'],
  ['sudah', 'udah'],
  ['nomor', 'no.'],
  ['banyak', 'bnyk'],
  ['warga', 'wrg'],
  ['karena', 'krn'],
];
const LEET = { a: '4', i: '1', e: '3', o: '0' };

/** Edits that leave the matter as it is: `(text, random, edition) => text`. */
export const TEXT_EDITS = {
  'emoji added': (text, random, edition) =>
    text
      .split(' ')
      .map((word) => (random.chance(0.15) ? `${word} ${random.pick(EMOJI[edition])}` : word))
      .join(' ') + random.pick(EMOJI[edition]),
  'case and signs': (text, random) =>
    (random.chance(0.5) ? text.toUpperCase() : text.toLowerCase())
      .replace(/[.!?]+(?=\s|$)/g, () => random.pick(['!!!', '..', ' ']))
      .replace(/, /g, random.pick([' ', ' , '])),
  spacing: (text, random) => text.replace(/ /g, () => random.pick([' ', '  ', '\n', '\u00a0'])),
  'zero-width': (text, random) =>
    [...text].map((c) => (random.chance(0.08) ? `${c}\u200b` : c)).join(''),
  'look-alikes': (text, random) =>
    text.replace(/[aoe]/g, (c) => (random.chance(0.3) ? { a: 'а', o: 'о', e: 'е' }[c] : c)),
  leet: (text, random) =>
    text.replace(/(?<=[a-z])[aieo](?=[a-z])/g, (c) => (random.chance(0.1) ? LEET[c] : c)),
  'letters repeated': (text, random) =>
    text.replace(/[aeiou](?=[\s.,!?]|$)/g, (c) =>
      random.chance(0.3) ? c.repeat(random.int(3, 6)) : c,
    ),
  forwarded: (text, random, edition) => random.pick(FRONT[edition]) + text,
  'plea added': (text, random, edition) => text + random.pick(BACK[edition]),
  'hashtags added': (text, random, edition) => text + random.pick(TAGS[edition]),
  'short forms': (text) =>
    SHORT.reduce(
      (said, [long, short]) => said.replace(new RegExp(`\\b${long}\\b`, 'g'), short),
      text,
    ),
  'one letter dropped': (text, random) =>
    misspelled(text, random, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  'two letters swapped': (text, random) =>
    misspelled(
      text,
      random,
      (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    ),
  'cut short': (text, random) => {
    const words = text.split(' ');
    return words.length < 20
      ? null
      : `${words.slice(0, Math.round(words.length * random.between(0.7, 0.9))).join(' ')}… baca selengkapnya`;
  },
  everything: (text, random, edition) =>
    TEXT_EDITS['plea added'](
      TEXT_EDITS['emoji added'](
        TEXT_EDITS['case and signs'](TEXT_EDITS.forwarded(text, random, edition), random),
        random,
        edition,
      ),
      random,
      edition,
    ),
};

function misspelled(text, random, spoil) {
  const words = text.split(' ');
  const long = words.flatMap((word, i) => (/^[a-z]{7,}$/.test(word) ? [i] : []));
  if (long.length === 0 || words.length < 8) return null;
  const i = random.pick(long);
  words[i] = spoil(words[i], random.int(1, words[i].length - 4));
  return words.join(' ');
}

const DENIALS = {
  dev: ['HOAKS: ', 'Tidak benar bahwa ', '[KLARIFIKASI] '],
  acceptance: ['Ini hoax ya: ', 'Awas berita palsu! ', 'CEK FAKTA: '],
};
const BEHIND = {
  dev: [' Itu tidak benar.', ' (ini fitnah)'],
  acceptance: [' Begitu bunyi pesan bohong itu.', ' — sudah dibantah KPU'],
};
const INSULTS = {
  dev: [' dasar anjing', ' bangsat'],
  acceptance: [' dasar babi', ' goblok semua'],
};

/** Changes that make it another matter; null where a text has nothing to change. */
export const NEAR_MISSES = {
  'other number': (text, random) =>
    changed(text, /(?<![\d.,])\d{1,2}(?![\d.,])/g, (n) => String((Number(n) % 9) + 1), random),
  'other name': (text, random, edition, base) =>
    base.name
      ? text.replaceAll(base.name, random.pick(base.others.filter((one) => one !== base.name)))
      : changed(
          text,
          /(?<=[a-z,] )(?!Allah)[A-Z][a-z]{3,}(?= [a-z])/g,
          () => random.pick(SLOTS[edition].name).split(' ')[0],
          random,
        ),
  'denial in front': (text, random, edition) => random.pick(DENIALS[edition]) + text,
  'denial behind': (text, random, edition) => text + random.pick(BEHIND[edition]),
  'negation put in': (text, random) => {
    const words = text.split(' ');
    words.splice(random.int(1, words.length - 1), 0, 'tidak');
    return words.join(' ');
  },
  'insult put in': (text, random, edition) => text + random.pick(INSULTS[edition]),
  'contrast partner': (_text, _random, _edition, { partner }) => partner,
};

function changed(text, pattern, to, random) {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return null;
  const { 0: was, index } = random.pick(found);
  const now = to(was);
  return now === was ? null : text.slice(0, index) + now + text.slice(index + was.length);
}
