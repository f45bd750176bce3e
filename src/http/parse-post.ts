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
  const { images = [], ...fields } = parseOrThrow(classifyRequestSchema(limits), value);
  const opened = images.map(({ name, data }) => ({
    name,
    bytes: files.get(data) ?? Buffer.from(data, 'base64'),
  }));
  return checked({ ...fields, images: opened }, limits);
}

/** The same from a form: the `post` field's value, and the files beside it in their order. */
export function postFromForm(
  value: unknown,
  files: readonly PostImage[],
  limits: PostLimits,
): Post {
  const { images: names = [], ...fields } = parseOrThrow(multipartPostSchema(limits), value);
  if (names.length > files.length) throw missingFiles(names.length, files.length);
  const images = files.map(({ name, bytes }, at) => ({ name: names[at]?.name ?? name, bytes }));
  return checked({ ...fields, images }, limits);
}

/** What no schema of fields can say: weights of files, and that there must be something. */
export function checked(post: Post, limits: PostLimits): Post {
  const tooLarge = post.images.findIndex(({ bytes }) => bytes.byteLength > limits.imageBytes);
  if (tooLarge >= 0) throw imageTooLarge(tooLarge, limits.imageBytes);
  if (isEmpty(post)) throw emptyPost();
  return post;
}

function emptyPost() {
  const message = {
    id: 'Isi "text" atau "images": tidak ada yang dapat diperiksa.',
    en: 'Give "text" or "images": there is nothing to check.',
  };
  return invalidPost([{ pointer: '', message }]);
}

function missingFiles(names: number, files: number) {
  const message = {
    id: `"images" menyebut ${names} nama, tetapi hanya ${files} berkas dikirim.`,
    en: `"images" names ${names} files, but ${files} were sent.`,
  };
  return invalidPost([{ pointer: '/images', message }]);
}
