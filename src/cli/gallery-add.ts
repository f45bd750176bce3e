import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type FaceRole, LOGO_PICTURE_SIDE, partyIdSchema, type Term } from '../domain/gallery.js';
import { sameName, tidyName } from '../domain/name.js';
import { logoRefusal, portraitOf } from '../gallery/admit.js';
import { type About, withAddition } from '../gallery/change.js';
import { ENTRY_ID, type GalleryEntry } from '../gallery/entry.js';
import { changeEntries, readEntries } from '../gallery/gallery-file.js';
import { mergeGallery, type References } from '../gallery/merge.js';
import { sameTerm, suggestPartyId } from '../gallery/names.js';
import { isUnit, isUsable } from '../gallery/vector.js';
import { ExitCode, UsageError } from './exit-code.js';
import { doubtsOf } from './gallery-doubts.js';
import {
  type GalleryTools,
  type Knowledge,
  PICTURE_NAMES,
  showEntry,
  showTerm,
} from './gallery-tools.js';
import { faceVectors } from './gallery-views.js';
import { checkPictures, type Look, type Taken, takePictures } from './take-pictures.js';

/** One picture may take this long (ms); a model that hangs must not hold the terminal. */
const PICTURE_LIMIT_MS = 60_000;

export interface FaceOptions {
  readonly role: FaceRole;
  readonly from?: string;
  readonly to?: string;
}

/** `saring gallery add logo`: pictures of one party's logo, as numbers and small; returns the exit code. */
export async function addLogo(
  tools: GalleryTools,
  name: string,
  files: readonly string[],
): Promise<number> {
  if (!partyIdSchema.safeParse(name).success) throw new UsageError(badPartyId(name));
  await checkPictures(files);
  const { knowledge, gallery } = await known(tools);
  const emblems = await tools.openEmblems();
  const look: Look = {
    at: async (image) => {
      const refusal = logoRefusal(image.raster);
      if (refusal) return refusal;
      const signal = AbortSignal.timeout(PICTURE_LIMIT_MS);
      const { embedding, template } = await emblems.describe(image, signal);
      return { vectors: [embedding], template };
    },
    isSound: isUnit,
  };
  const pictures = await takePictures(files, look, tools).finally(() => emblems.close());
  const about = { kind: 'logo', name, model: knowledge.spaces.logo } as const;
  return store(
    tools,
    about,
    pictures,
    doubtsOf(about, pictures.taken, gallery.logos, knowledge.distances),
  );
}

function badPartyId(name: string): string {
  const suggestion = suggestPartyId(name);
  return (
    `"${name}": nama logo harus id partai: 2 sampai 40 huruf kecil a-z, angka, atau tanda hubung` +
    (suggestion ? `, misalnya "${suggestion}"` : '')
  );
}

/** `saring gallery add face`: photographs of one person, as numbers; returns the exit code. */
export async function addFace(
  tools: GalleryTools,
  name: string,
  options: FaceOptions,
  files: readonly string[],
): Promise<number> {
  const person = { name: checkedName(name), role: options.role };
  const given = termOf(options);
  if (!tools.faceMatching) {
    throw new UsageError('FACE_MATCHING=off: wajah tidak dicocokkan, maka tidak ada yang disimpan');
  }
  await checkPictures(files);
  const { knowledge, gallery } = await known(tools);
  const faces = await tools.openFaces();
  const look: Look = {
    at: async (image) => {
      const signal = AbortSignal.timeout(PICTURE_LIMIT_MS);
      const portrait = portraitOf(await faces.describe(image, signal));
      if ('refusal' in portrait) return portrait.refusal;
      return { vectors: await faceVectors(image, portrait.face, faces, signal) };
    },
    isSound: isUsable,
  };
  const pictures = await takePictures(files, look, tools).finally(() => faces.close());
  const term = given ?? knownTerm(person, gallery) ?? OPEN;
  const about = { kind: 'face', ...person, ...term, model: knowledge.spaces.face } as const;
  const doubts = doubtsOf(about, pictures.taken, gallery.faces, knowledge.distances);
  if (person.role === 'president' && sameTerm(term, OPEN)) {
    doubts.push('tanpa --from dan --to, orang ini dianggap menjabat kapan pun.');
  }
  const code = await store(tools, about, pictures, doubts);
  if (code === 0 && !given && !sameTerm(term, OPEN)) {
    tools.print(`Masa jabatan mengikuti yang sudah dikenal: ${showTerm(term)}`);
  }
  return code;
}

/** What the models know, and what the gallery holds for them. */
async function known(tools: GalleryTools): Promise<{ knowledge: Knowledge; gallery: References }> {
  const knowledge = await tools.knowledge();
  const entries = await readEntries(tools.directory, tools.warn);
  return { knowledge, ...mergeGallery(knowledge.builtIn, entries, knowledge.spaces) };
}

function checkedName(name: string): string {
  const tidy = tidyName(name);
  if (tidy === '' || tidy.length > 200 || /\p{Cc}/u.test(tidy) || ENTRY_ID.test(tidy)) {
    throw new UsageError(`"${name}": bukan nama orang (1 sampai 200 karakter)`);
  }
  return tidy;
}

const OPEN: Term = { from: null, to: null };

/** Null when neither end is given. */
function termOf({
  from = null,
  to = null,
}: {
  from?: string | null;
  to?: string | null;
}): Term | null {
  for (const [option, day] of [
    ['--from', from],
    ['--to', to],
  ] as const) {
    if (day !== null && !z.iso.date().safeParse(day).success) {
      throw new UsageError(`${option} ${day}: isi tanggal YYYY-MM-DD, misalnya 2024-10-20`);
    }
  }
  if (from !== null && to !== null && to < from) {
    throw new UsageError(`--to ${to} lebih awal dari --from ${from}`);
  }
  return from === null && to === null ? null : { from, to };
}

/** The term under which this person is known in this role; null unless there is just one. */
function knownTerm(
  { name, role }: { readonly name: string; readonly role: FaceRole },
  { faces }: References,
): Term | null {
  const terms = faces.filter((face) => face.role === role && sameName(face.name, name));
  const [term] = terms;
  return term && terms.length === 1 ? { from: term.from, to: term.to } : null;
}

/** All or nothing: with one picture refused, nothing is stored. */
async function store(
  tools: GalleryTools,
  about: About,
  { taken, refused }: { readonly taken: readonly Taken[]; readonly refused: readonly string[] },
  doubts: readonly string[],
): Promise<number> {
  if (refused.length > 0) {
    for (const line of refused) tools.warn(line);
    tools.warn('Tidak ada yang disimpan.');
    return ExitCode.noInput;
  }
  for (const doubt of doubts) tools.warn(`Perhatian: ${doubt}`);
  const addedAt = new Date().toISOString().slice(0, 10);
  const newId = () => `gal_${randomBytes(4).toString('hex')}`;
  const { entry, fresh, completed } = await changeEntries(
    tools.directory,
    (entries) => withAddition(entries, { ...about, addedAt }, taken, newId),
    tools.warn,
  );
  for (const line of outcome(entry, fresh, completed)) tools.print(line);
  return 0;
}

const KEPT_AS = {
  logo: `sebagai angka dan gambar kecil ${LOGO_PICTURE_SIDE} × ${LOGO_PICTURE_SIDE} piksel`,
  face: 'sebagai angka saja',
} as const;

function outcome(entry: GalleryEntry, fresh: number, completed: number): string[] {
  const what = PICTURE_NAMES[entry.kind];
  if (fresh + completed === 0) return [`Sudah ada, tidak ada yang berubah: ${showEntry(entry)}`];
  return [
    `Disimpan: ${showEntry(entry)}`,
    ...(fresh > 0
      ? [`${fresh} ${what} baru, ${KEPT_AS[entry.kind]}; berkasnya tidak disimpan.`]
      : []),
    ...(completed > 0
      ? [`${completed} ${what} yang sudah dikenal dilengkapi gambar kecilnya.`]
      : []),
  ];
}
