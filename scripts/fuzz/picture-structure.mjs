// Edits by the structure of a kind: its chunks, segments and boxes, and where it tells its size.
import { crc32 } from 'node:zlib';

/** `[from, to, lengthAt]` of each piece that can be told; a file that is broken already ends the list. */
const PIECES = {
  *png(bytes) {
    for (let at = 8; at + 12 <= bytes.length; ) {
      const end = at + 12 + bytes.readUInt32BE(at);
      if (end > bytes.length) return;
      yield [at, end, at];
      at = end;
    }
  },
  *jpeg(bytes) {
    for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
      const end = at + 2 + bytes.readUInt16BE(at + 2);
      if (end > bytes.length) return;
      yield [at, end, at + 2];
      at = end;
    }
  },
  *webp(bytes) {
    for (let at = 12; at + 8 <= bytes.length; ) {
      const size = bytes.readUInt32LE(at + 4);
      const end = at + 8 + size + (size % 2);
      if (end > bytes.length) return;
      yield [at, end, at + 4];
      at = end;
    }
  },
  *avif(bytes) {
    for (let at = 0; at + 8 <= bytes.length; ) {
      const end = at + bytes.readUInt32BE(at);
      if (end > bytes.length || end < at + 8) return;
      yield [at, end, at];
      at = end;
    }
  },
};

/** One piece left out, doubled, moved to the end, emptied, renamed, or with another length; where there is none, a byte. */
export function pieceEdit(kind, bytes, random) {
  const pieces = [...(PIECES[kind]?.(bytes) ?? [])];
  const copy = Buffer.from(bytes);
  if (pieces.length === 0) {
    copy[random.int(0, copy.length - 1)] = random.int(0, 255);
    return copy;
  }
  const [from, to, lengthAt] = random.pick(pieces);
  const [before, piece, after] = [
    copy.subarray(0, from),
    copy.subarray(from, to),
    copy.subarray(to),
  ];
  return random.pick([
    () => Buffer.concat([before, after]),
    () => Buffer.concat([before, piece, piece, after]),
    () => Buffer.concat([before, after, piece]),
    () => {
      copy.fill(0, Math.min(from + 8, to), to);
      return copy;
    },
    () => {
      copy[from + (kind === 'png' ? 4 : 1)] ^= 0x20;
      return copy;
    },
    () => {
      copy[lengthAt + 1] = random.pick([0, 1, 0x7f, 0xff]);
      return copy;
    },
  ])();
}

const SIZES = [0, 1, 7, 0x7fff, 0xffff];

/** Another width or height than the picture has; the checksum of a PNG is made to fit. */
export function dimensionLie(kind, bytes, random) {
  const copy = Buffer.from(bytes);
  const at = SIZE_AT[kind]?.(copy) ?? -1;
  if (at < 0 || at + 8 > copy.length) return pieceEdit(kind, bytes, random);
  const size = random.pick(SIZES);
  if (kind === 'png') {
    copy.writeUInt32BE(random.pick([size, 0x7fffffff, 0xffffffff]), at + random.pick([0, 4]));
    copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29);
  } else if (kind === 'jpeg') copy.writeUInt16BE(size, at + random.pick([0, 2]));
  else if (kind === 'avif')
    copy.writeUInt32BE(random.pick([size, 0x7fffffff]), at + random.pick([0, 4]));
  else copy.writeUInt16LE(size, at + random.pick([0, 2]));
  return copy;
}

/** Where the size stands; negative where it is not found. */
const SIZE_AT = {
  png: () => 16,
  gif: () => 6,
  jpeg: (bytes) => {
    const frame = [...PIECES.jpeg(bytes)].find(([at]) =>
      [0xc0, 0xc1, 0xc2].includes(bytes[at + 1]),
    );
    return frame ? frame[0] + 5 : -1;
  },
  webp: (bytes) => (bytes.subarray(12, 16).toString('latin1') === 'VP8X' ? 24 : 26),
  avif: (bytes) => {
    const at = bytes.indexOf('ispe');
    return at < 0 ? -1 : at + 8;
  },
};
