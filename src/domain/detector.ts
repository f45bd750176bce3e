import type { Band, FaceReference, LogoPicture } from './gallery.js';
import type { Box, Level, PartId, Segment, Span, Voice } from './signal.js';
import type { Label } from './taxonomy.js';

/** Which weights said something: shown in every answer's provenance. */
export interface ModelRef {
  readonly id: string;
  readonly version: string;
  /** SHA-256 (hex) over the model's files, as `models/manifest.json` lists them. */
  readonly sha256: string;
}

/** One label's calibrated probability for one text, and the words behind it. */
export interface LabelScore {
  readonly label: Label;
  /** Calibrated probability, 0..1. */
  readonly score: number;
  readonly level: Level;
  /** Offsets into the text as given, in reading order, without overlaps; empty when `clear`. */
  readonly spans: readonly Span[];
}

/** What a text classifier says of one text. */
export interface TextScores {
  /** BCP 47 code of the main language (`id`, `jv`, `su`, …), or `und` when unsure. */
  readonly language: string;
  /** Null where the model does not tell. */
  readonly voice: Voice | null;
  /** Whether it is about politics or the election; null where the model does not tell. */
  readonly political: boolean | null;
  /** Calibrated probability that it is worth a reviewer's look (severity 2 or more); null: not told. */
  readonly reviewWorthy: number | null;
  /** In the order of `LABELS`; a label that the model does not know is left out, not "clear". */
  readonly scores: readonly LabelScore[];
}

/** Port: scores one text. Rejects when it cannot; it never answers "clear" for a failure. */
export interface TextClassifier {
  readonly model: ModelRef;
  classify(text: string, signal: AbortSignal): Promise<TextScores>;
  /** Whether it hangs, and can look at nothing for now. */
  isStalled?(): boolean;
  close(): Promise<void>;
}

/** Upright RGB pixels, 8 bits a channel, row after row without padding. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** `width * height * 3` bytes. */
  readonly data: Uint8Array;
}

/** A decoded image: pixels to look at, and the size of the upright original that boxes refer to. */
export interface DecodedImage {
  readonly part: PartId;
  /** Size in pixels of the upright original. */
  readonly width: number;
  readonly height: number;
  /** The original, or a smaller copy of it when it is very large. */
  readonly raster: Raster;
  /** The file holds further frames or pages, or may: `raster` is only one of them. */
  readonly unseenFrames: boolean;
}

/** What an OCR engine read off one image. */
export interface Reading {
  /** Lines joined by `\n`, words by one space; boxes in pixels of the upright original. */
  readonly segment: Segment;
  /** False when time ran out before every text box was read, or there were too many to look at. */
  readonly complete: boolean;
  /** False when there is text that it could not read. */
  readonly legible: boolean;
}

/** What is to be read: a page of any text, or a picture of one large word and little else, upright. */
export type Subject = 'page' | 'word';

/** What may rest while no image comes. */
interface Resting {
  /** Settles when it is ready to look at once; rejects when it cannot look. */
  wake?(): Promise<void>;
}

/** Port: reads the words of one image. Rejects when it cannot; "no words" means it looked. */
export interface OcrEngine extends Resting {
  readonly models: readonly ModelRef[];
  /**
   * `deadline` is milliseconds on the clock of `inference/clock`, which no one sets; soon after it, what was read so far is
   * returned. Rejects with `signal`'s reason when that fires: who calls decides how long to wait.
   * `subject` is a page where nothing is said; an engine may spend less on a word.
   */
  read(
    image: DecodedImage,
    deadline: number,
    signal: AbortSignal,
    subject?: Subject,
  ): Promise<Reading>;
  /** Whether it hangs, and can look at nothing for now. */
  isStalled?(): boolean;
  close(): Promise<void>;
}

/** A QR code on an image. */
export interface QrCode {
  /** Its text on one line, as the code spells it; null when it holds bytes that are no text. */
  readonly content: string | null;
  /** In pixels of the upright original, without the quiet zone. */
  readonly box: Box;
}

/** What a code reader found on one image. */
export interface CodeReading {
  readonly codes: readonly QrCode[];
  /** False when a code is there that could not be read or holds no text, or more than are looked for. */
  readonly complete: boolean;
}

/** Port: finds the QR codes of one image. Rejects when it cannot, and with `signal`'s reason. */
export interface CodeReader extends Resting {
  read(image: DecodedImage, signal: AbortSignal): Promise<CodeReading>;
  /** Whether it hangs, and can look at nothing for now. */
  isStalled?(): boolean;
  close(): Promise<void>;
}

/** What may be a party's logo, or another emblem. */
export interface LogoSighting {
  /** In pixels of the upright original. */
  readonly box: Box;
  /** Calibrated probability that it is what `name` says; without a name, that it is a logo. */
  readonly confidence: number;
  /** Party id; null for a logo that is like none in the gallery. */
  readonly name: string | null;
  /** How sure the name is; null without one. */
  readonly band: Band | null;
}

/** A place that looks like a big number in a disc or box; what it says is for a reader of words. */
export interface NumberPlace {
  readonly box: Box;
  /** 0..1. */
  readonly confidence: number;
}

/** What an emblem detector found on one image. */
export interface EmblemReading {
  /** Surest first, without overlaps. */
  readonly logos: readonly LogoSighting[];
  readonly numbers: readonly NumberPlace[];
  /** False when there were more than are looked at. */
  readonly complete: boolean;
}

/** A logo as it goes into a gallery. */
export interface LogoDescription {
  /** Of unit length. */
  readonly embedding: Float32Array;
  readonly template: LogoPicture;
}

/** Port: finds logos and number places on one image. Rejects when it cannot, and with `signal`'s reason. */
export interface EmblemDetector extends Resting {
  readonly models: readonly ModelRef[];
  read(image: DecodedImage, signal: AbortSignal): Promise<EmblemReading>;
  /** A picture that shows one logo and little else, as it goes into a gallery. */
  describe(image: DecodedImage, signal: AbortSignal): Promise<LogoDescription>;
  /** Whether it hangs, and can look at nothing for now. */
  isStalled?(): boolean;
  close(): Promise<void>;
}

/** Someone of the gallery, without what they are known by: descriptors are kept in the gallery alone. */
type KnownFace = Omit<FaceReference, 'vectors'>;

/** Someone of the gallery whom a face is like. */
export interface FaceLikeness {
  readonly person: KnownFace;
  /** Euclidean distance of the descriptors; smaller is more alike. */
  readonly distance: number;
  readonly band: Band;
}

/** A face on an image. Its descriptor is not kept: only whom it is like. */
export interface FaceSighting {
  /** In pixels of the upright original. */
  readonly box: Box;
  /** Probability that it is a face, 0..1. */
  readonly confidence: number;
  /** Most alike first; empty when it is like nobody; null when it was not compared. */
  readonly likenesses: readonly FaceLikeness[] | null;
}

/** What a face detector found on one image. */
export interface FaceReading {
  readonly faces: readonly FaceSighting[];
  /** False when there were more than are looked at. */
  readonly complete: boolean;
}

/** A face by numbers, to put into a gallery. */
export interface FaceDescription {
  readonly box: Box;
  readonly confidence: number;
  readonly descriptor: Float32Array;
}

/** Port: finds the faces of one image. Rejects when it cannot, and with `signal`'s reason. */
export interface FaceDetector extends Resting {
  readonly models: readonly ModelRef[];
  read(image: DecodedImage, signal: AbortSignal): Promise<FaceReading>;
  /** Every face with its descriptor, largest first. */
  describe(image: DecodedImage, signal: AbortSignal): Promise<readonly FaceDescription[]>;
  /** Whether it hangs, and can look at nothing for now. */
  isStalled?(): boolean;
  close(): Promise<void>;
}
