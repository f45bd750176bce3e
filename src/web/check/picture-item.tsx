import { useRef } from 'preact/hooks';
import { wordsOf } from '../shell/language.js';
import type { CheckState } from './check-state.js';
import type { Picture } from './checked.js';

export interface PictureItemProps {
  readonly check: CheckState;
  readonly picture: Picture;
  /** From 0, of `count`. */
  readonly at: number;
  readonly count: number;
  readonly onRemoved: () => void;
}

/** One image of the form: how it looks, and what can be done with it. */
export function PictureItem({ check, picture, at, count, onRemoved }: PictureItemProps) {
  const words = wordsOf(WORDS);
  const picker = useRef<HTMLInputElement>(null);
  const { slot, file, url } = picture;
  const named = words.image(at + 1, file.name);
  const isShown = !check.unshowable.value.has(url);
  return (
    <li class="check-thumb">
      {isShown ? (
        <img src={url} alt={named} onError={() => check.markUnshowable(url)} />
      ) : (
        <p class="check-thumb-blank">{words.unshowable}</p>
      )}
      <div class="check-thumb-about">
        <span class="check-thumb-name">{named}</span>
        <div class="check-thumb-tools">
          {count > 1 && (
            <>
              <button
                type="button"
                aria-label={words.earlier(named)}
                aria-disabled={at === 0}
                onClick={() => check.move(slot, -1)}
              >
                ↑
              </button>
              <button
                type="button"
                aria-label={words.later(named)}
                aria-disabled={at === count - 1}
                onClick={() => check.move(slot, 1)}
              >
                ↓
              </button>
            </>
          )}
          <button
            type="button"
            aria-label={words.replaceNamed(named)}
            onClick={() => picker.current?.click()}
          >
            {words.replace}
          </button>
          <button
            type="button"
            aria-label={words.removeNamed(named)}
            onClick={() => {
              check.remove(slot);
              onRemoved();
            }}
          >
            {words.remove}
          </button>
        </div>
      </div>
      <input
        ref={picker}
        type="file"
        accept="image/*"
        hidden
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          if (chosen) check.replace(slot, chosen);
          currentTarget.value = '';
        }}
      />
    </li>
  );
}

const WORDS = {
  id: {
    image: (number: number, name: string) => `Gambar ${number}: ${name}`,
    unshowable:
      'Peramban ini tidak dapat menampilkan berkas ini. Berkas tetap akan dikirim untuk diperiksa.',
    earlier: (named: string) => `Naikkan – ${named}`,
    later: (named: string) => `Turunkan – ${named}`,
    replace: 'Ganti',
    replaceNamed: (named: string) => `Ganti – ${named}`,
    remove: 'Hapus',
    removeNamed: (named: string) => `Hapus – ${named}`,
  },
  en: {
    image: (number: number, name: string) => `Image ${number}: ${name}`,
    unshowable: 'This browser cannot show this file. It will still be sent to be checked.',
    earlier: (named: string) => `Move up – ${named}`,
    later: (named: string) => `Move down – ${named}`,
    replace: 'Replace',
    replaceNamed: (named: string) => `Replace – ${named}`,
    remove: 'Remove',
    removeNamed: (named: string) => `Remove – ${named}`,
  },
};
