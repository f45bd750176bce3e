import { describe, expect, it } from 'vitest';
import type { FaceReading, FaceSighting } from '../../src/domain/detector.js';
import type { Band, FaceReference, FaceRole } from '../../src/domain/gallery.js';
import type { Box } from '../../src/domain/signal.js';
import type { Element } from '../../src/domain/taxonomy.js';
import { faceElements } from '../../src/elements/faces.js';
import { page } from './page.js';

const VECTOR = new Float32Array([1]);

function person(
  name: string,
  role: FaceRole,
  from: string | null,
  to: string | null,
  known = true,
) {
  const reference: FaceReference = {
    kind: 'face',
    name,
    role,
    from,
    to,
    vectors: known ? [VECTOR] : [],
  };
  return reference;
}

const FIRST = person('Wirya Kartonegoro', 'president', '2014-10-20', '2024-10-20');
const DEPUTY = person('Halim Suradilaga', 'president', '2019-10-20', '2024-10-20', false);
const SECOND = person('Banyu Samodra', 'president', '2024-10-20', null);
const CHAIR = person('Ratih Larasati', 'official', null, null);
const PAIR = person('Damar Wiranegara', 'pair', null, null);
const GALLERY = [FIRST, DEPUTY, SECOND, CHAIR, PAIR];
const IN_2020 = { from: '2020-11-01', to: '2020-11-01' };
const IN_2025 = { from: '2025-01-01', to: '2025-01-01' };
const IN_AUTUMN_2024 = { from: '2024-09-25', to: '2024-11-23' };
const BOX: Box = [100, 20, 200, 200];

function face(
  people: readonly FaceReference[] | null,
  band: Band = 'match',
  box = BOX,
): FaceSighting {
  const likenesses = people?.map((one, at) => ({ person: one, distance: 0.3 + at / 100, band }));
  return { box, confidence: 0.99, likenesses: likenesses ?? null };
}

function seen(
  faces: readonly FaceSighting[] | null,
  options: Partial<Parameters<typeof faceElements>[2]> = {},
  note = 'Bersama Rakyat',
  complete = true,
) {
  const reading: FaceReading | null = faces && { faces, complete };
  const all = faceElements(page(note), reading, {
    names: null,
    period: IN_2025,
    gallery: GALLERY,
    ...options,
  });
  return (element: Element) => all.filter((sighting) => sighting.element === element);
}

describe('faceElements', () => {
  it('takes an office-holder of the day for the President, and former ones for others', () => {
    const now = seen([face([SECOND])]);
    expect(now('president-photo')).toMatchObject([
      { status: 'present', value: SECOND.name, band: 'match', whose: null, box: BOX },
    ]);
    expect(now('other-face')).toMatchObject([{ status: 'absent' }]);
    const former = seen([face([FIRST])]);
    expect(former('president-photo')).toMatchObject([{ status: 'absent' }]);
    expect(former('other-face')).toMatchObject([{ status: 'present', value: FIRST.name }]);
    expect(former('other-face')[0]?.reason?.en).toContain('date');
    expect(seen([face([FIRST])], { period: IN_2020 })('president-photo')).toMatchObject([
      { status: 'present', value: FIRST.name },
    ]);
  });

  it('counts both office-holders of a campaign in which they changed', () => {
    for (const holder of [FIRST, SECOND]) {
      const [photo] = seen([face([holder])], { period: IN_AUTUMN_2024 })('president-photo');
      expect(photo).toMatchObject({ status: 'present', value: holder.name });
    }
  });

  it('leaves what is not sure to a person, and then excludes no other face', () => {
    const doubtful = seen([face([SECOND], 'review')]);
    expect(doubtful('president-photo')).toMatchObject([
      { status: 'unknown', value: SECOND.name, band: 'review' },
    ]);
    expect(doubtful('other-face')).toMatchObject([{ status: 'unknown', value: null }]);
  });

  it('takes a candidate who holds office for the pair', () => {
    for (const options of [{ names: ['H. BANYU SAMODRA, S.E.'] }, { gallery: [...GALLERY] }]) {
      const like = options.names ? [SECOND] : [SECOND, { ...PAIR, name: SECOND.name }];
      const candidate = seen([face(like)], options);
      expect(candidate('pair-photo')).toMatchObject([
        { status: 'present', value: SECOND.name, whose: 'own' },
      ]);
      expect(candidate('president-photo')).toMatchObject([{ status: 'absent' }]);
    }
  });

  it('takes who is known for sure for nobody else, though others of that day have no photographs', () => {
    const officer = seen([face([CHAIR])], { period: IN_2020 });
    expect(officer('president-photo')).toMatchObject([{ status: 'absent' }]);
    const withStranger = seen([face([CHAIR]), face([])], { period: IN_2020 });
    expect(withStranger('president-photo')).toMatchObject([{ status: 'unknown', band: null }]);
    const doubtful = seen([face([CHAIR], 'review')], { period: IN_2020 });
    expect(doubtful('president-photo')).toMatchObject([{ status: 'unknown' }]);
  });

  it("knows a stranger's face for another's only where the pair is known by photographs", () => {
    const stranger = { gallery: GALLERY.filter(({ role }) => role !== 'pair') };
    expect(seen([face([])])('other-face')).toMatchObject([{ whose: 'other' }]);
    expect(seen([face([])], stranger)('other-face')).toMatchObject([{ whose: null }]);
  });

  it('leaves a face that is like two people to a person, as either', () => {
    const either = (band: Band, one: FaceReference) =>
      seen([face([one, FIRST], band)], { period: IN_2020 })('president-photo');
    for (const band of ['match', 'review'] as const) {
      for (const one of [PAIR, CHAIR, SECOND]) {
        expect(either(band, one)).toMatchObject([
          { status: 'unknown', value: FIRST.name, band: 'review' },
        ]);
      }
    }
    const [first, second] = [face([PAIR]), face([FIRST], 'review')];
    const likenesses = [...(first.likenesses ?? []), ...(second.likenesses ?? [])];
    const clear = seen([{ ...first, likenesses }], { period: IN_2020 });
    expect(clear('pair-photo')).toMatchObject([{ status: 'present' }]);
    expect(clear('president-photo')).toMatchObject([{ status: 'absent' }]);
  });

  it('knows one person by several spellings of the name', () => {
    const officer = { ...CHAIR, name: `Ir. H. ${FIRST.name.toUpperCase()}` };
    const shown = seen([face([officer, FIRST])], { period: IN_2020 });
    expect(shown('president-photo')).toMatchObject([{ status: 'present', whose: 'own' }]);
    expect(shown('official-photo')).toMatchObject([{ status: 'present' }]);
  });

  it("takes nobody for the pair but whom the context names, and a namesake for a person's look", () => {
    const others = seen([face([PAIR])], { names: ['Teguh Harimurti'] });
    expect(others('pair-photo')).toMatchObject([{ status: 'unknown', value: null }]);
    expect(others('other-face')).toMatchObject([{ value: PAIR.name }]);
    const namesake = seen([face([SECOND])], { names: [`${SECOND.name} Kertarajasa`] });
    expect(namesake('president-photo')).toMatchObject([{ status: 'present', value: SECOND.name }]);
    expect(namesake('pair-photo')).toMatchObject([{ status: 'unknown', band: 'review' }]);
  });

  it('does not say that the pair is absent when a President of other days is shown', () => {
    const future = seen([face([SECOND])], { period: IN_2020, gallery: [FIRST, SECOND] });
    expect(future('president-photo')).toMatchObject([{ status: 'absent' }]);
    expect(future('pair-photo')).toMatchObject([{ status: 'unknown' }]);
    expect(future('official-photo')).toMatchObject([{ status: 'unknown' }]);
  });

  it("excuses a President neither by a branch's office nor by another's", () => {
    const note = (caption: string) =>
      `Bersama Rakyat / ^20 Lembah Arum / ^20 Lima / ^20 ${caption}`;
    for (const caption of [
      'Ketua DPC Partai Padi Emas',
      'Ketua Umum: Sekar Larasati',
      'Sekar Larasati / ^20 Ketua Umum Partai Padi Emas',
    ]) {
      const shown = seen([face([SECOND])], {}, note(caption));
      expect(shown('president-photo')).toMatchObject([{ status: 'present', whose: null }]);
    }
    const stranger = seen([face([])], {}, note('Ketua DPC Partai Padi Emas'));
    expect(stranger('official-photo')).toMatchObject([{ status: 'unknown', band: 'review' }]);
    expect(stranger('other-face')).toMatchObject([{ status: 'present' }]);
  });

  it('takes a President who is shown as a party officer for both', () => {
    const officer = { ...CHAIR, name: SECOND.name };
    const byGallery = seen([face([SECOND, officer])]);
    const note = 'Bersama Rakyat / ^20 Lembah Arum / ^20 Lima / ^20 Ketua Umum Partai Padi Emas';
    const byCaption = seen([face([SECOND])], {}, note);
    for (const shown of [byGallery, byCaption]) {
      expect(shown('official-photo')).toMatchObject([{ status: 'present', value: SECOND.name }]);
      expect(shown('president-photo')).toMatchObject([{ status: 'present', whose: 'own' }]);
    }
    expect(byCaption('president-photo')[0]?.evidence[0]?.quote).toContain('Ketua Umum');
    const asPresident = seen(
      [face([SECOND])],
      {},
      note.replace('Ketua Umum', 'Presiden RI, Ketua Umum'),
    );
    expect(asPresident('president-photo')).toMatchObject([{ whose: null }]);
    expect(asPresident('official-photo')).toMatchObject([{ status: 'absent' }]);
  });

  it('gives a caption to the face that it stands nearest to', () => {
    const far = face([SECOND], 'match', [1400, 20, 200, 200]);
    const near = face([CHAIR]);
    const shown = seen([far, near], {}, 'Bersama / ^20 Lima / ^20 Enam / ^20 Ketua Umum');
    expect(shown('president-photo')).toMatchObject([{ whose: null, box: far.box }]);
  });

  it('says who is who', () => {
    const shown = seen([face([CHAIR]), face([PAIR]), face([])]);
    expect(shown('official-photo')).toMatchObject([{ status: 'present', value: CHAIR.name }]);
    expect(shown('pair-photo')).toMatchObject([{ status: 'present', value: PAIR.name }]);
    expect(shown('other-face')).toMatchObject([{ status: 'present', value: null }]);
    expect(shown('president-photo')).toMatchObject([{ status: 'absent', reason: null }]);
  });

  it('knows gallery entries in their terms only', () => {
    const past = { ...CHAIR, to: '2024-01-01' };
    const shown = seen([face([past])], { gallery: [past, PAIR] });
    expect(shown('official-photo')).toMatchObject([{ status: 'unknown' }]);
    expect(shown('other-face')).toMatchObject([{ status: 'present', value: null }]);
  });

  it('does not call absent whom it has no picture of', () => {
    const nobody = seen([face([])], { gallery: [] });
    for (const element of ['pair-photo', 'official-photo', 'president-photo'] as const) {
      expect(nobody(element)).toMatchObject([{ status: 'unknown', value: null }]);
    }
    expect(nobody('pair-photo')[0]?.reason?.id).toContain('saring gallery add face');
    const in2020 = seen([face([])], { period: IN_2020 });
    expect(in2020('president-photo')).toMatchObject([{ status: 'unknown' }]);
    expect(in2020('president-photo')[0]?.reason?.id).toContain(DEPUTY.name);
    const two = seen([face([])], { names: [PAIR.name, 'Sekar Larasati'] });
    expect(two('pair-photo')[0]?.reason?.en).toContain('Sekar Larasati');
    expect(seen([face([])], { names: [PAIR.name] })('pair-photo')).toMatchObject([
      { status: 'absent' },
    ]);
  });

  it('says nothing of faces that were not compared, looked at or found', () => {
    const elements = ['pair-photo', 'official-photo', 'president-photo', 'other-face'] as const;
    const off = seen([face(null)]);
    for (const element of elements) {
      expect(off(element)).toMatchObject([{ status: 'unknown', value: null }]);
      expect(off(element)[0]?.reason?.en).toContain('FACE_MATCHING=off');
      expect(seen(null)(element)).toMatchObject([{ status: 'unknown' }]);
      expect(seen([])(element)).toMatchObject([{ status: 'absent' }]);
      expect(seen([], {}, 'Bersama', false)(element)).toMatchObject([{ status: 'unknown' }]);
    }
    const many = seen([face([])], {}, 'Bersama', false);
    expect(many('president-photo')).toMatchObject([{ status: 'unknown' }]);
    expect(many('other-face')).toMatchObject([{ status: 'present' }]);
  });
});
