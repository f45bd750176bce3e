import { wordsOf } from '../shell/language.js';
import type { CheckState } from './check-state.js';
import { sampleFile } from './sample.js';

/** What stands where the answer will be: what a check does, and samples to try. */
export function Welcome({ check }: { readonly check: CheckState }) {
  const words = wordsOf(WORDS);
  async function trySample() {
    check.text.value = words.caption;
    check.add([await sampleFile(words.file)]);
    await check.start();
  }
  async function tryText() {
    check.text.value = words.onlyText;
    await check.start();
  }
  return (
    <div class="check-welcome card">
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.verdicts}</p>
      {check.isEmpty.value && (
        <div class="check-samples">
          <p>{words.try}</p>
          <button type="button" onClick={() => void trySample()}>
            {words.image}
          </button>
          <button type="button" onClick={() => void tryText()}>
            {words.text}
          </button>
          <p class="soft">{words.invented}</p>
        </div>
      )}
    </div>
  );
}

const SAMPLE = {
  file: 'contoh-spanduk.png',
  caption: 'Saatnya berubah. Coblos nomor 3, Sekar Wangi – Bayu Laut, untuk Muara Kencana!',
  onlyText: 'Coblos nomor 3! Lawan kami itu goblok dan pengecut, jangan dipilih.',
};

const WORDS = {
  id: {
    ...SAMPLE,
    steps: [
      'Tulisan, logo, wajah, dan kode QR pada gambar dibaca di mesin layanan ini, tanpa mengirim apa pun ke luar.',
      'Kata dan unsur gambar dibandingkan dengan aturan kampanye: mana yang diduga dilarang, pasalnya, dan apa yang perlu diubah.',
      'Perbaiki materinya, periksa lagi, dan lihat apa yang berubah.',
    ],
    verdicts:
      'Hasilnya dugaan mesin, bukan putusan. Yang tidak terbaca disebutkan dan tidak dianggap bersih.',
    try: 'Belum punya materi? Coba contoh:',
    image: 'Contoh spanduk',
    text: 'Contoh teks saja',
    invented: 'Pasangan dan daerah pada contoh ini rekaan.',
  },
  en: {
    ...SAMPLE,
    steps: [
      'Words, logos, faces and QR codes on images are read on the machine of this service; nothing is sent elsewhere.',
      'Words and elements are held against the campaign rules: what may be prohibited, by which article, and what to change.',
      'Mend the creative, check again, and see what changed.',
    ],
    verdicts:
      'The result is what a machine suspects, not a decision. What could not be read is named, and never counts as clean.',
    try: 'Nothing at hand? Try a sample:',
    image: 'Sample banner',
    text: 'Sample of text only',
    invented: 'The pair and the place of these samples are invented.',
  },
};
