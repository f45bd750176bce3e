/** How a message goes through a pipe between two processes: its length, JSON, and the bytes that the JSON announces. */

/** A message between two processes: JSON, and so many bytes after it. */
export interface Framed {
  readonly bytes: number;
}

/** Bytes before the JSON: its length, big-endian. */
export const PREFIX_BYTES = 4;
/** Of JSON, and of what follows it: a process that strangers' files have taken over may claim anything. */
const [MOST_JSON, MOST_BYTES] = [100_000, 100_000_000];

/** What is sent before the bytes. */
export function headOf(message: Framed): Buffer {
  const json = Buffer.from(JSON.stringify(message));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32BE(json.byteLength);
  return Buffer.concat([prefix, json]);
}

/** A message that has arrived. */
export interface Arrived<Message extends Framed> {
  readonly message: Message;
  readonly bytes: Uint8Array;
}

/** Puts one message together as it arrives; its bytes in memory that was given, where they fit. */
export class FramedReader<Message extends Framed> {
  #head: Buffer = Buffer.alloc(0);
  #message: Message | null = null;
  #bytes: Uint8Array = new Uint8Array();
  #filled = 0;

  constructor(private readonly into?: Uint8Array) {}

  /** The message once it is whole; null until then. Throws when it cannot be one. */
  add(chunk: Buffer): Arrived<Message> | null {
    const rest = this.#message ? chunk : this.#addToHead(chunk);
    if (!this.#message) return null;
    this.#filled += rest.copy(this.#bytes, this.#filled);
    const isWhole = this.#filled === this.#message.bytes;
    return isWhole ? { message: this.#message, bytes: this.#bytes } : null;
  }

  /** Gives what is left when the head is whole. */
  #addToHead(chunk: Buffer): Buffer {
    this.#head = Buffer.concat([this.#head, chunk]);
    if (this.#head.byteLength < PREFIX_BYTES) return Buffer.alloc(0);
    const end = PREFIX_BYTES + this.#head.readUInt32BE();
    if (end > MOST_JSON) throw new Error('a head that is too long');
    if (this.#head.byteLength < end) return Buffer.alloc(0);
    const message: Message = JSON.parse(this.#head.toString('utf8', PREFIX_BYTES, end));
    const { bytes } = message;
    if (!Number.isSafeInteger(bytes) || bytes < 0 || bytes > MOST_BYTES)
      throw new Error('no number of bytes');
    this.#message = message;
    this.#bytes =
      this.into && this.into.byteLength >= message.bytes
        ? this.into.subarray(0, message.bytes)
        : Buffer.allocUnsafeSlow(message.bytes);
    return this.#head.subarray(end);
  }
}
