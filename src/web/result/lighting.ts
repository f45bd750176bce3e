import type { Signal } from '@preact/signals';

/**
 * What makes a finding, or its place, light the other: hovering, focusing or tapping it puts its id into `lit`.
 * Leaving takes it out, but not while the focus is in it.
 */
export function lightProps(lit: Signal<string | null>, id: string) {
  const light = () => {
    lit.value = id;
  };
  const dim = () => {
    if (lit.value === id) lit.value = null;
  };
  const holdsFocus = ({ currentTarget }: Event) =>
    currentTarget instanceof Element && currentTarget.contains(document.activeElement);
  return {
    'data-id': id,
    'data-lit': lit.value === id ? 'true' : undefined,
    // A finger "leaves" when it is lifted: it lights by its click alone.
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') light();
    },
    onPointerLeave: (event: PointerEvent) => {
      if (event.pointerType !== 'touch' && !holdsFocus(event)) dim();
    },
    onFocusIn: light,
    onFocusOut: (event: FocusEvent) => {
      const { currentTarget, relatedTarget } = event;
      const stays = currentTarget instanceof Element && relatedTarget instanceof Node;
      if (!stays || !currentTarget.contains(relatedTarget)) dim();
    },
    onClick: light,
  };
}

/** Brings what else bears `id` into view, within the same result: `from` is what was clicked. */
export function reveal(from: Element, id: string, what: 'box' | 'finding'): void {
  const root = from.closest('.result') ?? document;
  const selector = what === 'box' ? 'svg [data-id]' : '.lights[data-id]';
  const found = [...root.querySelectorAll(selector)].find(
    (element) => element.getAttribute('data-id') === id,
  );
  found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
