import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nextScale } from './zoom.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How tall an image may be that is shown as a whole. */
const FIT_HEIGHT = '72vh';

/** How an image is looked at: as a whole, or so many screen pixels for one of its own, and moved about. */
export function useZoom(size: Size | null) {
  const stage = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState<number | null>(null);
  const shown = useShownScale(canvas, size);
  const middle = useRef({ x: 0.5, y: 0.5 });

  useLayoutEffect(() => {
    const view = stage.current;
    if (!view) return;
    view.scrollLeft = middle.current.x * view.scrollWidth - view.clientWidth / 2;
    view.scrollTop = middle.current.y * view.scrollHeight - view.clientHeight / 2;
  }, [scale]);

  return {
    stage,
    canvas,
    /** Null: as a whole. */
    scale,
    /** As it is now on the screen. */
    shown,
    style: styleOf(size, scale),
    drag: useDrag(stage),
    to(where: 'in' | 'out' | 'fit' | 'actual') {
      const view = stage.current;
      // What stands in the middle stays there.
      if (view)
        middle.current = {
          x: (view.scrollLeft + view.clientWidth / 2) / Math.max(1, view.scrollWidth),
          y: (view.scrollTop + view.clientHeight / 2) / Math.max(1, view.scrollHeight),
        };
      if (where === 'fit') setScale(null);
      else if (where === 'actual') setScale(1);
      else setScale(nextScale(shown, where));
    },
  };
}

export type Zoom = ReturnType<typeof useZoom>;

function styleOf(size: Size | null, scale: number | null) {
  if (size === null) return { width: '100%' };
  const { width, height } = size;
  const fit = `min(100%, ${width}px, calc(${FIT_HEIGHT} * ${width / height}))`;
  return {
    width: scale === null ? fit : `${width * scale}px`,
    aspectRatio: `${width} / ${height}`,
  };
}

/** Screen pixels for one of the image, kept up with the window. */
function useShownScale(
  canvas: { readonly current: HTMLElement | null },
  size: Size | null,
): number {
  const [shown, setShown] = useState(1);
  const width = size?.width;
  useEffect(() => {
    const element = canvas.current;
    if (!element || !width) return;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) setShown(element.clientWidth / width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [canvas, width]);
  return shown;
}

/** A mouse drags what it holds; fingers and pens scroll by themselves. */
function useDrag(stage: { readonly current: HTMLElement | null }) {
  const held = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && event.button === 0)
        held.current = { x: event.clientX, y: event.clientY };
    },
    onPointerMove: (event: PointerEvent) => {
      const view = stage.current;
      if (!held.current || !view) return;
      // The button was let go outside of the window.
      if (event.buttons === 0) {
        held.current = null;
        return;
      }
      view.scrollLeft -= event.clientX - held.current.x;
      view.scrollTop -= event.clientY - held.current.y;
      held.current = { x: event.clientX, y: event.clientY };
    },
    onPointerUp: () => {
      held.current = null;
    },
  };
}
