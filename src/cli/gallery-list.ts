import Table from 'cli-table3';
import { type GalleryEntry, picturesOf, type VectorSpace } from '../gallery/entry.js';
import { galleryPath, readEntries } from '../gallery/gallery-file.js';
import { mergeGallery, type References, type UnusableEntry } from '../gallery/merge.js';
import { type GalleryTools, KIND_NAMES, type Knowledge, showTerm } from './gallery-tools.js';
import { visible, visibleJson } from './visible.js';

type Known = References[keyof References][number];

/** What is known of one logo or person; never its numbers. */
interface Row {
  /** Null for what is built in: it cannot be removed. */
  readonly id: string | null;
  readonly kind: GalleryEntry['kind'];
  readonly name: string;
  readonly role: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Null for what is built in: how many there were is in the model's card. */
  readonly pictures: number | null;
  readonly vectors: number;
  readonly addedAt: string | null;
  readonly model: VectorSpace;
  /** Null when the models are not there to tell. */
  readonly usable: boolean | null;
  /** Why it is not used, or `no-pictures`: used, but for review only. */
  readonly reason: UnusableEntry['reason'] | 'no-pictures' | null;
}

/**
 * `saring gallery list`: built-in references and the operator's entries; returns the exit code.
 * Without the models it still shows what is stored about whom.
 */
export async function listGallery(
  tools: GalleryTools,
  options: { readonly json?: true },
): Promise<number> {
  const entries = await readEntries(tools.directory, tools.warn);
  const knowledge = await tools.knowledge().catch((error: unknown) => {
    tools.warn(
      `Perhatian: bawaan tidak ditampilkan: ${error instanceof Error ? error.message : error}`,
    );
    return null;
  });
  const rows = [...builtInRows(knowledge), ...entryRows(entries, knowledge)];
  if (options.json) {
    for (const row of rows) tools.print(visibleJson(row));
    return 0;
  }
  if (rows.length > 0) tools.print(render(rows));
  tools.print(`Ditambahkan operator: ${entries.length} · ${galleryPath(tools.directory)}`);
  const unusable = rows.filter(({ usable, id }) => usable === false && id !== null).length;
  if (unusable > 0) {
    tools.warn(
      `Perhatian: ${unusable} entri tidak dipakai: angkanya dari model lain, atau rusak. ` +
        'Hapus, lalu tambahkan lagi dari gambarnya.',
    );
  }
  if (!tools.faceMatching) tools.print('FACE_MATCHING=off: wajah tidak dicocokkan.');
  return 0;
}

function builtInRows(knowledge: Knowledge | null): Row[] {
  if (!knowledge) return [];
  const { builtIn, spaces } = knowledge;
  const all: Known[] = [...builtIn.logos, ...builtIn.faces];
  return all.map((reference) => ({
    id: null,
    ...describe(reference),
    pictures: null,
    vectors: reference.vectors.length,
    addedAt: null,
    model: spaces[reference.kind],
    usable: reference.vectors.length > 0,
    reason: null,
  }));
}

function entryRows(entries: readonly GalleryEntry[], knowledge: Knowledge | null): Row[] {
  const { unusable, unpictured } = knowledge
    ? mergeGallery(knowledge.builtIn, entries, knowledge.spaces)
    : { unusable: [], unpictured: [] };
  const reasons = new Map<GalleryEntry, Row['reason']>([
    ...unusable.map(({ entry, reason }) => [entry, reason] as const),
    ...unpictured.map((entry) => [entry, 'no-pictures'] as const),
  ]);
  return entries.map((entry) => {
    const reason = reasons.get(entry) ?? null;
    const { id, addedAt = null, model } = entry;
    const usable = knowledge ? reason === null || reason === 'no-pictures' : null;
    const counts = { pictures: picturesOf(entry), vectors: entry.vectors.length };
    return { id, ...describe(entry), ...counts, addedAt, model, usable, reason };
  });
}

function describe(one: Known | GalleryEntry) {
  const { kind, name } = one;
  const office = one.kind === 'face' ? one : { role: null, from: null, to: null };
  const { role, from, to } = office;
  return { kind, name, role, from, to };
}

const WHO = ['ID', 'Jenis', 'Nama', 'Peran', 'Masa jabatan'];
const HEAD = [...WHO, 'Gambar', 'Vektor', 'Ditambahkan', 'Keadaan'];

function render(rows: readonly Row[]): string {
  const table = new Table({
    head: HEAD,
    style: process.stdout.isTTY ? {} : { head: [], border: [] },
  });
  for (const row of rows) {
    const { id, kind, name, role, pictures, vectors, addedAt } = row;
    const what = [id ?? 'bawaan', KIND_NAMES[kind], name, role ?? '', showTerm(row)];
    table.push(
      [...what, `${pictures ?? ''}`, `${vectors}`, addedAt ?? '', stateOf(row)].map(visible),
    );
  }
  return table.toString();
}

function stateOf({ id, vectors, usable, reason, model }: Row): string {
  if (reason === 'other-model') return `tidak dipakai: model ${model.id} ${model.version}`;
  if (reason === 'other-length') return 'tidak dipakai: panjang angka berbeda';
  if (reason === 'bad-numbers') return 'tidak dipakai: angkanya rusak';
  if (reason === 'no-pictures') return 'hanya untuk ditinjau: tambahkan lagi gambarnya';
  if (usable === null) return 'belum diketahui';
  return id === null && vectors === 0 ? 'belum ada foto' : 'dipakai';
}
