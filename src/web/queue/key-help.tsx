import { useEffect, useRef } from 'preact/hooks';
import { wordsOf } from '../shell/language.js';

/** Which keys do what. Closes by Escape, its button, or a second `?`. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const words = wordsOf(WORDS);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="queue-dialog"
      aria-labelledby="keys-title"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === '?') dialog.current?.close();
      }}
    >
      <h2 id="keys-title">{words.title}</h2>
      <dl class="key-list">
        {words.keys.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{words.typing}</p>
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}

type Line = readonly [keys: readonly string[], does: string];

const WORDS: Readonly<
  Record<'id' | 'en', { title: string; typing: string; close: string; keys: readonly Line[] }>
> = {
  id: {
    title: 'Tombol papan ketik',
    keys: [
      [['j', '↓'], 'Ke kasus berikutnya'],
      [['k', '↑'], 'Ke kasus sebelumnya'],
      [['Enter'], 'Buka kasus'],
      [['c'], 'Ambil kasus ini; bila tidak ada yang disorot, sebanyak yang dipilih'],
      [['Shift', 'C'], 'Ambil sebanyak yang dipilih'],
      [['n'], 'Buka kasus saya yang berikutnya'],
      [['x'], 'Pilih kasus saya untuk putusan bersama'],
      [['/'], 'Ke saringan'],
      [['?'], 'Tampilkan daftar ini'],
    ],
    typing: 'Tombol ini tidak berlaku selama Anda mengetik.',
    close: 'Tutup',
  },
  en: {
    title: 'Keys',
    keys: [
      [['j', '↓'], 'To the next case'],
      [['k', '↑'], 'To the case before'],
      [['Enter'], 'Open the case'],
      [['c'], 'Claim this case; with none in focus, as many as chosen'],
      [['Shift', 'C'], 'Claim as many as chosen'],
      [['n'], 'Open the next of my cases'],
      [['x'], 'Select a case of mine for a decision on several'],
      [['/'], 'To the filter'],
      [['?'], 'Show this list'],
    ],
    typing: 'None of these counts while you type.',
    close: 'Close',
  },
};
