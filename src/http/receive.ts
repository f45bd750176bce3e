import { type Readable, Transform, Writable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Request } from 'express';
import type { OnBytes } from './admission.js';
import { gather } from './gather.js';
import { bodyTooLarge, unsupportedEncoding } from './problems.js';

/** How long a client may go on sending what nobody reads, so that it gets to read the answer. */
const LINGER_MS = 2_000;

const DECODERS: Readonly<Record<string, (() => Transform) | null>> = {
  identity: null,
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Sends a request's body, decompressed, into `sink`, and stops at `limit` bytes while they arrive;
 * a declared length beyond it is refused before a byte is read. Rejects with the sink's own error,
 * an `AppError`, what `onBytes` throws, or an `Error` when the client left or the compression is broken.
 */
export async function receive(
  request: Request,
  limit: number,
  sink: Writable,
  onBytes: OnBytes = () => undefined,
): Promise<void> {
  try {
    if (Number(request.headers['content-length'] ?? 0) > limit) throw bodyTooLarge(limit);
    await pump(request, [...decoder(request), countBytes(limit, onBytes)], sink);
  } catch (error) {
    request.unpipe();
    request.resume();
    setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, LINGER_MS).unref();
    throw error;
  }
}

/** The body as it arrives, decompressed, whatever its size: who reads it must bound what is kept. */
export function decoded(request: Request): Readable {
  const stages = decoder(request);
  if (stages.length === 0) return request;
  const [stage] = stages;
  request.once('close', () => {
    if (!request.complete) stage?.destroy(new Error('the client left'));
  });
  return stages.reduce<Readable>((stream, next) => stream.pipe(next), request);
}

/** The whole body in memory. */
export async function receiveBytes(
  request: Request,
  limit: number,
  onBytes?: OnBytes,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await receive(request, limit, sink, onBytes);
  return gather(chunks);
}

function decoder(request: Request): Transform[] {
  const encoding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
  const open = DECODERS[encoding];
  if (open === undefined) throw unsupportedEncoding();
  return open ? [open()] : [];
}

/** Counted after decompression: a small bomb must not become a large body. */
function countBytes(limit: number, onBytes: OnBytes): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.byteLength;
      if (seen > limit) return done(bodyTooLarge(limit));
      try {
        onBytes(chunk.byteLength);
      } catch (error) {
        return done(error as Error);
      }
      done(null, chunk);
    },
  });
}

/**
 * Not `stream.pipeline`: that destroys the request on an error, and the connection could then
 * neither take the answer reliably nor serve the next request.
 */
function pump(request: Request, stages: readonly Transform[], sink: Writable): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    request.once('error', reject).once('close', () => {
      if (!request.complete) reject(new Error('the client left'));
    });
    for (const stage of stages) stage.once('error', reject);
    sink.once('error', reject).once('finish', resolve);
    let stream: Request | Transform = request;
    for (const stage of stages) stream = stream.pipe(stage);
    stream.pipe(sink);
  });
}
