import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  readonly tone: 'note' | 'review' | 'prohibited' | 'allowed' | 'undetermined';
  readonly title: string;
  /** `alert` is read out at once; `status` when the reader pauses. */
  readonly role?: 'alert' | 'status';
  readonly children?: ComponentChildren;
}

/** A message that stands in the page where it belongs. */
export function Notice({ tone, title, role, children }: NoticeProps) {
  return (
    <div class={`notice ${tone}`} role={role}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}
