import { useState } from 'preact/hooks';
import { language, wordsOf } from '../shell/language.js';
import { Notice } from '../ui/notice.js';
import { captured, pageStyles } from './capture.js';
import { isoDay, moment } from './moments.js';
import { fileName, printableHtml } from './printable.js';
import './save-result.css';

export interface SaveResultProps {
  /** Of `ResultView`: what is saved is what is shown. */
  readonly rootRef: { readonly current: HTMLElement | null };
  /** When the answer came. */
  readonly checkedAt: Date;
}

/** Saves a result as one file, or prints it. Nothing is sent anywhere. */
export function SaveResult({ rootRef, checkedAt }: SaveResultProps) {
  const words = wordsOf(WORDS);
  const [state, setState] = useState<'idle' | 'saved' | 'failed'>('idle');
  const save = () => {
    try {
      if (!rootRef.current) throw new Error('the result is not shown');
      download(rootRef.current, checkedAt);
      setState('saved');
    } catch {
      setState('failed');
    }
  };
  return (
    <div class="save-result no-print">
      <button type="button" onClick={save}>
        {words.save}
      </button>
      <button type="button" onClick={() => print()}>
        {words.print}
      </button>
      <span class="soft">{words.local}</span>
      <div role="status">{state === 'saved' && <span class="soft">{words.saved}</span>}</div>
      {state === 'failed' && (
        <Notice tone="review" role="alert" title={words.failed}>
          <p>{words.instead}</p>
        </Notice>
      )}
    </div>
  );
}

function download(root: HTMLElement, checkedAt: Date): void {
  const html = printableHtml({
    language: language.value,
    css: pageStyles(),
    body: captured(root),
    checkedAt: moment(checkedAt, language.value),
  });
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(isoDay(checkedAt));
  link.click();
  // Some browsers read it only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const WORDS = {
  id: {
    save: 'Simpan sebagai berkas',
    print: 'Cetak',
    local:
      'Berkas dibuat di perangkat ini dan memuat gambar serta teksnya; tidak dikirim ke mana pun.',
    saved: 'Tersimpan di folder unduhan.',
    failed: 'Berkas tidak dapat dibuat',
    instead: 'Gunakan "Cetak" lalu simpan sebagai PDF.',
  },
  en: {
    save: 'Save as a file',
    print: 'Print',
    local: 'The file is made on this device and holds the images and the text; it is sent nowhere.',
    saved: 'Saved to the downloads folder.',
    failed: 'The file could not be made',
    instead: 'Use "Print" and save as PDF.',
  },
};
