// Values and JSON texts made wrong, one place at a time.
import { TEXTS } from './values.mjs';

const deep = (levels) => {
  let value = [];
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value };
  return value;
};

/** Values of every type, at the ends of what numbers and lengths are. */
const STRANGE = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1.5,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER,
  () => -(2 ** 63),
  () => '',
  () => [],
  () => ({}),
  () => [[]],
  () => deep(40),
  () => 'data:image/png;base64,AAAA',
  () => 'https://contoh.example/gambar.jpg',
  () => '0000-00-00T00:00:00Z',
  () => '2024-02-30T25:61:00+99:99',
  () => '9999-12-31T23:59:59Z',
  () => Array.from({ length: 300 }, () => 'x'),
  () => Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`k${at}`, at])),
];

/** A copy of `value` with one place changed: another value, a key missing, one too many, one twice as long. */
export function mutatedValue(value, random) {
  const copy = structuredClone(value);
  const places = placesOf(copy);
  if (places.length === 0) return random.pick(STRANGE)();
  const { holder, key } = random.pick(places);
  const change = random.pick(['strange', 'text', 'drop', 'extra', 'wrap', 'double']);
  if (change === 'strange') holder[key] = random.pick(STRANGE)();
  else if (change === 'text') holder[key] = random.pick(TEXTS);
  else if (change === 'wrap') holder[key] = [holder[key]];
  else if (change === 'double') holder[key] = doubled(holder[key]);
  else if (change === 'drop' && !Array.isArray(holder)) delete holder[key];
  else addStranger(holder, random);
  return copy;
}

function placesOf(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    { holder: value, key },
    ...placesOf(inner),
  ]);
}

function doubled(value) {
  if (typeof value === 'string') return value + value;
  if (typeof value === 'number') return value * 2;
  return Array.isArray(value) ? [...value, ...value] : [value, value];
}

function addStranger(holder, random) {
  const name = random.pick(['extra', '', 'constructor', 'toString', '\u0000', 'ключ']);
  if (Array.isArray(holder)) holder.push(random.pick(STRANGE)());
  else holder[name] = random.pick(STRANGE)();
}

/** JSON text that is broken, or says what no JavaScript value can. */
export function mutatedJson(text, random) {
  const at = random.int(0, text.length);
  const change = random.pick([
    () => text.slice(0, at),
    () =>
      `${text.slice(0, at)}${random.pick(['"', '{', ']', ',', '\\', '\\u00', '\u0000'])}${text.slice(at)}`,
    () => `\ufeff${text}`,
    () => `${text}${text}`,
    () => text.replace('{', '{"__proto__":{"isAdmin":true},'),
    () => text.replace('{', '{"constructor":{"prototype":{"x":1}},'),
    () => text.replace('{', '{"text":"dua","text":"kali",'),
    () => text.replace(/:/, ':NaN,"x":'),
    () => text.replace(/:/, ':1e999,"x":'),
    () => '['.repeat(random.pick([50, 5_000, 50_000])),
    () => `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    () => `[${'0,'.repeat(60_000)}0]`,
    () => `{${Array.from({ length: 20_000 }, (_, n) => `"k${n}":0`).join(',')}}`,
    () => `"${'\\ud800'.repeat(2_000)}"`,
    () => '',
    () => 'null',
    () => text.replaceAll('"', "'"),
  ]);
  return change();
}
