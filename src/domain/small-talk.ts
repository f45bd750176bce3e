/** Words that open a talk or try a line out, and say nothing by themselves. Letters are single: `halooo` is `halo`. */
export const SMALL_TALK: ReadonlySet<string> = new Set(
  (
    'tes test testing tess tester coba cobacoba ping p ' +
    'halo hai hi hey hei hay hello helo world ' +
    'min mimin admin kak kakak gan agan bang bro sis om dek mas mbak pak bu ' +
    'permisi misi punten pagi siang sore malam selamat ' +
    'salam ass aslm askum samlekum asalamualaikum assalamualaikum assalamualaikum wr wb ' +
    'warahmatulahi wabarakatuh warohmatulohi wabarokatuh ' +
    'ok oke okeh okey sip siap ya iya y hm eh oh oi oy woi woy abc'
  )
    .split(' ')
    .map(singled),
);

/** Words that say nothing beside one of those, as in `cuma tes kirim`. */
export const FILLERS: ReadonlySet<string> = new Set(
  'doang cuma hanya aja saja dulu just bot kirim pesan chat'.split(' ').map(singled),
);

/** Letters written twice or more, once. */
export function singled(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}
