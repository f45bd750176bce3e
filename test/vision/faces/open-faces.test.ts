import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DecodedImage, FaceDetector } from '../../../src/domain/detector.js';
import type { FaceReference, Gallery } from '../../../src/domain/gallery.js';
import { ModelStore } from '../../../src/inference/model-store.js';
import { decodeImage } from '../../../src/vision/decode.js';
import { openOfficeHolders } from '../../../src/vision/faces/office-holders.js';
import { openFaces, toBox } from '../../../src/vision/faces/open-faces.js';
import { formulaPicture } from './formula.js';

const MODELS = 'models';
const BUILT = join('dist', 'vision', 'faces', 'faces-worker.js');
const SHARED = join('..', 'shared', 'data', 'images', 'faces');
const built = existsSync(BUILT);
const shared = existsSync(SHARED);
if (!built) console.warn(`face detector tests are skipped: ${BUILT} is not built (npm run build)`);
if (!shared) console.warn(`tests on photographs of faces are skipped: ${SHARED} is absent`);

const patient = new AbortController().signal;
const galleryOf = (faces: readonly FaceReference[]): Gallery => ({
  version: '1',
  logos: [],
  faces,
});
const imageOf = (width: number, height: number): DecodedImage => ({
  part: 'image:0',
  width,
  height,
  raster: formulaPicture(width, height),
  unseenFrames: false,
});
const photograph = async (name: string) =>
  decodeImage('image:0', await readFile(join(SHARED, name)), 40_000_000);

describe('openOfficeHolders', () => {
  it('knows the Presidents by numbers, and of one Vice-President only that he was', async () => {
    const holders = await openOfficeHolders(await ModelStore.open(MODELS));
    expect(holders.map(({ name, from, to, vectors }) => [name, from, to, vectors.length])).toEqual([
      ['Joko Widodo', '2014-10-20', '2024-10-20', 12],
      ['Prabowo Subianto', '2024-10-20', null, 6],
      ['Gibran Rakabuming Raka', '2024-10-20', null, 3],
      ["Ma'ruf Amin", '2019-10-20', '2024-10-20', 0],
    ]);
    expect(holders.every(({ role }) => role === 'president')).toBe(true);
  });
});

describe('toBox', () => {
  const image = {
    width: 200,
    height: 100,
    raster: { width: 100, height: 50, data: new Uint8Array() },
  };
  it.each([
    ['scales to the original', { x: 10, y: 5, width: 20, height: 30 }, [20, 10, 40, 60]],
    ['stays inside', { x: -5, y: 40, width: 20, height: 30 }, [0, 80, 30, 20]],
    ['is never empty', { x: 99.9, y: 49.9, width: 0.01, height: 0.01 }, [199, 99, 1, 1]],
  ])('%s', (_, rect, box) => {
    expect(toBox(rect, image)).toEqual(box);
  });
});

describe.skipIf(!built)('openFaces', () => {
  let people: readonly FaceReference[] = [];
  let detector: FaceDetector;
  beforeAll(async () => {
    const store = await ModelStore.open(MODELS);
    people = await openOfficeHolders(store);
    detector = await openFaces(store, {
      threads: 1,
      matching: true,
      gallery: () => galleryOf(people),
    });
  });
  afterAll(() => detector?.close());

  it('names its model', () => {
    expect(detector.models.map(({ id }) => id)).toEqual(['faces']);
  });

  it.each([
    [640, 360],
    [1, 1],
    [3, 900],
  ])('finds no face in stripes of %s × %s, and says that it looked', async (width, height) => {
    expect(await detector.read(imageOf(width, height), patient)).toEqual({
      faces: [],
      complete: true,
    });
    expect(await detector.describe(imageOf(width, height), patient)).toEqual([]);
  });

  it('rejects with the reason of a caller who leaves', async () => {
    const leaving = AbortSignal.abort(new Error('gone'));
    await expect(detector.read(imageOf(64, 64), leaving)).rejects.toThrow('gone');
  });

  it.skipIf(!shared)('knows an office-holder on a photograph that is no reference', async () => {
    const { faces, complete } = await detector.read(await photograph('jokowi.jpg'), patient);
    expect(complete).toBe(true);
    expect(faces).toHaveLength(1);
    expect(faces[0]?.confidence).toBeGreaterThan(0.9);
    expect(faces[0]?.likenesses?.[0]?.person.name).toBe('Joko Widodo');
    expect(faces[0]?.likenesses?.[0]?.band).toBe('match');
    const [x = 0, y = 0, width = 0, height = 0] = faces[0]?.box ?? [];
    expect(x < 298 && x + width > 298 && y < 170 && y + height > 170).toBe(true);
  });

  it.skipIf(!shared)('finds a face low on a very long picture', async () => {
    const face = await sharp(join(SHARED, 'jokowi.jpg')).resize(500).toBuffer();
    const page = sharp({
      create: { width: 1080, height: 20_000, channels: 3, background: '#dde' },
    });
    const bytes = await page
      .composite([{ input: face, left: 290, top: 13_000 }])
      .png()
      .toBuffer();
    const image = await decodeImage('image:0', bytes, 40_000_000);
    const { faces, complete } = await detector.read(image, patient);
    expect(complete).toBe(true);
    expect(faces).toHaveLength(1);
    expect(faces[0]?.likenesses?.[0]).toMatchObject({
      band: 'match',
      person: { name: 'Joko Widodo' },
    });
    const [x = 0, y = 0, width = 0, height = 0] = faces[0]?.box ?? [];
    expect(x > 290 && x + width < 790 && y > 13_000 && y + height < 14_000).toBe(true);
  });

  it.skipIf(!shared)('is sure of nobody when the face is another’s', async () => {
    const { faces } = await detector.read(
      await photograph('foto-kandidat__zulkifli_hasan.jpg'),
      patient,
    );
    expect(faces).toHaveLength(1);
    expect(faces[0]?.likenesses?.filter(({ band }) => band === 'match')).toEqual([]);
  });

  it.skipIf(!shared)(
    'keeps no descriptor in a reading, and describes the largest first',
    async () => {
      const image = await photograph('foto-paslon__gama.jpg');
      const { faces } = await detector.read(image, patient);
      for (const face of faces) {
        expect(Object.keys(face).sort()).toEqual(['box', 'confidence', 'likenesses']);
      }
      const described = await detector.describe(image, patient);
      expect(described).toHaveLength(2);
      const areas = described.map(({ box }) => box[2] * box[3]);
      expect(areas[0]).toBeGreaterThan(areas[1] ?? 0);
      expect(described.every(({ descriptor }) => descriptor.length === 128)).toBe(true);
    },
  );

  it.skipIf(!shared)('sees a changed gallery at the next image, each of its entries', async () => {
    const image = await photograph('foto-kandidat__susi_pudjiastuti.jpg');
    const before = people;
    expect((await detector.read(image, patient)).faces[0]?.likenesses).toEqual([]);
    const [description] = await detector.describe(image, patient);
    const added = { kind: 'face', name: 'Calon', from: null, to: null } as const;
    const vectors = description ? [description.descriptor] : [];
    people = [
      ...before,
      { ...added, role: 'pair', vectors },
      { ...added, role: 'official', vectors },
    ];
    const { faces } = await detector.read(image, patient);
    people = before;
    expect(faces[0]?.likenesses?.map(({ person, band }) => [person.role, band])).toEqual([
      ['pair', 'match'],
      ['official', 'match'],
    ]);
  });

  it.skipIf(!shared)('compares nobody when matching is off, and still finds the face', async () => {
    const off = await openFaces(await ModelStore.open(MODELS), {
      threads: 1,
      matching: false,
      gallery: () => {
        throw new Error('nobody should ask');
      },
    });
    try {
      const { faces } = await off.read(await photograph('jokowi2.jpg'), patient);
      expect(faces).toHaveLength(1);
      expect(faces[0]?.likenesses).toBeNull();
    } finally {
      await off.close();
    }
  });

  it.each(['detector.onnx', 'faces.json'])('refuses an altered %s', async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'faces-'));
    await cp(join(MODELS, 'faces'), join(folder, 'faces'), { recursive: true });
    await cp(join(MODELS, 'manifest.json'), join(folder, 'manifest.json'));
    await writeFile(join(folder, 'faces', name), 'broken');
    const options = { threads: 1, matching: true, gallery: () => galleryOf([]) };
    await expect(openFaces(await ModelStore.open(folder), options)).rejects.toThrow('sha256');
  });
});
