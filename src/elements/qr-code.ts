import type { CodeReading } from '../domain/detector.js';
import type { ElementSighting } from '../domain/element.js';
import type { PartId } from '../domain/signal.js';
import type { Message } from '../domain/taxonomy.js';
import { absent, unknown } from './sighting.js';

/** The QR codes of one image, a sighting each; at least one that says whether there are any. */
export function qrCodes(part: PartId, reading: CodeReading | null): readonly ElementSighting[] {
  if (reading === null) return [unknown(part, 'qr-code', NOT_SEARCHED)];
  const { codes, complete } = reading;
  if (codes.length === 0) {
    return [complete ? absent(part, 'qr-code', null) : unknown(part, 'qr-code', NOT_ALL_READ)];
  }
  return codes.map(({ content, box }) => ({
    part,
    element: 'qr-code',
    status: 'present',
    value: content,
    // Not a guess: error correction has confirmed it.
    confidence: 1,
    box,
    band: 'match',
    whose: null,
    reason: null,
    evidence: [],
  }));
}

const NOT_SEARCHED: Message = {
  id: 'Kode QR tidak dapat dicari pada gambar ini.',
  en: 'This image could not be searched for QR codes.',
};
const NOT_ALL_READ: Message = {
  id: 'Mungkin ada kode QR yang tidak terbaca.',
  en: 'There may be a QR code that could not be read.',
};
