import { createHash } from 'node:crypto';
import { minhashBands } from '../classifiers/minhash.js';
import { printWords } from '../classifiers/print-words.js';
import { textPrint } from '../classifiers/text-print.js';
import { postUrl } from '../domain/canonical-url.js';
import type { Classification } from '../domain/classification.js';
import type { DecodedImage } from '../domain/detector.js';
import type { Fingerprint } from '../domain/fingerprint.js';
import type { Post } from '../domain/post.js';
import type { ImagePrint } from '../domain/prints.js';
import type { GapCode, PartId } from '../domain/signal.js';
import type { ModelStore } from '../inference/model-store.js';
import { openWordList } from '../ocr/word-list.js';
import { DecodeFailure } from '../vision/decode.js';
import { type ImageOpener, IN_PROCESS } from '../vision/image-opener.js';
import { lookOf } from '../vision/perceptual-hash.js';

export interface FingerprintOptions {
  /** Most pixels of an image that is opened. */
  readonly maxPixels: number;
  /** Opens the files of images; in this process when it is left out. */
  readonly images?: Pick<ImageOpener, 'decode'>;
  /** From `openCommonWords`: what is none of them may be somebody's name. */
  readonly common: ReadonlySet<string>;
}

/** Bands of the sketch over an image's words; few, as misread letters leave most of it as it is. */
const WORD_BANDS = 12;
/** Words less surely read are left out. */
const LEAST_SURE = 0.6;
/** Letters and digits of an image's words that are enough to find it by. */
const FEWEST_LETTERS = 12;
/** Gaps that may hide words. */
const UNREAD: ReadonlySet<GapCode> = new Set<GapCode>([
  'image-unreadable',
  'image-unsupported',
  'image-too-large',
  'frames-unseen',
  'time-limit',
  'text-illegible',
  'ocr-failed',
  'ocr-unavailable',
]);

/**
 * What tells whether a post is one matter with another: its text, its images (decoded anew, one after the other)
 * and the link of its report. `classification` is the answer to this very post: it has the words that were
 * read and what rules rest on. An image that cannot be opened is known by its bytes alone.
 */
export async function fingerprintPost(
  post: Post,
  classification: Classification,
  link: string | null,
  options: FingerprintOptions,
): Promise<Fingerprint> {
  const text = textPrint(post.text ?? '');
  const images: ImagePrint[] = [];
  for (const [at, { bytes }] of post.images.entries()) {
    images.push(await imagePrint(`image:${at}`, bytes, classification, options));
  }
  return {
    url: link === null ? null : postUrl(link),
    text: text && { ...text, rules: rulesOf(classification, 'text') },
    images,
  };
}

/** Common words as prints have them. Rejects when the word list is missing or altered. */
export async function openCommonWords(store: ModelStore): Promise<ReadonlySet<string>> {
  const { listed } = await openWordList(store);
  return new Set([...listed].flatMap((word) => printWords(word)));
}

async function imagePrint(
  part: PartId,
  bytes: Uint8Array,
  classification: Classification,
  { maxPixels, common, images = IN_PROCESS }: FingerprintOptions,
): Promise<ImagePrint> {
  const { words, legible } = wordsOf(classification, part);
  const look = await lookAt(images.decode(part, bytes, maxPixels));
  const says = words.length > 0 || look !== 'blank';
  return {
    sha: says ? createHash('sha256').update(bytes).digest('base64url').slice(0, 22) : null,
    view: typeof look === 'object' ? look.view : null,
    chunks: typeof look === 'object' ? look.chunks : [],
    bands: words.join('').length < FEWEST_LETTERS ? [] : minhashBands(words, WORD_BANDS),
    words: words.map((word) => (common.has(word) ? `~${word}` : word)).join(' '),
    signs: signsOf(classification, part),
    legible,
    rules: rulesOf(classification, part),
  };
}

async function lookAt(decoding: Promise<DecodedImage>) {
  try {
    const { raster } = await decoding;
    return (await lookOf(raster)) ?? 'blank';
  } catch (error) {
    if (error instanceof DecodeFailure) return 'unopened';
    throw error;
  }
}

function wordsOf({ parts }: Classification, part: PartId) {
  const seen = parts.find((one) => one.part === part);
  if (!seen || !('words' in seen)) return { words: [], legible: false };
  const sure = seen.words.filter(({ confidence }) => confidence >= LEAST_SURE);
  const words = printWords(sure.map(({ normalized }) => normalized).join(' '));
  return { words, legible: seen.gap === null || !UNREAD.has(seen.gap.code) };
}

function signsOf({ elements }: Classification, part: PartId): string[] {
  const here = elements.filter((element) => element.part === part && element.value !== null);
  const signs = here.flatMap(({ element, value, status }) => {
    if (element === 'pair-number') return [`n${value}`];
    return element === 'party-logo' && status === 'present' ? [`p${value}`] : [];
  });
  return [...new Set(signs)].sort();
}

function rulesOf({ findings }: Classification, part: PartId): string[] {
  const resting = findings.filter(({ evidence }) => evidence.some((one) => one.part === part));
  return [...new Set(resting.map(({ rule }) => rule))].sort();
}
