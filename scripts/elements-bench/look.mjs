// Looks at one image as the service does, detector after detector so that each one's CPU time is its own.
// Only this file knows how the service is put together.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const root = join(import.meta.dirname, '..', '..');
const MAX_PIXELS = 50_000_000;
/** Long enough that no time limit hides what a detector could have seen. */
const PATIENCE_MS = 120_000;
const NEVER = new AbortController().signal;
const PART = 'image:0';
/** A post of unknown date is of the campaign of the default regime. */
const CAMPAIGN = { from: '2024-09-25', to: '2024-11-23' };

/**
 * Opens the detectors. `look(path, context)` gives `{ elements, read, cpuMs: { ocr, logos, faces, words } }`,
 * `read` being what was read; `addLogo(name, svgs)` puts a logo into the gallery as `saring gallery add logo`
 * does; `has` says which detectors are there, and `missing` why others are not.
 */
export async function openLook() {
  const missing = [];
  const { ModelStore } = await load('inference/model-store.js');
  const store = await ModelStore.open(join(root, 'models'));
  /** What `open` makes of a built file; null, and a reason in `missing`, where that is not there. */
  const opened = async (file, open) => {
    try {
      return await open(await load(file));
    } catch (error) {
      missing.push([file, error.message, error.cause?.message].filter(Boolean).join(': '));
      return null;
    }
  };
  const gallery = await openGallery(store, opened);
  const options = { threads: 1, gallery: () => gallery.current };
  const readers = {
    ocr: await (await load('ocr/open-ocr.js')).openOcr(store, { engine: 'paddle', threads: 1 }),
    codes: await (await load('vision/qr-reader.js')).openQrReader(),
    readNumbers: (await load('pipeline/read-numbers.js')).readNumbers,
    emblems: await opened('vision/emblems/emblem-detector.js', (file) =>
      file.openEmblems(store, options),
    ),
    faces: await opened('vision/faces/open-faces.js', (file) =>
      file.openFaces(store, { ...options, matching: true }),
    ),
  };
  const judge = await opened('elements/elements-of.js', openJudge);
  const { decodeImage } = await load('vision/decode.js');
  const { monotonicNow } = await load('inference/clock.js');
  const decode = (bytes) => decodeImage(PART, bytes, MAX_PIXELS, monotonicNow() + PATIENCE_MS, 0);

  // Threads read the pixels where they lie, as in the service: posting them would cost each reader a copy.
  const { PixelBuffer } = await load('vision/pixel-buffer.js');
  const pixels = new PixelBuffer();

  async function look(path, context) {
    const image = await pixels.hold(await decode(await readFile(path)));
    const { seen, cpuMs } = await readAll(image, readers);
    const judging = async () => judge?.(seen, context, gallery.current) ?? [];
    const [elements, words] = await timed(judging);
    return { elements, read: seen.words.segment.text, cpuMs: { ...cpuMs, words } };
  }

  return {
    look,
    missing,
    has: {
      logos: readers.emblems !== null,
      faces: readers.faces !== null,
      words: judge !== null,
    },
    addLogo: async (name, svgs) => {
      const [vectors, templates] = [[], []];
      for (const svg of svgs) {
        const picture = await decode(await toPng(svg));
        const { embedding, template } = await readers.emblems.describe(picture, NEVER);
        vectors.push(embedding);
        templates.push(template);
      }
      gallery.add({ kind: 'logo', name, vectors, templates });
    },
    close: async () => {
      for (const reader of Object.values(readers)) await reader?.close?.();
    },
  };
}

async function load(file) {
  const path = join(root, 'dist', file);
  if (!existsSync(path)) throw new Error('not built');
  return import(path);
}

/** The parties and office-holders that come with the models, and what is added. */
async function openGallery(store, opened) {
  const logos = await opened('vision/emblems/party-references.js', (file) =>
    file.openPartyReferences(store),
  );
  const faces = await opened('vision/faces/office-holders.js', (file) =>
    file.openOfficeHolders(store),
  );
  let current = { version: 'built-in', logos: logos ?? [], faces: faces ?? [] };
  return {
    get current() {
      return current;
    },
    add: (logo) => {
      const version = `${current.version}+${logo.name}`;
      current = { ...current, version, logos: [...current.logos, logo] };
    },
  };
}

/** Every reader's word on one image, null of those that are not there. */
async function readAll(image, { ocr, codes, emblems, faces, readNumbers }) {
  const { monotonicNow } = await load('inference/clock.js');
  const deadline = monotonicNow() + PATIENCE_MS;
  const [words, ocrMs] = await timed(() => ocr.read(image, deadline, NEVER));
  const code = await codes.read(image, NEVER);
  const [logos, logosMs] = await timed(async () => (await emblems?.read(image, NEVER)) ?? null);
  // Numbers that the reader of pages passed over; the time counts for logos and numbers.
  const [numbers, numbersMs] = await timed(async () =>
    readNumbers(image, logos?.numbers ?? [], words.segment, (crop, subject) =>
      ocr.read(crop, deadline, NEVER, subject),
    ),
  );
  const [people, facesMs] = await timed(async () => (await faces?.read(image, NEVER)) ?? null);
  return {
    seen: {
      words: {
        ...words,
        segment: numbers.segment,
        complete: words.complete && numbers.complete,
      },
      codes: code,
      emblems: logos,
      faces: people,
    },
    cpuMs: { ocr: ocrMs, logos: logosMs + numbersMs, faces: facesMs },
  };
}

/** A function that makes elements of what was seen. */
async function openJudge({ elementsOf }) {
  const { daysOf } = await load('domain/calendar.js');
  const { joinSegments, codeSegment } = await load('pipeline/segments.js');
  return ({ words, ...seen }, context, gallery) =>
    elementsOf({
      ...seen,
      segment: joinSegments(PART, [words.segment, codeSegment(PART, seen.codes.codes)]),
      wordsComplete: words.complete && words.legible,
      context,
      gallery,
      period: daysOf(context) ?? CAMPAIGN,
    });
}

function toPng(svg) {
  return sharp(Buffer.from(svg), { density: 288 })
    .flatten({ background: '#ffffff' })
    .png()
    .toBuffer();
}

/** What `work` gives, and the process's CPU time for it in milliseconds, its threads' included. */
async function timed(work) {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}
