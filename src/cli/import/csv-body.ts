import type { FieldError } from '../../domain/errors.js';
import type { Message } from '../../domain/taxonomy.js';
import { invalidPost } from '../../http/validation.js';
import { parseCount, parseFlag } from './counts.js';
import { FIELDS, type Field } from './fields.js';
import type { Mapping } from './mapping.js';
import { parseDay, parseMoment, parseZone } from './moments.js';

type TimeZone = NonNullable<ReturnType<typeof parseZone>>;

/** A row's cells as the body of `POST /reports`, and the image files that they name. */
export interface CsvBody {
  readonly body: Readonly<Record<string, unknown>>;
  readonly images: readonly string[];
}

/**
 * Reads mapped cells; null when every cell of the row is blank. `zone`: whose clock moments are by that do not
 * say. Throws `AppError` that names every cell that cannot be read.
 */
export function bodyOfCells(
  cells: readonly string[],
  { columns }: Mapping,
  zone: TimeZone | null,
): CsvBody | null {
  if (cells.every((cell) => cell.trim() === '')) return null;
  const values = new Map<Field, unknown>();
  const problems: FieldError[] = [];
  for (const [field, at] of columns) {
    const cell = cells[at] ?? '';
    if (cell.trim() === '') continue;
    const value = readCell(field, cell, zone);
    if (value !== null) values.set(field, value);
    else problems.push({ pointer: pointerOf(field), message: WRONG[field] ?? UNREADABLE });
  }
  if (problems.length > 0) throw invalidPost(problems);
  const images = (values.get('images') ?? []) as readonly string[];
  return { body: assemble(values), images };
}

function readCell(field: Field, cell: string, zone: TimeZone | null): unknown {
  switch (field) {
    case 'text':
    case 'note':
      return cell;
    case 'images':
    case 'pair.names':
    case 'pair.parties':
      return listOf(cell);
    case 'reach':
    case 'account.accountsInCampaign':
    case 'account.itemsToday':
      return parseCount(cell);
    case 'paid':
    case 'account.registered':
      return parseFlag(cell);
    case 'reportedAt':
    case 'publishedAt':
      return parseMoment(cell, zone);
    case 'account.registeredAt':
      return parseDay(cell);
    case 'timeZone':
      return parseZone(cell);
    case 'regime':
    case 'contest':
    case 'actor':
    case 'material':
    case 'channel':
    case 'account.platform':
      return cell.trim().toLowerCase();
    default:
      return cell.trim();
  }
}

function listOf(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

const OWN: ReadonlySet<Field> = new Set([
  'id',
  'link',
  'note',
  'reporter',
  'channel',
  'reportedAt',
  'reach',
]);

/** Where a field stands in the body: `account.handle` at `/post/context/account/handle`. */
function pointerOf(field: Field): string {
  if (OWN.has(field)) return `/${field}`;
  if (field === 'text' || field === 'images') return `/post/${field}`;
  return `/post/context/${field.replaceAll('.', '/')}`;
}

/** The field that an error at `pointer` is about; null for one that no column gives. */
export function fieldAt(pointer: string): Field | null {
  return FIELDS.find((field) => `${pointer}/`.startsWith(`${pointerOf(field)}/`)) ?? null;
}

function assemble(values: ReadonlyMap<Field, unknown>): Record<string, unknown> {
  const body: Record<string, unknown> = { post: {} };
  for (const [field, value] of values) {
    if (field === 'images') continue;
    const keys = pointerOf(field).slice(1).split('/');
    const last = keys.pop() ?? '';
    let place = body;
    for (const key of keys) {
      place[key] ??= {};
      place = place[key] as Record<string, unknown>;
    }
    place[last] = value;
  }
  return body;
}

const UNREADABLE: Message = { id: 'Isian ini tidak terbaca.', en: 'This cell cannot be read.' };
const MOMENT: Message = {
  id: 'Tulis tanggal dan jam yang ada dalam kalender, misalnya 15/11/2024 09.30 WIB (tanggal lebih dulu, lalu bulan) atau 2024-11-15T09:30:00+07:00; tanpa zona, beri --time-zone.',
  en: 'Write day and time, such as 15/11/2024 09:30 WIB (day first) or 2024-11-15T09:30:00+07:00; without a zone, give --time-zone.',
};
const COUNT: Message = {
  id: 'Tulis bilangan bulat, misalnya 1200, 1.200, 12 rb, atau 1,5 jt; yang dapat dibaca dua cara, seperti 1,200 atau 2M, ditolak.',
  en: 'Write a whole number, such as 1200, 1.200, 12 rb or 1,5 jt; what reads in two ways, such as 1,200 or 2M, is refused.',
};
const FLAG: Message = { id: 'Tulis ya atau tidak.', en: 'Write ya (yes) or tidak (no).' };
const WRONG: Partial<Record<Field, Message>> = {
  reportedAt: MOMENT,
  publishedAt: MOMENT,
  reach: COUNT,
  'account.accountsInCampaign': COUNT,
  'account.itemsToday': COUNT,
  paid: FLAG,
  'account.registered': FLAG,
  'account.registeredAt': {
    id: 'Tulis tanggal yang ada dalam kalender, misalnya 24/09/2024 (tanggal lebih dulu, lalu bulan) atau 2024-09-24.',
    en: 'Write a date, such as 24/09/2024 (day first) or 2024-09-24.',
  },
  timeZone: {
    id: 'Tulis WIB, WITA, WIT, Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.',
    en: 'Write WIB, WITA, WIT, Asia/Jakarta, Asia/Makassar or Asia/Jayapura.',
  },
};
