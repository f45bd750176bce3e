import type { Quality } from './report.js';
/** Interim: replaced by the ranking helper. */
export function qualityOf({
  text,
  note,
  link,
  images,
}: {
  text: string | null;
  note: string | null;
  link: string | null;
  images: number;
}): Quality {
  return link || images > 0 || (text ?? '').trim() || (note ?? '').trim() ? 'ok' : 'empty';
}
