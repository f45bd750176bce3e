import { describe, expect, it } from 'vitest';
import type { FaceReference } from '../../src/domain/gallery.js';
import { mergeGallery, type References } from '../../src/gallery/merge.js';
import { faceEntry, logoEntry, SPACES, templateOf, vectorAt } from '../support/gallery.js';

const NOTHING: References = { logos: [], faces: [] };
const scaled = (length: number) => vectorAt(30).map((value) => value * length);
const vice: FaceReference = {
  kind: 'face',
  name: "Ma'mun Adi",
  role: 'president',
  from: '2019-10-20',
  to: '2024-10-20',
  vectors: [],
};

describe('mergeGallery', () => {
  it("adds an operator's drawings to a party that is built in", () => {
    const builtIn = {
      ...NOTHING,
      logos: [{ kind: 'logo', name: 'partai-uji', vectors: [vectorAt(0)] }],
    } as const;
    const { gallery } = mergeGallery(builtIn, [logoEntry()], SPACES);
    expect(gallery.logos).toEqual([
      { kind: 'logo', name: 'partai-uji', vectors: [vectorAt(0), vectorAt(10)] },
    ]);
  });

  it('keeps small pictures beside their vectors, whoever has some', () => {
    const builtIn = {
      ...NOTHING,
      logos: [{ kind: 'logo', name: 'partai-uji', vectors: [vectorAt(0)] }],
    } as const;
    const entry = logoEntry({ templates: [templateOf(7)] });
    const [logo] = mergeGallery(builtIn, [entry], SPACES).gallery.logos;
    expect(logo?.templates).toEqual([null, templateOf(7)]);
  });

  it('has another version for another small picture', () => {
    const versions = [undefined, [null], [templateOf(1)], [templateOf(2)]].map((templates) => {
      const entry = logoEntry(templates ? { templates } : {});
      return mergeGallery(NOTHING, [entry], SPACES).gallery.version;
    });
    // Whether none was kept is said by a null, or by nothing: both are compared alike.
    expect(new Set(versions.slice(1)).size).toBe(3);
  });

  it('tells logos without a small picture, but for those of parties that are built in', () => {
    const entries = [
      logoEntry(),
      logoEntry({ id: 'gal_00000003', name: 'partai-dua', templates: [templateOf(1)] }),
      logoEntry({ id: 'gal_00000004', name: 'partai-lama' }),
    ];
    const logos = [{ kind: 'logo', name: 'partai-lama', vectors: [vectorAt(0)] } as const];
    const { unpictured } = mergeGallery({ ...NOTHING, logos }, entries, SPACES);
    expect(unpictured.map(({ id }) => id)).toEqual(['gal_00000001']);
  });

  it('gives a photograph to an office-holder who had none, whatever the apostrophe and case', () => {
    const { from, to, role } = vice;
    const entry = faceEntry({ name: 'MA\u2019MUN ADI', role, from, to });
    const { gallery } = mergeGallery({ ...NOTHING, faces: [vice] }, [entry], SPACES);
    expect(gallery.faces).toEqual([{ ...vice, vectors: entry.vectors }]);
  });

  it.each([
    ['role', { role: 'pair' }],
    ['term', { to: null }],
  ] as const)('keeps another %s of the same person apart', (_what, change) => {
    const entry = faceEntry({ ...vice, ...change, vectors: [vectorAt(1)], id: 'gal_00000009' });
    const { gallery } = mergeGallery({ ...NOTHING, faces: [vice] }, [entry], SPACES);
    expect(gallery.faces.map(({ vectors }) => vectors.length)).toEqual([0, 1]);
  });

  it('never gives numbers of another length to be compared', () => {
    const short = Float32Array.of(1, 0);
    const builtIn = {
      ...NOTHING,
      logos: [{ kind: 'logo', name: 'partai-lama', vectors: [short] }],
    } as const;
    expect(mergeGallery(builtIn, [logoEntry()], SPACES).unusable).toMatchObject([
      { reason: 'other-length' },
    ]);
    const second = logoEntry({ id: 'gal_00000003', name: 'partai-dua', vectors: [short] });
    const { unusable, gallery } = mergeGallery(NOTHING, [logoEntry(), second], SPACES);
    expect(unusable.map(({ entry }) => entry.name)).toEqual(['partai-dua']);
    expect(gallery.logos.map(({ name }) => name)).toEqual(['partai-uji']);
  });

  it.each([
    ['a logo by vectors that are too long', logoEntry({ vectors: [vectorAt(10), scaled(1.02)] })],
    ['a logo by vectors that are too short', logoEntry({ vectors: [scaled(0.98)] })],
    ['a logo by what is no number', logoEntry({ vectors: [Float32Array.of(Number.NaN, 1)] })],
    ['a face by what is no number', faceEntry({ vectors: [Float32Array.of(1, Number.NaN)] })],
    ['a face by what has no end', faceEntry({ vectors: [Float32Array.of(1, 1 / 0)] })],
  ])('never compares %s', (_what, entry) => {
    const sound = [logoEntry({ id: 'gal_0000000a', name: 'partai-baik' }), faceEntry()];
    const { unusable, gallery } = mergeGallery(NOTHING, [entry, ...sound], SPACES);
    expect(unusable).toEqual([{ entry, reason: 'bad-numbers' }]);
    const compared = [...gallery.logos, ...gallery.faces].map(({ name }) => name);
    expect(compared).toEqual(['partai-baik', 'Sari Wulandari']);
  });

  it('takes logos that are as long as rounding leaves them, and faces of any length', () => {
    const entries = [
      logoEntry({ vectors: [scaled(1.005)] }),
      faceEntry({ vectors: [scaled(3), scaled(0.5)] }),
    ];
    expect(mergeGallery(NOTHING, entries, SPACES).unusable).toEqual([]);
  });

  it('has a version that changes with what is compared or said, and with nothing else', () => {
    const version = (...entries: Parameters<typeof mergeGallery>[1]) =>
      mergeGallery({ ...NOTHING, faces: [vice] }, entries, SPACES).gallery.version;
    const base = version(logoEntry(), faceEntry());
    expect(version(logoEntry({ id: 'gal_00000009', addedAt: '2024-01-01' }), faceEntry())).toBe(
      base,
    );
    const halves = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
    expect(version(faceEntry({ vectors: halves }))).not.toBe(
      version(faceEntry({ vectors: [Float32Array.of(1, 0, 0, 1)] })),
    );
    const changed = [
      version(logoEntry()),
      version(logoEntry({ name: 'partai-lain' }), faceEntry()),
      version(logoEntry({ vectors: [vectorAt(11)] }), faceEntry()),
      version(logoEntry(), faceEntry({ to: '2025-01-01' })),
      version(logoEntry(), faceEntry({ role: 'pair' })),
      version(logoEntry(), faceEntry({ vectors: [vectorAt(25), vectorAt(20)] })),
    ];
    expect(new Set([base, ...changed]).size).toBe(changed.length + 1);
  });
});
