/** Words that say nothing of what a claim is about: grammar, address, and the noise of forwarded messages. */
const IDLE = `
yang yg di ke dari dr dan atau dgn dengan untuk buat bwt utk pada dalam ini itu nih tuh si sang para oleh
akan bakal mau hendak arep sudah udah udh dah sdh telah lagi sedang adalah ialah itu juga jg aja ae saja kok sih
lho loh lo dong deh kan ya yah yo gaes guys lur bro sis bun bunda min pak bapak bu ibu kang mas mbak om
sebagai bahwa agar supaya karena krn gara gara-gara soal tentang terkait kepada kpd antara hingga sampai sampe
sejak ketika saat pas waktu setelah usai abis habis sesudah sebelum kalau kalo klo jika bila maka namun tapi tetapi
padahal lalu terus trus kemudian ada ana iki kuwi kui ning neng sing karo lan wis nek
saya aku gue gw kami kita kamu anda dia ia beliau mereka kalian
bisa dapat dapet dpt bs jadi menjadi masih cuma hanya banget sangat sekali paling lebih kurang begitu begini
sama sm seperti kayak kaya kyk semua seluruh setiap tiap
ayo yuk mari silakan silahkan tolong segera buruan langsung cepat awas waspada hati hati-hati
astaga alhamdulillah innalillahi subhanallah wkwk wkwkwk haha hehe hahaha
viral viralkan sebarkan share bagikanlah heboh geger gempar mengejutkan breaking news terkini berita kabar info informasi
apa siapa kenapa mengapa bagaimana gimana mana kapan berapa apakah
benar bener beneran ternyata rupanya konon
nya pun lah kah the of and to in a is
beredar klaim narasi unggahan postingan video vidio foto poto gambar potret klip
mana gitu gini eh oh hai halo
`;

/** Verdicts that stand before a claim in lists of debunked ones, and are no part of it. */
const VERDICTS = `
hoaks hoax hoak disinformasi misinformasi malinformasi fakenews cekfakta
`;

const WORDS = new Set(`${IDLE} ${VERDICTS}`.split(/\s+/).filter((word) => word !== ''));

export function isIdle(word: string): boolean {
  return WORDS.has(word);
}
