import { Busboy, type BusboyInstance } from '@fastify/busboy';
import type { Request } from 'express';
import { AppError } from '../domain/errors.js';
import type { PostImage, PostLimits } from '../domain/post.js';
import type { OnBytes } from './admission.js';
import { MOST_IMAGE_NAME } from './contract.js';
import { gather } from './gather.js';
import { parseJson } from './parse-json.js';
import { receive } from './receive.js';
import { imageTooLarge, invalidPost } from './validation.js';

export interface Form {
  /** The parsed JSON field; an empty object when it was not sent. */
  readonly value: unknown;
  /** The `images` files in their order. */
  readonly files: readonly PostImage[];
}

export interface FormOptions {
  /** Name of the field that holds the JSON. */
  readonly field: 'post' | 'report';
  readonly limits: PostLimits;
  readonly bodyBytes: number;
  readonly onBytes?: OnBytes | undefined;
}

/** Between two looks at a parser; nothing that it waits for takes as long. */
const STUCK_MS = 2_000;

/** Reads a multipart body; stops at the first limit that is passed, while bytes still arrive. */
export async function readForm(request: Request, options: FormOptions): Promise<Form> {
  const collector = new FormCollector(options);
  const parser = openParser(request, options);
  collector.listen(parser);
  const stopWatching = endWhenStuck(parser);
  try {
    await receive(request, options.bodyBytes, parser, options.onBytes);
  } catch (error) {
    throw error instanceof AppError ? error : malformedForm(error);
  } finally {
    stopWatching();
  }
  return collector.form();
}

/**
 * Destroys a parser that keeps the same bytes from one look to the next: @fastify/busboy 3.2.6 for ever waits for
 * somebody to read a long part that is of no form (`Content-Disposition: attachment`), and shows it to nobody.
 */
function endWhenStuck(parser: BusboyInstance): () => void {
  let kept = 0;
  const timer = setInterval(() => {
    const { writableLength } = parser;
    if (writableLength > 0 && kept === writableLength)
      parser.destroy(new Error('the parser is stuck'));
    kept = writableLength;
  }, STUCK_MS);
  return () => clearInterval(timer);
}

function openParser(
  request: Request,
  { field: json, limits, bodyBytes }: FormOptions,
): BusboyInstance {
  try {
    return new Busboy({
      headers: { ...request.headers, 'content-type': request.headers['content-type'] ?? '' },
      limits: {
        fileSize: limits.imageBytes,
        files: limits.images,
        fields: 1,
        fieldSize: bodyBytes,
        parts: limits.images + 1,
        headerPairs: 50,
      },
      // curl's `-F 'post=@post.json;type=application/json'` is still the field, not an image.
      isPartAFile: (field, _type, filename) => field !== json && filename !== undefined,
    });
  } catch (error) {
    throw malformedForm(error);
  }
}

class FormCollector {
  readonly #files: { readonly name: string | undefined; readonly chunks: Buffer[] }[] = [];
  #json: string | undefined;

  constructor(private readonly options: FormOptions) {}

  listen(parser: BusboyInstance): void {
    const { images, imageBytes } = this.options.limits;
    const json = this.options.field;
    const fail = (error: AppError) => void parser.destroy(error);
    // Without a name in spite of the library's types, when the part has none: what throws here ends the process.
    parser.on('field', (name: string | undefined, value) => {
      if (name !== json) return fail(unknownField(name, json));
      this.#json = value;
    });
    parser.on('file', (field: string | undefined, stream, filename) => {
      const at = this.#files.length;
      const chunks: Buffer[] = [];
      if (field !== 'images') fail(unknownField(field, json));
      else if (filename.length > MOST_IMAGE_NAME) fail(nameTooLong(at));
      this.#files.push({ name: filename || undefined, chunks });
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => fail(imageTooLarge(`/images/${at}`, imageBytes)));
      stream.on('error', () => undefined); // the parser's own error says it
    });
    parser.on('filesLimit', () => fail(tooMany(images)));
    parser.on('fieldsLimit', () => fail(unknownField(json, json)));
    parser.on('partsLimit', () => fail(tooMany(images)));
  }

  async form(): Promise<Form> {
    const value = parseField(this.#json);
    const files: PostImage[] = [];
    for (const { name, chunks } of this.#files) files.push({ name, bytes: await gather(chunks) });
    return { value, files };
  }
}

function parseField(text: string | undefined): unknown {
  return text === undefined ? {} : parseJson(Buffer.from(text));
}

function unknownField(name: string | undefined, json: string): AppError {
  const shown = (name ?? '').slice(0, 50);
  return invalidPost([
    {
      pointer: `/${shown.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      message: {
        id: `Formulir hanya mengenal satu isian "${json}" dan berkas "images".`,
        en: `The form knows one field "${json}" and files "images" only.`,
      },
    },
  ]);
}

function nameTooLong(at: number): AppError {
  const message = {
    id: `Nama berkas paling banyak ${MOST_IMAGE_NAME} karakter.`,
    en: `A file name has at most ${MOST_IMAGE_NAME} characters.`,
  };
  return invalidPost([{ pointer: `/images/${at}/name`, message }]);
}

function tooMany(images: number): AppError {
  const message = {
    id: `Paling banyak ${images} gambar dalam satu unggahan.`,
    en: `At most ${images} images in one post.`,
  };
  return invalidPost([{ pointer: '/images', message }]);
}

function malformedForm(cause: unknown): AppError {
  const message = {
    id: 'Formulir multipart terpotong atau tidak dapat dibaca.',
    en: 'The multipart form was cut short or cannot be read.',
  };
  return new AppError('malformed-body', message, [{ pointer: '', message }], { cause });
}
