import type { ChecklistLine } from '../domain/checklist.js';
import { CHECKLIST_KINDS } from '../domain/rule.js';
import { visible } from './visible.js';

const TITLES = {
  required: 'Wajib',
  forbidden: 'Tidak boleh',
  caution: 'Perlu diperhatikan',
  allowed: 'Boleh dimuat',
} as const;
const STATUS = {
  met: '✓ terpenuhi',
  'not-met': '✗ tidak terpenuhi',
  unknown: '? tidak diketahui',
} as const;
/** Nothing is amiss when something that is only allowed is not there. */
const STATUS_OF_ALLOWED = { ...STATUS, met: '✓ ada', 'not-met': '– tidak ada' } as const;

/** What a regime asks of one post, line by line, with what to do where a line is not met or unknown. */
export function renderChecklist(name: string, lines: readonly ChecklistLine[]): string {
  const groups = CHECKLIST_KINDS.flatMap((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind);
    return ofKind.length > 0 ? [`${TITLES[kind]}:`, ...ofKind.map(renderLine)] : [];
  });
  if (groups.length === 0) return '';
  return visible([`Daftar periksa ${name}`, ...groups].join('\n'));
}

function renderLine({ kind, status, text, advice }: ChecklistLine): string {
  const said = (kind === 'allowed' ? STATUS_OF_ALLOWED : STATUS)[status];
  return [`  ${said}: ${text.id}`, ...(advice ? [`      Saran: ${advice.id}`] : [])].join('\n');
}
