import { describe, expect, it } from 'vitest';
import { isoDay } from '../../src/web/result/moments.js';
import { fileName, printableHtml } from '../../src/web/result/printable.js';

describe('a saved result', () => {
  const html = printableHtml({
    language: 'id',
    css: 'p::after { content: "</style><script>x()</script>"; }',
    body: '<p>isi</p>',
    checkedAt: '12 November 2024',
  });

  it('says what it is and when it was made', () => {
    expect(html).toContain('Diperiksa pada 12 November 2024');
    expect(html).toContain('Saring menyatakan dugaan');
    expect(html).toContain('<p>isi</p>');
  });

  it('fetches and runs nothing, and no style ends its sheet', () => {
    expect(html).toContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toContain('</script>');
  });

  it('is named by the day', () => {
    expect(fileName(isoDay(new Date(2024, 10, 5, 1)))).toBe('saring-2024-11-05.html');
  });
});
