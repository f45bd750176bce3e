import type { Signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { wordsOf } from '../shell/language.js';
import { Notice } from '../ui/notice.js';
import { ImageBoxes } from './image-boxes.js';
import { ImageTools } from './image-tools.js';
import type { Mark } from './marks.js';
import { useZoom } from './use-zoom.js';
import { zoomOfKey } from './zoom.js';
import './annotated-image.css';

export interface AnnotatedImageProps {
  /** Address of the picture; null when there is none any more. */
  readonly src: string | null;
  readonly name: string;
  /** `image:0`; marks of other parts are left out. */
  readonly part: string;
  /** Pixels of the upright image; null when the service could not open it. */
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly marks: readonly Mark[];
  /** Id of what is hovered, focused or tapped. */
  readonly lit: Signal<string | null>;
  /** Offers to blur. */
  readonly blurrable?: boolean | undefined;
  /** Blurred at first, and again when it changes. */
  readonly blurred?: boolean | undefined;
}

/** A picture with the places that findings and elements point at, to be looked at from near and far. */
export function AnnotatedImage(props: AnnotatedImageProps) {
  const { src } = props;
  const [failed, setFailed] = useState<string | null>(null);
  if (src === null) return <Unshown name={props.name} why="gone" />;
  if (failed === src) return <Unshown name={props.name} why="unreadable" />;
  return <Picture key={src} {...props} src={src} onFail={() => setFailed(src)} />;
}

interface PictureProps extends AnnotatedImageProps {
  readonly src: string;
  readonly onFail: () => void;
}

function Picture(props: PictureProps) {
  const { src, name, part, marks, lit, blurrable = false, blurred = false, onFail } = props;
  const [natural, setNatural] = useState<AnnotatedImageProps['size']>(null);
  const [isBlurred, setBlurred] = useState(blurred);
  useEffect(() => setBlurred(blurred), [blurred]);
  const size = props.size ?? natural;
  const zoom = useZoom(size);
  const words = wordsOf(WORDS);
  const own = marks.filter((mark) => mark.part === part);
  return (
    <figure class="annotated">
      <figcaption>
        <strong>{name}</strong>
        <ImageTools
          zoom={zoom}
          blur={blurrable ? { isOn: isBlurred, toggle: () => setBlurred(!isBlurred) } : null}
        />
      </figcaption>
      <section
        class="stage"
        ref={zoom.stage}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={words.stage(name)}
        data-zoomed={zoom.scale === null ? undefined : 'true'}
        onKeyDown={(event) => {
          const asked =
            event.ctrlKey || event.metaKey || event.altKey ? null : zoomOfKey(event.key);
          if (asked === null) return;
          event.preventDefault();
          zoom.to(asked);
        }}
        {...zoom.drag}
      >
        <div class="canvas" ref={zoom.canvas} style={zoom.style}>
          <img
            src={src}
            alt={words.alt(name, own.length)}
            class={isBlurred ? 'blurred' : undefined}
            draggable={false}
            onError={onFail}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setNatural({ width: naturalWidth, height: naturalHeight })
            }
          />
          {props.size && own.length > 0 && (
            <ImageBoxes size={props.size} marks={own} lit={lit} scale={zoom.shown} />
          )}
        </div>
      </section>
      {/\.gif$/i.test(name) && own.length > 0 && <p class="soft">{words.frames}</p>}
    </figure>
  );
}

function Unshown({ name, why }: { readonly name: string; readonly why: 'gone' | 'unreadable' }) {
  const words = wordsOf(WORDS);
  return (
    <div class="annotated">
      <Notice tone="undetermined" title={words.unshown(name)}>
        <p>{words[why]}</p>
      </Notice>
    </div>
  );
}

const WORDS = {
  id: {
    stage: (name: string) =>
      `${name}: tekan + atau - untuk memperbesar atau memperkecil, 0 untuk menampilkan seluruhnya`,
    alt: (name: string, places: number) =>
      places === 0 ? `${name}, tanpa tempat yang ditandai` : `${name}, ${places} tempat ditandai`,
    frames: 'Gambar bergerak: sebuah kotak menunjuk letak pada bingkai tempat ia terlihat.',
    unshown: (name: string) => `${name} tidak dapat ditampilkan`,
    gone: 'Berkas gambarnya tidak ada lagi di mesin ini, misalnya karena masa simpannya habis.',
    unreadable:
      'Peramban tidak dapat membukanya: formatnya tidak dikenal peramban (misalnya TIFF), berkasnya rusak, atau tidak lagi tersedia. Lihat "Yang tidak terperiksa" untuk mengetahui apakah Saring dapat membacanya.',
  },
  en: {
    stage: (name: string) => `${name}: press + or - to zoom, 0 to see all of it`,
    alt: (name: string, places: number) =>
      places === 0 ? `${name}, no place marked` : `${name}, places marked: ${places}`,
    frames: 'A moving image: a box points at the place in the frame in which it was seen.',
    unshown: (name: string) => `${name} cannot be shown`,
    gone: 'The image file is no longer on this machine, for example because its retention period is over.',
    unreadable:
      'The browser cannot open it: it does not know the format (TIFF, for example), the file is damaged, or it is no longer available. See "Not checked" for whether Saring could read it.',
  },
};
