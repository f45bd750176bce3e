import { once } from 'node:events';
import type { Request, Response } from 'express';
import { clientLeft } from '../admission.js';

/** How long a connection may stand still: what it holds open is needed by others. */
const STALL_MS = 120_000;

export interface Chunks {
  readonly chunks: AsyncIterable<string>;
  /** What a reader must see when it fails midway. */
  readonly broken: string;
  readonly onFailure: (error: unknown) => void;
  readonly stallMs?: number;
}

/**
 * Writes as fast as the client reads. When writing fails midway the connection is cut before its end, so that no
 * client takes the answer for whole; when the client leaves or reads no more, reading stops too.
 */
export async function sendChunks(
  request: Request,
  response: Response,
  { chunks, broken, onFailure, stallMs = STALL_MS }: Chunks,
): Promise<void> {
  const left = clientLeft(request, response);
  response.setTimeout(stallMs, () => response.destroy());
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  try {
    for await (const chunk of chunks) {
      if (left.aborted) return;
      if (!response.write(chunk)) await once(response, 'drain', { signal: left });
    }
    response.end();
  } catch (error) {
    if (left.aborted) return;
    onFailure(error);
    // What was written first reaches the client: a connection destroyed at once takes it along.
    response.write(broken, () => response.destroy());
  }
}
