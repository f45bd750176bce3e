import { describe, expect, it } from 'vitest';
import { renderTable } from '../../src/cli/render-table.js';
import { visible, visibleJson } from '../../src/cli/visible.js';
import { fakePipeline } from '../support/fakes.js';

const HOSTILE = '\u001b[31m\u009b2J\u007f\u0007\r\u202e\u2066';

describe('visible', () => {
  it('replaces control and direction characters one for one, and keeps line breaks and words', () => {
    expect(visible(HOSTILE)).toBe('�[31m�2J�����');
    expect(visible('Coblos 2 👍\nعربي')).toBe('Coblos 2 👍\nعربي');
  });

  it('escapes them in JSON, which stays the same value', () => {
    const value = { text: `a\n"${HOSTILE}` };
    const json = visibleJson(value);
    expect(json).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe('renderTable', () => {
  it.each([
    [{ article: '69', letter: 'b' }, 'Pasal 69 huruf b PKPU 1/2000'],
    [{ article: '37', paragraph: '3' }, 'Pasal 37 ayat (3) PKPU 1/2000'],
    [{ article: 'Bab II' }, '  Bab II PKPU 1/2000'],
    [{}, '  PKPU 1/2000'],
  ])('cites %j as far as it is known', async (place, cited) => {
    const result = await fakePipeline().classify({ text: 'REVIEW-sara', images: [] });
    const legal = [
      { instrument: 'PKPU 1/2000', certainty: 'B', sources: ['U1'], ...place },
    ] as const;
    const findings = result.findings.map((finding) => ({ ...finding, legal }));
    expect(renderTable([{ name: 'a', result: { ...result, findings }, error: null }])).toContain(
      cited,
    );
  });

  it('says what keeps a finding from being graver, and what to change', async () => {
    const result = await fakePipeline().classify({ text: 'REVIEW-sara', images: [] });
    const [finding] = result.findings;
    if (!finding) throw new Error('nothing found');
    const findings = [
      {
        ...finding,
        caveats: [{ id: 'Pelakunya tidak diketahui.', en: '-' }],
        advice: { id: 'Hapus kata itu.', en: '-' },
      },
    ];
    const table = renderTable([{ name: 'a', result: { ...result, findings }, error: null }]);
    expect(table).toMatch(/Pelakunya tidak diketahui\.[\s\S]*Saran: Hapus kata itu\./);
  });

  it('loses no word, however long the lines are', async () => {
    const result = await fakePipeline().classify({ text: 'REVIEW-sara', images: [] });
    const [finding] = result.findings;
    if (!finding) throw new Error('nothing found');
    for (let more = 0; more < 80; more += 1) {
      const words = ['kampanye', `x${'y'.repeat(more % 20)}`, 'masa', 'satu', 'hari', 'tiga'];
      const long = Array.from({ length: 12 + (more % 7) }, (_, at) => words[at % 6]).join(' ');
      const findings = [{ ...finding, advice: { id: long, en: '-' } }];
      const table = renderTable([{ name: 'a', result: { ...result, findings }, error: null }]);
      const said = table.split('\n').map((line) => line.split('│').at(-2)?.trim() ?? '');
      expect(said.join(' ')).toContain(`Saran: ${long}`);
    }
  });

  it('does not show what a rule on trial would find', async () => {
    const result = await fakePipeline().classify({ text: 'REVIEW-sara', images: [] });
    const shadow = result.findings.map((finding) => ({
      ...finding,
      message: { id: 'Aturan percobaan', en: 'On trial' },
    }));
    expect(shadow.length).toBeGreaterThan(0);
    const tables = [[], shadow].map((tried) =>
      renderTable([{ name: 'a', result: { ...result, shadow: tried }, error: null }]),
    );
    expect(tables[1]).toBe(tables[0]);
  });

  it('lets no escape of a name, of evidence or of an error through', async () => {
    const result = await fakePipeline().classify({ text: 'REVIEW-sara', images: [] });
    const message = { id: `a${HOSTILE}`, en: 'a' };
    const findings = result.findings.map((finding) => ({
      ...finding,
      advice: message,
      caveats: [message],
      evidence: finding.evidence.map((one) => ({ ...one, quote: `dasar${HOSTILE}\n\tkau` })),
    }));
    const table = renderTable([
      { name: `a${HOSTILE}.txt`, result: { ...result, findings }, error: null },
      { name: 'b.txt', result: null, error: `/${HOSTILE}: Isian ini tidak dikenal.` },
    ]);
    expect(table).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    expect(table).toMatch(/“dasar�.*kau”/);
  });
});
