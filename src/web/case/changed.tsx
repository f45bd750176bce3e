import { wordsOf } from '../shell/language.js';
import { Notice } from '../ui/notice.js';
import type { Changes } from './changes.js';

/** What is new since the case was last shown. */
export function Changed({ changes }: { readonly changes: Changes | null }) {
  const words = wordsOf(WORDS);
  if (!changes) return null;
  return (
    <Notice tone="review" role="status" title={words.title}>
      <ul>
        {changes.reports > 0 && <li>{words.reports(changes.reports)}</li>}
        {changes.rules.length > 0 && <li>{words.rules(changes.rules.join(', '))}</li>}
        {changes.otherReport && <li>{words.otherReport}</li>}
      </ul>
    </Notice>
  );
}

const WORDS = {
  id: {
    title: 'Yang baru sejak terakhir Anda lihat',
    reports: (count: number) => `${count} laporan bergabung.`,
    rules: (rules: string) => `Kaidah yang sebelumnya tidak ada: ${rules}.`,
    otherReport: 'Laporan lain kini yang terberat; yang ditampilkan adalah hasil laporan itu.',
  },
  en: {
    title: 'New since you last looked',
    reports: (count: number) => `${count} report(s) joined.`,
    rules: (rules: string) => `Rules that were not met before: ${rules}.`,
    otherReport: 'Another report is the gravest now: its result is shown.',
  },
};
