import { useRef } from 'preact/hooks';
import { wordsOf } from '../shell/language.js';
import type { CheckState } from './check-state.js';
import { problemsAt } from './context-problems.js';
import { PictureItem } from './picture-item.js';
import { RefusedFiles } from './refused-files.js';
import { useDrop } from './use-drop.js';

/** Images by dropping, pasting or picking. */
export function PictureField({ check }: { readonly check: CheckState }) {
  const words = wordsOf(WORDS);
  const picker = useRef<HTMLInputElement>(null);
  const isOver = useDrop((files) => check.add(files));
  const pictures = check.pictures.value;
  const limits = check.limits.value;
  const problems = problemsAt(check.problems.value, '/images');
  return (
    <section class="check-pictures" aria-labelledby="check-pictures-title">
      <h2 id="check-pictures-title">{words.title}</h2>
      <div class={isOver.value ? 'check-drop over' : 'check-drop'}>
        <button
          type="button"
          data-pointer="/images"
          aria-describedby="check-pictures-hint"
          onClick={() => picker.current?.click()}
        >
          {pictures.length === 0 ? words.pick : words.more}
        </button>
        <input
          ref={picker}
          type="file"
          accept="image/*"
          multiple
          hidden
          onChange={({ currentTarget }) => {
            check.add([...(currentTarget.files ?? [])]);
            // The same file may be picked again.
            currentTarget.value = '';
          }}
        />
        <p id="check-pictures-hint" class="soft">
          {isOver.value ? words.drop : words.hint}
          {limits && ` ${words.limits(limits.images, limits.imageBytes, limits.bodyBytes)}`}
        </p>
      </div>
      <RefusedFiles refused={check.refused.value} limits={limits} />
      {problems.length > 0 && (
        <ul class="field-wrong" role="alert">
          {problems.map(({ pointer, message }) => (
            <li key={pointer}>{message}</li>
          ))}
        </ul>
      )}
      {pictures.length > 0 && (
        <ol class="check-thumbs" aria-label={words.list}>
          {pictures.map((picture, at) => (
            <PictureItem
              key={picture.slot}
              check={check}
              picture={picture}
              at={at}
              count={pictures.length}
              // What was focused is gone with the picture.
              onRemoved={() =>
                document.querySelector<HTMLElement>('.check-pictures [data-pointer]')?.focus()
              }
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 100_000) / 10}`;
}

const WORDS = {
  id: {
    title: 'Gambar',
    pick: 'Pilih gambar atau ambil foto',
    more: 'Tambah gambar',
    drop: 'Lepaskan gambar di sini.',
    hint: 'Dapat juga diseret ke halaman ini atau ditempel (Ctrl+V).',
    limits: (count: number, one: number, all: number) =>
      `Paling banyak ${count} gambar; ${comma(megabytes(one))} MB per gambar, ${comma(megabytes(all))} MB seluruhnya.`,
    list: 'Gambar yang akan diperiksa',
  },
  en: {
    title: 'Images',
    pick: 'Choose images or take a photo',
    more: 'Add images',
    drop: 'Drop the images here.',
    hint: 'You can also drag them onto this page or paste them (Ctrl+V).',
    limits: (count: number, one: number, all: number) =>
      `${count} images at most; ${megabytes(one)} MB each, ${megabytes(all)} MB together.`,
    list: 'Images to check',
  },
};

function comma(number: string): string {
  return number.replace('.', ',');
}
