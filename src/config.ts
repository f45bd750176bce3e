import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DEFAULT_POST_LIMITS, type PostLimits } from './domain/post.js';
import { regimeSchema } from './domain/taxonomy.js';
import type { WhatsAppSettings } from './http/whatsapp/settings.js';
import { webhookPair, webhookSecret, webhookUrls } from './webhook-environment.js';

const packaged = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Where the rulebooks that come with Saring lie; no setting moves them. */
export const BUILT_IN_RULEBOOKS = packaged('rulebook');

/** A whole number from `least`; every way to miss it is told in the same words. */
function whole(fallback: number, least = 1, most?: number) {
  const [id, en] = most === undefined ? ['ke atas', 'up'] : [`sampai ${most}`, `to ${most}`];
  const error = `isi bilangan bulat ${least} ${id} (a whole number from ${least} ${en})`;
  return z.coerce
    .number({ error })
    .int({ error })
    .min(least, { error })
    .max(most ?? Number.MAX_SAFE_INTEGER, { error })
    .default(fallback);
}

function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: `pilih salah satu (one of): ${values.join(', ')}` });
}

/** An address to which a secret may be sent: nobody on the way can read it. */
function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Every setting, its type and its default. README's table is checked against these names. */
export const environmentSchema = z.object({
  PORT: whole(8080, 0, 65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  AUTH: oneOf(['on', 'off']).default('on'),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DEFAULT_REGIME: regimeSchema.default('pilkada-2024'),
  MODELS_DIR: z.string().min(1).default(packaged('models')),
  RULEBOOK_DIR: z.string().min(1).optional(),
  RETENTION_DAYS: whole(365, 0, 36_500),
  DATA_DIR: z.string().min(1).default(packaged('data')),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'isi alamat postgres://… (a postgres:// address)',
    })
    .optional(),
  FACE_MATCHING: oneOf(['on', 'off']).default('on'),
  OCR_ENGINE: oneOf(['paddle', 'tesseract']).default('paddle'),
  OCR_THREADS: whole(Math.max(1, availableParallelism())),
  IMAGE_CACHE_BYTES: whole(32_000_000, 0),
  IMAGE_IDLE_SECONDS: whole(900, 0, 86_400),
  TEXT_MODEL: z.string().min(1).default('builtin'),
  TEXT_THREADS: whole(1),
  ALLOW_MODEL_DOWNLOAD: oneOf(['0', '1']).default('0'),
  WHATSAPP_VERIFY_TOKEN: z.string().min(1).optional(),
  WHATSAPP_APP_SECRET: z.string().min(1).optional(),
  WHATSAPP_ACCESS_TOKEN: z.string().min(1).optional(),
  WHATSAPP_API_URL: z
    .string()
    .refine(isSafeUrl, {
      error: 'isi alamat https (an https address; http on this machine only)',
    })
    .default('https://graph.facebook.com/v21.0'),
  MAX_TEXT_LENGTH: whole(DEFAULT_POST_LIMITS.textLength),
  MAX_IMAGES: whole(DEFAULT_POST_LIMITS.images),
  MAX_IMAGE_BYTES: whole(DEFAULT_POST_LIMITS.imageBytes),
  MAX_BODY_BYTES: whole(25_000_000),
  MAX_IMAGE_PIXELS: whole(40_000_000),
  REQUEST_TIMEOUT_MS: whole(10_000),
  MAX_CONCURRENT: whole(4),
  MAX_QUEUE: whole(16),
  WEBHOOK_URL: webhookUrls.default([]),
  WEBHOOK_SECRET: webhookSecret.optional(),
});

/** What no variable can tell alone. */
const checkedEnvironment = environmentSchema.superRefine(webhookPair);

/** The checked environment. `config.ts` is the only file that reads it. */
export type Config = Readonly<z.infer<typeof environmentSchema>>;

/** Throws one message with a line for every bad variable: its name, and what would be right. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = checkedEnvironment.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `\n  ${path.join('.')}: ${message}`,
  );
  throw new Error(`setelan keliru (bad settings):${[...new Set(problems)].join('')}`);
}

/** The webhook of WhatsApp, or null where it is not set up. Throws when only a part of it is. */
export function whatsAppSettings(config: Config): WhatsAppSettings | null {
  const { WHATSAPP_VERIFY_TOKEN: verifyToken, WHATSAPP_APP_SECRET: appSecret } = config;
  const accessToken = config.WHATSAPP_ACCESS_TOKEN ?? null;
  if (verifyToken && appSecret)
    return { verifyToken, appSecret, accessToken, apiUrl: config.WHATSAPP_API_URL };
  if (!verifyToken && !appSecret && !accessToken) return null;
  const missing = verifyToken ? 'WHATSAPP_APP_SECRET' : 'WHATSAPP_VERIFY_TOKEN';
  throw new Error(
    `${missing}: wajib diisi untuk webhook WhatsApp (needed for the WhatsApp webhook)`,
  );
}

/** What one post may weigh. */
export function postLimits(config: Config): PostLimits {
  return {
    textLength: config.MAX_TEXT_LENGTH,
    images: config.MAX_IMAGES,
    imageBytes: config.MAX_IMAGE_BYTES,
  };
}
