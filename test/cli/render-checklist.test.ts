import { describe, expect, it } from 'vitest';
import { renderChecklist } from '../../src/cli/render-checklist.js';
import type { ChecklistLine } from '../../src/domain/checklist.js';

const line = (id: string, rest: Partial<ChecklistLine>): ChecklistLine => ({
  id,
  kind: 'required',
  status: 'met',
  text: { id: `isi ${id}`, en: `content ${id}` },
  advice: { id: `ubah ${id}`, en: `change ${id}` },
  legal: [],
  ...rest,
});

describe('renderChecklist', () => {
  it('groups lines, says how each stands, and what to do where something is amiss', () => {
    const rendered = renderChecklist('a.json', [
      line('logo', { kind: 'allowed', status: 'not-met', advice: null }),
      line('foto', { kind: 'allowed', advice: null }),
      line('jadwal', { status: 'met', advice: null }),
      line('akun', { status: 'unknown' }),
      line('nomor', { kind: 'forbidden', status: 'not-met' }),
    ]);
    expect(rendered.split('\n')).toEqual([
      'Daftar periksa a.json',
      'Wajib:',
      '  ✓ terpenuhi: isi jadwal',
      '  ? tidak diketahui: isi akun',
      '      Saran: ubah akun',
      'Tidak boleh:',
      '  ✗ tidak terpenuhi: isi nomor',
      '      Saran: ubah nomor',
      'Boleh dimuat:',
      '  – tidak ada: isi logo',
      '  ✓ ada: isi foto',
    ]);
  });

  it('says nothing where a regime has no checklist', () => {
    expect(renderChecklist('a', [])).toBe('');
  });

  it("lets no escape of an operator's rulebook through", () => {
    const text = { id: 'a\u001b[31m\u202e', en: 'a' };
    expect(renderChecklist('a', [line('x', { text })])).not.toMatch(
      /(?!\n)[\p{Cc}\p{Bidi_Control}]/u,
    );
  });
});
