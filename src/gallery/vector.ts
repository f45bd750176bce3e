import { z } from 'zod';

const BYTES = 4;

const floats = z.custom<Float32Array>((value) => value instanceof Float32Array);

/** Numbers as base64 of 32-bit floats, little-endian, in JSON; as `Float32Array` in memory. */
export const vectorSchema = z.codec(z.string(), floats, {
  decode: (base64, { issues }) => {
    const bytes = Buffer.from(base64, 'base64');
    const vector = fromBytes(bytes);
    // Node reads over what is no base64: only what it would write itself is taken.
    if (bytes.toString('base64') === base64 && bytes.length % BYTES === 0 && isUsable(vector)) {
      return vector;
    }
    const message = 'isi base64 dari float32 yang hingga (base64 of finite float32 numbers)';
    issues.push({ code: 'custom', input: base64, message });
    return z.NEVER;
  },
  encode: (vector) => {
    const bytes = Buffer.alloc(vector.length * BYTES);
    vector.forEach((value, at) => {
      bytes.writeFloatLE(value, at * BYTES);
    });
    return bytes.toString('base64');
  },
});

function fromBytes(bytes: Buffer): Float32Array {
  const length = Math.floor(bytes.length / BYTES);
  return Float32Array.from({ length }, (_, at) => bytes.readFloatLE(at * BYTES));
}

/** Whether it can be compared: it has numbers, all finite, and not all of them zero. */
export function isUsable(vector: Float32Array): boolean {
  return vector.every(Number.isFinite) && vector.some((value) => value !== 0);
}

/** How far from 1 the length of a unit vector may be: what rounding does stays far below. */
const ROUNDING = 0.01;

/** Whether its length is 1, as likeness by cosine asks; false for what is not a number. */
export function isUnit(vector: Float32Array): boolean {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value ** 2, 0));
  return Math.abs(length - 1) <= ROUNDING;
}

/** Equal for vectors of equal numbers, and for no others: for a `Set` or a `Map`. */
export function vectorKey({ buffer, byteOffset, byteLength }: Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}
