import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { type Reach, reachOf } from '../../egress/addresses.js';
import { sendRequest } from '../../egress/request.js';

/** Why an image could not be fetched, in words that name no address and no content. */
export class MediaError extends Error {}

export interface MediaOptions {
  /** Such as `https://graph.facebook.com/v21.0`. */
  readonly apiUrl: string;
  readonly accessToken: string;
  readonly maxBytes: number;
}

const MEDIA_ID = /^[\w-]{1,100}$/;
/** Meta keeps the files of WhatsApp here. */
const MEDIA_HOST = /(^|\.)fbsbx\.com$/;
const DESCRIPTION_BYTES = 64_000;
const descriptionSchema = z.looseObject({ url: z.url() });

/**
 * The bytes of an image that somebody sent, as Meta has it: asked for by id, then fetched where Meta says. The
 * token goes to the API's own host and Meta's hosts for files, at public addresses unless the API's own is set to be
 * local; no redirect is followed. Rejects with `MediaError`.
 */
export async function fetchMedia(
  id: string | undefined,
  { apiUrl, accessToken, maxBytes }: MediaOptions,
  signal: AbortSignal,
): Promise<Buffer> {
  if (!id || !MEDIA_ID.test(id)) throw new MediaError('no media id');
  const api = new URL(apiUrl);
  const get = (url: URL, limit: number) => {
    const reach = url.origin === api.origin ? reachOf(api) : 'public';
    return download(url, { accessToken, limit, reach, signal });
  };
  const told = await get(new URL(`${apiUrl.replace(/\/+$/, '')}/${id}`), DESCRIPTION_BYTES);
  const url = new URL(describe(told).url);
  if (!isMetas(url, api)) throw new MediaError('a host that is not Meta’s');
  return get(url, maxBytes);
}

function describe(bytes: Buffer): z.infer<typeof descriptionSchema> {
  try {
    return descriptionSchema.parse(JSON.parse(bytes.toString()));
  } catch {
    throw new MediaError('an answer without an address');
  }
}

/** Whether the token may go there. Plain http only where the API itself is reached so, which config limits. */
function isMetas(url: URL, api: URL): boolean {
  if (url.username || url.password) return false;
  if (url.origin === api.origin) return true;
  return url.protocol === 'https:' && url.port === '' && MEDIA_HOST.test(url.hostname);
}

interface Download {
  readonly accessToken: string;
  /** Bytes. */
  readonly limit: number;
  readonly reach: Reach;
  readonly signal: AbortSignal;
}

async function download(
  url: URL,
  { accessToken, limit, reach, signal }: Download,
): Promise<Buffer> {
  try {
    const headers = { authorization: `Bearer ${accessToken}`, 'user-agent': 'Saring' };
    const response = await sendRequest(url, { method: 'GET', headers, reach, signal });
    const { statusCode = 0 } = response;
    if (statusCode < 200 || statusCode > 299) {
      response.destroy();
      throw new MediaError(`status ${statusCode}`);
    }
    return await readUpTo(response, limit);
  } catch (error) {
    if (error instanceof MediaError) throw error;
    throw new MediaError(signal.aborted ? 'not in time' : 'the connection failed', {
      cause: error,
    });
  }
}

async function readUpTo(response: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  // Leaving the loop by an error cancels the download.
  for await (const chunk of response as AsyncIterable<Buffer>) {
    total += chunk.byteLength;
    if (total > limit) throw new MediaError(`more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
