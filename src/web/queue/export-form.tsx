import { useSignal } from '@preact/signals';
import { language, wordsOf } from '../shell/language.js';
import { filter } from './address.js';
import { minuteNow } from './clock.js';
import { exportAddress } from './filter.js';

const FORMATS = ['csv', 'ndjson', 'html'] as const;
type Format = (typeof FORMATS)[number];

/** The cases of the filter as a file; a plain link, which carries the cookie by itself. */
export function ExportForm() {
  const words = wordsOf(WORDS);
  const format = useSignal<Format>('csv');
  const address = exportAddress(filter.value, {
    format: format.value,
    lang: language.value,
    now: minuteNow.value,
  });
  return (
    <details class="export">
      <summary>{words.title}</summary>
      <div class="export-fields">
        <label>
          <span>{words.format}</span>
          <select
            value={format.value}
            onChange={({ currentTarget }) => {
              format.value = currentTarget.value as Format;
            }}
          >
            {FORMATS.map((name) => (
              <option key={name} value={name}>
                {words.formats[name]}
              </option>
            ))}
          </select>
        </label>
        {format.value === 'html' ? (
          <a class="button" href={address} target="_blank" rel="noreferrer">
            {words.open}
          </a>
        ) : (
          <a class="button" href={address} download={`saring-kasus.${format.value}`}>
            {words.download}
          </a>
        )}
        <p class="soft">
          {filter.value.state === undefined ? words.decidedOnly : words.byFilter}
          {format.value === 'html' && ` ${words.most}`}
        </p>
      </div>
    </details>
  );
}

const WORDS = {
  id: {
    title: 'Unduh kasus',
    format: 'Bentuk berkas',
    formats: {
      csv: 'CSV (lembar kerja)',
      ndjson: 'NDJSON (lengkap, untuk program)',
      html: 'HTML (untuk dicetak)',
    },
    download: 'Unduh',
    open: 'Buka di tab baru',
    decidedOnly:
      'Menurut saringan ini, hanya kasus yang sudah diputuskan. Untuk yang lain, pilih keadaannya di saringan.',
    byFilter: 'Menurut saringan ini.',
    most: 'Paling banyak 500 kasus.',
  },
  en: {
    title: 'Export cases',
    format: 'Kind of file',
    formats: {
      csv: 'CSV (spreadsheet)',
      ndjson: 'NDJSON (whole, for programs)',
      html: 'HTML (to print)',
    },
    download: 'Download',
    open: 'Open in a new tab',
    decidedOnly: 'By this filter, decided cases only. For others choose their state in the filter.',
    byFilter: 'By this filter.',
    most: '500 cases at most.',
  },
};
