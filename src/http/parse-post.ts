import { isEmpty, type Post, type PostImage, type PostLimits } from '../domain/post.js';
import { classifyRequestSchema, multipartPostSchema } from './contract.js';
import { imageTooLarge, invalidPost, parseOrThrow } from './validation.js';

/**
 * A parsed JSON value to a post within limits; `files` are those that a `data` may stand for, decoded
 * already. Throws `AppError` that names every bad field.
 */
export function postFromJson(
  value: unknown,
  limits: PostLimits,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): Post {
  return checked(openImages(parseOrThrow(classifyRequestSchema(limits), value), files), limits);
}

/** The same from a form: the `post` field's value, and the files beside it in their order. */
export function postFromForm(
  value: unknown,
  files: readonly PostImage[],
  limits: PostLimits,
): Post {
  const post = parseOrThrow(multipartPostSchema(limits), value);
  return checked(withFiles(post, files, '/images'), limits);
}

/** A post as JSON with its images as bytes: base64, or the file that it stands for. */
export function openImages(
  {
    images = [],
    ...fields
  }: Omit<Post, 'images'> & {
    readonly images?:
      | readonly { readonly name?: string | undefined; readonly data: string }[]
      | undefined;
  },
  files: ReadonlyMap<string, Uint8Array>,
): Post {
  const opened = images.map(({ name, data }) => ({
    name,
    bytes: files.get(data) ?? Buffer.from(data, 'base64'),
  }));
  return { ...fields, images: opened };
}

/** A post with the files of its form; `pointer` is where it names them. Throws when it names too many. */
export function withFiles(
  {
    images: names = [],
    ...fields
  }: Omit<Post, 'images'> & {
    readonly images?: readonly { readonly name?: string | undefined }[] | undefined;
  },
  files: readonly PostImage[],
  pointer: string,
): Post {
  if (names.length > files.length) throw missingFiles(names.length, files.length, pointer);
  const images = files.map(({ name, bytes }, at) => ({ name: names[at]?.name ?? name, bytes }));
  return { ...fields, images };
}

/** What no schema of fields can say: weights of files, and that there must be something. */
export function checked(post: Post, limits: PostLimits): Post {
  refuseLargeImages(post, limits, '/images');
  if (isEmpty(post)) throw emptyPost();
  return post;
}

/** Throws `image-too-large` for the first that is, under `pointer`. */
export function refuseLargeImages(post: Post, limits: PostLimits, pointer: string): void {
  const tooLarge = post.images.findIndex(({ bytes }) => bytes.byteLength > limits.imageBytes);
  if (tooLarge >= 0) throw imageTooLarge(`${pointer}/${tooLarge}`, limits.imageBytes);
}

function emptyPost() {
  const message = {
    id: 'Isi "text" atau "images": tidak ada yang dapat diperiksa.',
    en: 'Give "text" or "images": there is nothing to check.',
  };
  return invalidPost([{ pointer: '', message }]);
}

function missingFiles(names: number, files: number, pointer: string) {
  const message = {
    id: `"images" menyebut ${names} nama, tetapi hanya ${files} berkas dikirim.`,
    en: `"images" names ${names} files, but ${files} were sent.`,
  };
  return invalidPost([{ pointer, message }]);
}
