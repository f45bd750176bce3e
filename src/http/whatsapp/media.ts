import { z } from 'zod';

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
 * token goes to the API's own host and Meta's hosts for files, and no redirect is followed. Rejects with `MediaError`.
 */
export async function fetchMedia(
  id: string | undefined,
  { apiUrl, accessToken, maxBytes }: MediaOptions,
  signal: AbortSignal,
): Promise<Buffer> {
  if (!id || !MEDIA_ID.test(id)) throw new MediaError('no media id');
  const get = (url: string, limit: number) => download(url, accessToken, limit, signal);
  const told = await get(`${apiUrl.replace(/\/+$/, '')}/${id}`, DESCRIPTION_BYTES);
  const { url } = describe(told);
  if (!isMetas(new URL(url), new URL(apiUrl))) throw new MediaError('a host that is not Meta’s');
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

async function download(
  url: string,
  accessToken: string,
  limit: number,
  signal: AbortSignal,
): Promise<Buffer> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${accessToken}`, 'user-agent': 'Saring' },
      redirect: 'error',
      signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new MediaError(`status ${response.status}`);
    }
    return await readUpTo(response, limit);
  } catch (error) {
    if (error instanceof MediaError) throw error;
    throw new MediaError(signal.aborted ? 'not in time' : 'the connection failed', {
      cause: error,
    });
  }
}

async function readUpTo(response: Response, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  // Leaving the loop by an error cancels the download.
  for await (const chunk of response.body ?? []) {
    total += chunk.byteLength;
    if (total > limit) throw new MediaError(`more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
