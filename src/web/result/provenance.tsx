import type { Classification } from '../api/types.js';
import { language, wordsOf } from '../shell/language.js';
import './provenance.css';

/** By what the answer was made: the same input with the same of these gives the same answer. */
export function Provenance({ classification }: { readonly classification: Classification }) {
  const { id, provenance, timing } = classification;
  const { service, rulebook, models, gallery, factChecks, inputSha256 } = provenance;
  const words = wordsOf(WORDS);
  const seconds = new Intl.NumberFormat(language.value === 'id' ? 'id-ID' : 'en-GB', {
    maximumFractionDigits: 1,
  }).format(timing.totalMs / 1000);
  return (
    <div class="provenance">
      <p class="soft">{words.meaning}</p>
      <dl>
        <dt>{words.answer}</dt>
        <dd>
          <code>{id}</code>
        </dd>
        <dt>{words.rulebook}</dt>
        <dd>
          <a href={`/rulebooks/${rulebook.regime}`} target="_blank" rel="noopener">
            {rulebook.regime} v{rulebook.version}
          </a>{' '}
          <code>{rulebook.sha256}</code>
        </dd>
        <dt>Saring</dt>
        <dd>{service}</dd>
        {models.map((model) => (
          <>
            <dt>
              {words.model} {model.id}
            </dt>
            <dd>
              {model.version} <code>{model.sha256}</code>
            </dd>
          </>
        ))}
        <dt>{words.gallery}</dt>
        <dd>{gallery === null ? words.noGallery : <code>{gallery}</code>}</dd>
        <dt>{words.factChecks}</dt>
        <dd>{factChecks === null ? words.noFactChecks : <code>{factChecks}</code>}</dd>
        <dt>{words.input}</dt>
        <dd>
          <code>{inputSha256}</code>
        </dd>
        <dt>{words.time}</dt>
        <dd>{words.seconds(seconds)}</dd>
      </dl>
    </div>
  );
}

const WORDS = {
  id: {
    meaning: 'Masukan yang sama dengan peraturan dan model yang sama memberi hasil yang sama.',
    answer: 'Nomor hasil',
    rulebook: 'Peraturan',
    model: 'Model',
    gallery: 'Logo dan wajah pembanding',
    noGallery: 'tidak dipakai, karena tidak ada gambar',
    factChecks: 'Daftar cek fakta (SHA-256)',
    noFactChecks: 'tidak ada, atau tidak terbaca',
    input: 'Masukan (SHA-256)',
    time: 'Lama pemeriksaan',
    seconds: (figure: string) => `${figure} detik`,
  },
  en: {
    meaning: 'The same input with the same rules and models gives the same result.',
    answer: 'Number of the result',
    rulebook: 'Rulebook',
    model: 'Model',
    gallery: 'Logos and faces compared with',
    noGallery: 'not used, as there is no image',
    factChecks: 'List of fact-checks (SHA-256)',
    noFactChecks: 'none, or it could not be read',
    input: 'Input (SHA-256)',
    time: 'Time taken',
    seconds: (figure: string) => `${figure} s`,
  },
};
