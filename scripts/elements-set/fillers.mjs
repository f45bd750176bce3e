// Words around the elements, full of numbers that are nobody's ballot number.

/** Lines of small print with numbers of all kinds, `count` of them. */
export function details({ random, content }, count) {
  const { int, pick } = random;
  const kinds = [
    () => content.date(),
    () => `Pukul ${content.time()} WIB - selesai`,
    () => `Hubungi ${content.phone()}`,
    () =>
      `Jl. ${pick(['Melati', 'Kenanga', 'Cempaka', 'Teratai'])} No. ${int(1, 9)}, ${content.place()}`,
    () => `Rumah nomor ${int(2, 9)}, RT ${int(1, 9)} RW ${int(1, 9)}`,
    () => `RT 0${int(1, 9)} / RW 0${int(1, 9)} ${content.place()}`,
    () => `TPS ${int(1, 24)} ${content.place()}`,
    () => `Dapil ${int(1, 6)} ${content.place()}`,
    () => `Usia ${int(31, 68)} tahun, ${int(2, 5)} anak`,
    () => `Tiket ${content.price()} per orang`,
    () => `Hadiah ${int(2, 9)} sepeda dan ${int(10, 50)} kupon`,
    () => `Posko ${int(1, 9)}, lantai ${int(1, 4)}`,
    () => `Gerbang ${int(1, 6)}, tribun ${pick(['A', 'B', 'C'])}`,
    () => `SK No. ${int(3, 99)}/${int(2027, 2029)}`,
    () => `${int(2, 5)} periode mengabdi, ${int(10, 30)} penghargaan`,
    () => `Kode pos ${int(40, 89)}${int(100, 999)}`,
    () => `Antrean nomor ${int(1, 9)} di loket`,
    () => `Hari ke-${int(2, 9)} kampanye`,
  ];
  return random.some(kinds, count).map((kind) => kind());
}

/** What the foot of a banner says. */
export function footer({ random, content }) {
  return random.pick([
    () => `${content.date()} - ${content.web()}`,
    () => `${content.party()} - ${content.phone()}`,
    () => `${content.hashtag()}  ${content.web()}`,
  ])();
}

/** An invitation's or a schedule's lines: place, day and hour. */
export function schedule({ random, content }, count) {
  return Array.from(
    { length: count },
    (_, i) =>
      `${i + 1}. ${content.place()}, ${random.int(1, 28)} ${random.pick(['Juni', 'Juli', 'Agustus'])}, pukul ${content.time()}`,
  );
}
