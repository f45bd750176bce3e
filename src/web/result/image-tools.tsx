import { language, wordsOf } from '../shell/language.js';
import type { Zoom } from './use-zoom.js';

export interface ImageToolsProps {
  readonly zoom: Zoom;
  /** Null: no blurring is offered. */
  readonly blur: { readonly isOn: boolean; readonly toggle: () => void } | null;
}

/** Larger, smaller, all of it, its own size; and blurred or not. */
export function ImageTools({ zoom, blur }: ImageToolsProps) {
  const words = wordsOf(WORDS);
  const format = new Intl.NumberFormat(language.value === 'id' ? 'id-ID' : 'en-GB', {
    style: 'percent',
  });
  return (
    <div class="image-tools no-print">
      <button type="button" aria-label={words.out} title={words.out} onClick={() => zoom.to('out')}>
        −
      </button>
      <output aria-label={words.scale}>{format.format(zoom.shown)}</output>
      <button type="button" aria-label={words.in} title={words.in} onClick={() => zoom.to('in')}>
        +
      </button>
      <button type="button" aria-pressed={zoom.scale === null} onClick={() => zoom.to('fit')}>
        {words.fit}
      </button>
      <button type="button" aria-pressed={zoom.scale === 1} onClick={() => zoom.to('actual')}>
        {words.actual}
      </button>
      {blur && (
        <button type="button" aria-pressed={blur.isOn} onClick={blur.toggle}>
          {words.blur}
        </button>
      )}
    </div>
  );
}

const WORDS = {
  id: {
    out: 'Perkecil',
    in: 'Perbesar',
    scale: 'Perbesaran',
    fit: 'Seluruhnya',
    actual: 'Ukuran asli',
    blur: 'Kaburkan gambar',
  },
  en: {
    out: 'Zoom out',
    in: 'Zoom in',
    scale: 'Zoom',
    fit: 'Fit',
    actual: 'Actual size',
    blur: 'Blur the image',
  },
};
