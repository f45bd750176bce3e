/** Words of slogans that people are called by, and that say little behind a call for votes. */
const NAMES = new Set(
  'adil asri fitri guna harapan ikhlas indah jaya langit makmur merdeka mesra mulia mulus pintar putra putri restu rukun santun sejati tulus untung wibawa'.split(
    ' ',
  ),
);
/** Such as may be a name too, but are as likely meant: "Pilih Perubahan!" */
const UNCLEAR = new Set(
  (
    'agustus aman amanah april bahagia berkah bijak bina bumi cerdas cinta damai emas januari juara jujur juli juni karya ' +
    'keadilan kemenangan maju mandiri murah natal nusa nyaman perjuangan perubahan ramah rapi sederhana segar sejahtera ' +
    'selamat semangat sentosa siap sukses tangguh teladan tenang unggul utama'
  ).split(' '),
);

/** What a folded word, that is one of slogans, is where it stands for somebody with a capital; null for no name. */
export function nameWord(folded: string): 'name' | 'unclear' | null {
  if (NAMES.has(folded)) return 'name';
  return UNCLEAR.has(folded) ? 'unclear' : null;
}
