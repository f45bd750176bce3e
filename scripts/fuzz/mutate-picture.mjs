// Picture files made wrong: by bit, by piece, by the structure of their kind, by what they say to be.
import { dimensionLie, pieceEdit } from './picture-structure.mjs';

/** First bytes of kinds, some of which nobody reads. */
const MAGIC = [
  Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('RIFF\x24\x00\x00\x00WEBPVP8 ', 'latin1'),
  Buffer.from('GIF89a'),
  Buffer.from('\x00\x00\x00\x1cftypavif', 'latin1'),
  Buffer.from('\x00\x00\x00\x1cftypheic', 'latin1'),
  Buffer.from('II*\x00', 'latin1'),
  Buffer.from('%PDF-1.7\n'),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
  Buffer.from('PK\x03\x04', 'latin1'),
  Buffer.from('BM'),
  Buffer.from('<html><script>alert(1)</script>'),
];

const MUTATIONS = {
  bits(bytes, { random }) {
    const copy = Buffer.from(bytes);
    const within = random.chance(0.5) ? Math.min(64, copy.length) : copy.length;
    for (let left = random.pick([1, 3, 20, 200]); left > 0; left--)
      copy[random.int(0, within - 1)] ^= 1 << random.int(0, 7);
    return copy;
  },
  truncate: (bytes, { random }) => bytes.subarray(0, random.int(0, bytes.length - 1)),
  cut(bytes, { random }) {
    const [from, to] = span(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  repeat(bytes, { random }) {
    const [from, to] = span(bytes, random);
    const times = Array.from({ length: random.pick([2, 30]) }, () => bytes.subarray(from, to));
    return Buffer.concat([bytes.subarray(0, from), ...times, bytes.subarray(to)]);
  },
  fill(bytes, { random }) {
    const [from, to] = span(bytes, random);
    return Buffer.from(bytes).fill(random.pick([0, 0xff, 0x41]), from, to);
  },
  piece: (bytes, { random, kind }) => pieceEdit(kind, bytes, random),
  size: (bytes, { random, kind }) => dimensionLie(kind, bytes, random),
  magic(bytes, { random }) {
    const head = random.pick(MAGIC);
    return Buffer.concat([head, bytes.subarray(random.pick([0, head.length]))]);
  },
  splice(bytes, { random, others }) {
    const other = random.pick(others).bytes;
    const [from] = span(bytes, random);
    return Buffer.concat([bytes.subarray(0, from), other.subarray(random.int(0, other.length))]);
  },
  both: (bytes, { random, others }) => Buffer.concat([bytes, random.pick(others).bytes]),
  appended: (bytes, { random }) =>
    Buffer.concat([bytes, random.pick(MAGIC), Buffer.alloc(random.int(0, 2_000))]),
};

/** One mutated picture, the same for the same chance: `{ kind, bytes, changes }`. */
export function mutatedPicture(pictures, random) {
  const { kind, bytes } = random.pick(pictures);
  const tools = { random, kind, others: pictures };
  let mutated = bytes;
  const changes = [];
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0 && mutated.length > 1; left--) {
    const name = random.pick(Object.keys(MUTATIONS));
    mutated = MUTATIONS[name](mutated, tools);
    changes.push(name);
  }
  return { kind, bytes: mutated, changes };
}

/** Two places in order, the second at most a quarter of the file behind the first. */
function span(bytes, random) {
  const from = random.int(0, bytes.length - 1);
  return [from, Math.min(bytes.length, from + random.int(1, Math.max(1, bytes.length >> 2)))];
}
