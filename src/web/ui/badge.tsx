import type { ComponentChildren } from 'preact';

/** What a colour says; never by colour alone: the words stand in it. */
export type Tone = 'allowed' | 'review' | 'prohibited' | 'undetermined' | 'note';

/** A word or two in the colour of what it says. */
export function Badge({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ComponentChildren;
}) {
  return <span class={`badge ${tone}`}>{children}</span>;
}
