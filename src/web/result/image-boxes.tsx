import type { Signal } from '@preact/signals';
import { wordsOf } from '../shell/language.js';
import { lightProps, reveal } from './lighting.js';
import type { Mark } from './marks.js';
import { numbered } from './runs.js';

export interface ImageBoxesProps {
  readonly size: { readonly width: number; readonly height: number };
  readonly marks: readonly Mark[];
  readonly lit: Signal<string | null>;
  /** Screen pixels for one of the image: numbers keep their size on the screen. */
  readonly scale: number;
}

/** Height of a number's tag, in pixels of the screen. */
const TAG = 20;
/** Between what is marked and its box, in pixels of the screen. */
const GAP = 3;

/** Boxes over an image in its own pixels, each a button that lights what it belongs to. */
export function ImageBoxes({ size, marks, lit, scale }: ImageBoxesProps) {
  const words = wordsOf(WORDS);
  const firsts = numbered(marks);
  const hasLit = marks.some(({ id }) => id === lit.value);
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no fieldset
    <svg
      class="boxes"
      role="group"
      aria-label={words.places}
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      data-dims={hasLit ? 'true' : undefined}
    >
      {marks.map((mark, at) => (
        <Box
          key={`${mark.id} ${at}`}
          mark={mark}
          isNumbered={firsts.has(mark)}
          size={size}
          lit={lit}
          scale={scale}
        />
      ))}
    </svg>
  );
}

interface BoxProps extends Omit<ImageBoxesProps, 'marks'> {
  readonly mark: Mark;
  readonly isNumbered: boolean;
}

function Box({ mark, isNumbered, size, lit, scale }: BoxProps) {
  const { id, box, tone, label, ref } = mark;
  const place = around(box, size, scale);
  const kind = id.startsWith('element:') ? 'element' : 'finding';
  const lights = lightProps(lit, id);
  const act = (from: Element) => {
    lights.onClick();
    reveal(from, id, 'finding');
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      class={`box ${tone} ${kind}`}
      role="button"
      tabIndex={0}
      aria-label={ref ? `${ref}. ${label}` : label}
      aria-pressed={lit.value === id}
      {...lights}
      onClick={({ currentTarget }) => act(currentTarget)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        act(event.currentTarget);
      }}
    >
      <title>{label}</title>
      <rect {...place} class="dark" />
      <rect {...place} class="light" />
      <rect {...place} class="colour" />
      {ref && isNumbered && <Tag text={ref} x={place.x} y={place.y} scale={scale} size={size} />}
    </g>
  );
}

/** A little larger than the box, so that its lines do not cover the words; not beyond the image. */
function around(box: Mark['box'], size: ImageBoxesProps['size'], scale: number) {
  const [left, top, width, height] = box;
  const x = Math.max(0, left - GAP / scale);
  const y = Math.max(0, top - GAP / scale);
  return {
    x,
    y,
    width: Math.max(0, Math.min(size.width, left + width + GAP / scale) - x),
    height: Math.max(0, Math.min(size.height, top + height + GAP / scale) - y),
  };
}

interface TagProps {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly size: { readonly width: number };
}

/** A number left of its box, else above it, or in it where the image ends. */
function Tag({ text, x, y, scale, size }: TagProps) {
  const height = TAG / scale;
  const width = (10 + 9 * text.length) / scale;
  const isBeside = x >= width;
  const left = isBeside ? x - width : Math.max(0, Math.min(x, size.width - width));
  const top = isBeside || y < height ? y : y - height;
  return (
    <>
      <rect class="tag" x={left} y={top} width={width} height={height} />
      <text
        x={left + width / 2}
        y={top + height / 2}
        font-size={14 / scale}
        text-anchor="middle"
        dominant-baseline="central"
      >
        {text}
      </text>
    </>
  );
}

const WORDS = { id: { places: 'Tempat pada gambar' }, en: { places: 'Places on the image' } };
