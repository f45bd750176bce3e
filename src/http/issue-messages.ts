import type { z } from 'zod';
import type { Message } from '../domain/taxonomy.js';

/** Zod's own sentences name TypeScript types; these say to a person what would be right. */
export function describeIssue(issue: z.core.$ZodIssue): Message {
  switch (issue.code) {
    case 'custom':
      return issue.params?.message as Message;
    case 'invalid_type':
      return describeType(issue);
    case 'invalid_value':
      return oneOf(issue.values.map(String).join(', '));
    case 'too_big':
      return describeBound('big', issue.origin, issue.maximum);
    case 'too_small':
      return describeBound('small', issue.origin, issue.minimum);
    case 'invalid_format':
      return describeFormat(issue);
    default:
      return { id: 'Isian ini tidak sesuai.', en: 'This field is not valid.' };
  }
}

const TYPES: Readonly<Record<string, Message>> = {
  string: { id: 'teks', en: 'a string' },
  number: { id: 'angka', en: 'a number' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  boolean: { id: 'true atau false', en: 'true or false' },
  array: { id: 'daftar (array)', en: 'a list (array)' },
  object: { id: 'objek JSON', en: 'a JSON object' },
};

function describeType(issue: z.core.$ZodIssueInvalidType): Message {
  const type = TYPES[issue.expected] ?? { id: issue.expected, en: issue.expected };
  if (issue.input !== undefined)
    return { id: `Harus berupa ${type.id}.`, en: `Must be ${type.en}.` };
  return { id: `Wajib diisi dengan ${type.id}.`, en: `Required: ${type.en}.` };
}

function oneOf(values: string): Message {
  return { id: `Pilih salah satu: ${values}.`, en: `Choose one of: ${values}.` };
}

const UNITS: Readonly<Record<string, Message>> = {
  string: { id: ' karakter', en: ' characters' },
  array: { id: ' butir', en: ' items' },
};

function describeBound(side: 'big' | 'small', origin: string, bound: number | bigint): Message {
  const unit = UNITS[origin] ?? { id: '', en: '' };
  const [id, en] = side === 'big' ? ['Paling banyak', 'At most'] : ['Paling sedikit', 'At least'];
  return { id: `${id} ${bound}${unit.id}.`, en: `${en} ${bound}${unit.en}.` };
}

const FORMATS: Readonly<Record<string, Message>> = {
  datetime: {
    id: 'Gunakan waktu ISO 8601 dengan zona, misalnya 2024-11-15T09:00:00+07:00.',
    en: 'Use ISO 8601 with an offset, such as 2024-11-15T09:00:00+07:00.',
  },
  date: {
    id: 'Gunakan tanggal TTTT-BB-HH, misalnya 2024-09-24.',
    en: 'Use a date YYYY-MM-DD, such as 2024-09-24.',
  },
};

/** By the pattern's own text, as the schemas of `domain/post` write it. */
const PATTERNS: Readonly<Record<string, Message>> = {
  '/^\\d{1,2}$/': {
    id: 'Gunakan satu atau dua angka, misalnya "2" atau "02".',
    en: 'Use one or two digits, such as "2" or "02".',
  },
  '/^[a-z0-9-]{2,40}$/': {
    id: 'Gunakan id partai dengan huruf kecil, angka, atau "-", misalnya "gerindra".',
    en: 'Use a party id of small letters, digits or "-", such as "gerindra".',
  },
};

/** Of a field whose pattern says something else in other fields. */
const FIELDS: Readonly<Record<string, Message>> = {
  regime: {
    id: 'Gunakan nama peraturan dengan huruf kecil, angka, atau "-", misalnya "pilkada-2024". Lihat daftarnya di /rulebooks.',
    en: 'Use the name of a rulebook, of small letters, digits or "-", such as "pilkada-2024". See /rulebooks for the list.',
  },
};

function describeFormat({ format, pattern, path }: z.core.$ZodIssueInvalidStringFormat): Message {
  const known = FORMATS[format] ?? FIELDS[String(path.at(-1))] ?? PATTERNS[pattern ?? ''];
  if (known) return known;
  return { id: `Harus sesuai pola ${pattern}.`, en: `Must match the pattern ${pattern}.` };
}
