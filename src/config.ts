import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DEFAULT_POST_LIMITS, type PostLimits } from './domain/post.js';
import { REGIMES } from './domain/taxonomy.js';

const whole = z.coerce.number().int().positive();
const packaged = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Every setting, its type and its default. README's table is checked against these names. */
export const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DEFAULT_REGIME: z.enum(REGIMES).default('pilkada-2024'),
  MODELS_DIR: z.string().min(1).default(packaged('models')),
  RULEBOOK_DIR: z.string().min(1).default(packaged('rulebook')),
  OCR_ENGINE: z.enum(['paddle', 'tesseract']).default('paddle'),
  OCR_THREADS: whole.default(Math.max(1, availableParallelism())),
  TEXT_MODEL: z.string().min(1).default('builtin'),
  TEXT_THREADS: whole.default(1),
  ALLOW_MODEL_DOWNLOAD: z.enum(['0', '1']).default('0'),
  MAX_TEXT_LENGTH: whole.default(DEFAULT_POST_LIMITS.textLength),
  MAX_IMAGES: whole.default(DEFAULT_POST_LIMITS.images),
  MAX_IMAGE_BYTES: whole.default(DEFAULT_POST_LIMITS.imageBytes),
  MAX_BODY_BYTES: whole.default(25_000_000),
  MAX_IMAGE_PIXELS: whole.default(40_000_000),
  REQUEST_TIMEOUT_MS: whole.default(10_000),
  MAX_CONCURRENT: whole.default(4),
  MAX_QUEUE: whole.default(16),
});

/** The checked environment. `config.ts` is the only file that reads it. */
export type Config = Readonly<z.infer<typeof environmentSchema>>;

/** Throws one readable message that names every bad variable. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Bad configuration. ${problems.join('; ')}`);
}

/** What one post may weigh. */
export function postLimits(config: Config): PostLimits {
  return {
    textLength: config.MAX_TEXT_LENGTH,
    images: config.MAX_IMAGES,
    imageBytes: config.MAX_IMAGE_BYTES,
  };
}
