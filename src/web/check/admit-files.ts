/** What the service takes of images, as `GET /readyz` tells; null: not known, so it is left to the service. */
export interface ImageLimits {
  readonly images: number;
  /** Bytes of one file, and of all that is sent. */
  readonly imageBytes: number;
  readonly bodyBytes: number;
}

type RefusalReason =
  | 'too-many'
  | 'too-large'
  | 'too-large-together'
  | 'empty'
  | 'no-image'
  | 'unsupported';

export interface Refusal {
  readonly name: string;
  readonly reason: RefusalReason;
}

/** What a file is known by before it is opened. */
export interface FileFacts {
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** Room for the text, the context and the form around the files. */
const BESIDES = 200_000;

/** Images that the service cannot open, by what browsers call them. */
const UNSUPPORTED = /^image\/(svg|hei[cf]|jxl|x-icon|vnd)/;

/** Which of `files` may stand beside those that are `held`, in their order, and why the others may not. */
export function admitFiles<T extends FileFacts>(
  files: readonly T[],
  held: readonly FileFacts[],
  limits: ImageLimits | null,
): { readonly admitted: T[]; readonly refused: Refusal[] } {
  const admitted: T[] = [];
  const refused: Refusal[] = [];
  let total = held.reduce((sum, { size }) => sum + size, 0);
  for (const file of files) {
    const reason = refusalOf(file, held.length + admitted.length, total, limits);
    if (reason) {
      refused.push({ name: file.name, reason });
    } else {
      admitted.push(file);
      total += file.size;
    }
  }
  return { admitted, refused };
}

function refusalOf(
  { type, size }: FileFacts,
  held: number,
  total: number,
  limits: ImageLimits | null,
): RefusalReason | null {
  // A file without a type may still be an image: the service looks at its bytes.
  if (type !== '' && !type.startsWith('image/')) return 'no-image';
  if (UNSUPPORTED.test(type)) return 'unsupported';
  if (size === 0) return 'empty';
  if (!limits) return null;
  if (size > limits.imageBytes) return 'too-large';
  if (held >= limits.images) return 'too-many';
  if (total + size > limits.bodyBytes - BESIDES) return 'too-large-together';
  return null;
}
