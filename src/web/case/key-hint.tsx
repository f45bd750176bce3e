import type { ComponentChildren } from 'preact';

/** The key that does the same as what it stands in; for eyes, as what it stands in is named without it. */
export function KeyHint({ children }: { readonly children: ComponentChildren }) {
  return (
    <span aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  );
}
