// Values that a schema takes: json-schema-faker's, with texts, regimes and ids that the service knows put in.
import { generateSync } from 'json-schema-faker';
import { selfContained } from './api.mjs';

/** What posts say, and what often breaks those who handle text. Invented people. */
export const TEXTS = [
  'Pak Darmo itu bajingan goblok, otak udang!',
  'Coblos nomor 3, jalan desa mulus sampai dusun.',
  'Siapa memilih nomor 2 akan diberi beras 5 kg dan uang Rp100.000.',
  '',
  ' \t\r\n',
  '\u0000',
  '\ud800',
  'a\u0301'.repeat(50),
  '\u202eterbalik\u202c \u200b\u200d\ufeff',
  '👩‍👩‍👧‍👦'.repeat(20),
  '𝕮𝖔𝖇𝖑𝖔𝖘 𝖓𝖔𝖒𝖔𝖗 𝟛',
  '=HYPERLINK("https://contoh.example","x")',
  "'; DROP TABLE cases; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what template engines would take for theirs
  '%s%n%x {{7*7}} ${1+1} $(id)',
  'baris 1\nbaris 2\r\n{"level":60}',
  '__proto__',
  '(a+)+$'.repeat(30),
  `${'a'.repeat(60)}!`,
  'x'.repeat(19_999),
  'x'.repeat(20_001),
];

const REGIMES = ['pilkada-2020', 'pemilu-2024', 'pilkada-2024'];

/** A value for `schema`, the same for the same chance; `known` holds `{ reports, cases, leases }` of the service. */
export function valueFor(schema, document, random, known) {
  const value = generateSync(selfContained(schema, document), {
    seed: random.int(1, 2 ** 31),
    optionalsProbability: random.pick([0.2, 0.5, 0.9]),
    maxDepth: 10,
  });
  return withKnown(value, random, known);
}

function withKnown(value, random, known) {
  if (Array.isArray(value)) return value.map((inner) => withKnown(inner, random, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      knownFor(key, random, known) ?? withKnown(inner, random, known),
    ]),
  );
}

/** Undefined where nothing is known, and at times otherwise. */
function knownFor(key, random, known) {
  if (random.chance(0.15)) return undefined;
  if (key === 'regime') return random.pick(REGIMES);
  if (key === 'text' || key === 'note' || key === 'reason') return random.pick(TEXTS);
  if (key === 'link') return `https://contoh.example/${random.int(1, 30)}`;
  if (key === 'reporter') return `warga-${random.int(1, 9)}`;
  if (key === 'leaseToken') return random.pick([...known.leases, undefined]);
  if (key === 'caseId') return random.pick([...known.cases, undefined]);
  if (key === 'reports') return known.reports.slice(0, random.int(1, 3));
  return undefined;
}
