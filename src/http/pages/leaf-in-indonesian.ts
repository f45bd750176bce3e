import type { ElementCondition } from '../../domain/condition.js';
import * as names from '../../domain/names.js';
import { dayInWords, either } from './join-words.js';
import { asked, type LeafWords } from './leaf-words.js';

/** Each kind of condition in Indonesian. */
export const leafInIndonesian: LeafWords = {
  signal: ({ signal, level, voice }) => {
    const surely = level === 'violation' ? 'diduga kuat' : 'diduga';
    const own = voice ? ' dengan kata-kata penulisnya sendiri' : '';
    const what = `${surely} ${names.LABEL_ACTS[signal].id}${own}`;
    return { yes: `teks ${what}`, no: `teks tidak ${what}` };
  },
  political: ({ political }) =>
    asked(
      political,
      'materi menyangkut politik atau pemilihan',
      'materi tidak menyangkut politik atau pemilihan',
    ),
  campaign: ({ campaign }) =>
    campaign === 'sure'
      ? { yes: 'materi jelas berkampanye', no: 'materi tidak jelas berkampanye' }
      : { yes: 'materi berkampanye atau mungkin berkampanye', no: 'materi tidak berkampanye' },
  topic: ({ topic }) => {
    const what = names.TOPIC_NAMES[topic].id;
    return { yes: `teks menyebut ${what}`, no: `teks tidak menyebut ${what}` };
  },
  factCheck: ({ factCheck, voice }) => {
    const surely = factCheck === 'match' ? 'diduga kuat' : 'diduga';
    const own = voice ? ' dengan kata-kata penulisnya sendiri' : '';
    const what = `${surely} mengulang klaim yang menurut pemeriksa fakta tidak benar${own}`;
    return { yes: `teks ${what}`, no: `teks tidak ${what}` };
  },
  element: (leaf) => {
    const what = `${names.ELEMENT_NAMES[leaf.element].id}${whose(leaf)}`;
    return leaf.band === 'match'
      ? { yes: `gambar menampilkan ${what}`, no: `gambar tidak jelas menampilkan ${what}` }
      : {
          yes: `gambar menampilkan atau mungkin menampilkan ${what}`,
          no: `gambar tidak menampilkan ${what}`,
        };
  },
  images: ({ images }) => asked(images, 'materi memuat gambar', 'materi tidak memuat gambar'),
  actor: ({ actor }) => {
    const known = actor.filter((one) => one !== 'unknown');
    const who = named(names.ACTOR_NAMES, actor);
    if (known.length === actor.length)
      return { yes: `pengunggahnya ${who}`, no: `pengunggahnya bukan ${who}` };
    const others = known.length > 0 ? `, dan bukan ${named(names.ACTOR_NAMES, known)}` : '';
    return { yes: `pengunggahnya ${who}`, no: `pengunggahnya diketahui${others}` };
  },
  contest: ({ contest }) => {
    const what = named(names.CONTEST_NAMES, contest);
    return { yes: `pemilihannya ${what}`, no: `pemilihannya bukan ${what}` };
  },
  material: ({ material }) => {
    const what = named(names.MATERIAL_NAMES, material);
    return { yes: `materi berbentuk ${what}`, no: `materi tidak berbentuk ${what}` };
  },
  paid: ({ paid }) => asked(paid, 'penayangannya dibayar', 'penayangannya tidak dibayar'),
  published: ({ published }) => {
    const when = named(names.WINDOW_TIMES, published);
    return { yes: `materi diunggah ${when}`, no: `materi tidak diunggah ${when}` };
  },
  registered: ({ registered }) =>
    asked(registered, 'akunnya terdaftar di KPU', 'akunnya tidak terdaftar di KPU'),
  registeredAfter: ({ registeredAfter }) => {
    const day = dayInWords(registeredAfter, 'id');
    return {
      yes: `akunnya didaftarkan sesudah ${day}`,
      no: `akunnya didaftarkan paling lambat ${day}`,
    };
  },
  accountsOver: ({ accountsOver }) => ({
    yes: `kampanye ini memakai lebih dari ${accountsOver} akun`,
    no: `kampanye ini memakai paling banyak ${accountsOver} akun`,
  }),
  itemsTodayOver: ({ itemsTodayOver }) => ({
    yes: `akun ini mengunggah lebih dari ${itemsTodayOver} materi pada hari itu`,
    no: `akun ini mengunggah paling banyak ${itemsTodayOver} materi pada hari itu`,
  }),
};

function named<T extends string>(
  list: Readonly<Record<T, { readonly id: string }>>,
  values: readonly T[],
): string {
  return either(
    values.map((value) => list[value].id),
    'id',
  );
}

/** Of a President's photo the caption tells, of all else the pair that the context names. */
function whose({ element, whose: owner }: ElementCondition): string {
  if (owner === undefined) return '';
  return element === 'president-photo' ? OFFICER[owner] : OWNER[owner];
}

const OWNER = {
  own: ' milik peserta sendiri',
  other: ' yang bukan milik peserta sendiri',
  'not-own': ' yang tidak diketahui sebagai milik peserta sendiri',
} as const;
const OFFICER = {
  own: ' sebagai pengurus partai politik atau sebagai calon',
  other: ' bukan sebagai pengurus partai politik atau calon',
  'not-own': ' yang tidak diketahui sebagai pengurus partai politik atau calon',
} as const;
