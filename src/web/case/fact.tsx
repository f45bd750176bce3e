import type { ComponentChildren } from 'preact';

/** A line of a `dl.case-facts`: what it is, and what it comes to. */
export function Fact({
  name,
  isWide = false,
  children,
}: {
  readonly name: string;
  /** Takes the whole width: words of a person, an address. */
  readonly isWide?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class={isWide ? 'wide' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
