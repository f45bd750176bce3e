import type { ImageFile, NewReport, Post, WirePost } from './types.js';

/** A post as the API takes it: image files as base64. Rejects for a path that cannot be read. */
export async function wirePost({ images, ...rest }: Post): Promise<WirePost> {
  if (images === undefined) return rest;
  return {
    ...rest,
    images: await Promise.all(
      images.map(async (image) => {
        const { name, file } = isNamed(image) ? image : { name: nameOf(image), file: image };
        const data = base64(await bytesOf(file));
        return { ...(name === undefined ? {} : { name: name.slice(-255) }), data };
      }),
    ),
  };
}

/** A report as the API takes it. */
export async function wireReport({ post, ...rest }: NewReport) {
  return post ? { ...rest, post: await wirePost(post) } : { ...rest, post: null };
}

type Named = Exclude<NonNullable<Post['images']>[number], ImageFile>;

function isNamed(image: ImageFile | Named): image is Named {
  return typeof image === 'object' && 'file' in image;
}

function nameOf(file: ImageFile): string | undefined {
  if (typeof file === 'string' || file instanceof URL) return lastSegment(String(file));
  if (file instanceof Blob && 'name' in file) return String(file.name) || undefined;
  return undefined;
}

const lastSegment = (path: string) => path.split(/[/\\]/).at(-1) || undefined;

async function bytesOf(file: ImageFile): Promise<Uint8Array> {
  if (file instanceof Uint8Array) return file;
  if (file instanceof Blob) return new Uint8Array(await file.arrayBuffer());
  // Only where somebody gives a path: browsers have no files.
  const { readFile } = await import('node:fs/promises');
  return readFile(file);
}

/** Bytes of one step: arguments of one call are limited, and a multiple of three needs no padding. */
const STEP = 0x6000;

function base64(bytes: Uint8Array): string {
  if (typeof Buffer !== 'undefined')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP)
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + STEP)));
  return text;
}
