import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DEFAULT_POST_LIMITS, type PostLimits } from './domain/post.js';
import { regimeSchema } from './domain/taxonomy.js';
import type { WhatsAppSettings } from './http/whatsapp/settings.js';
import { webhookPair, webhookSecret, webhookUrls } from './queue/webhook-environment.js';
import { SAMPLERS } from './tracing/sampling.js';

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

const RATIO = 'isi bilangan 0 sampai 1 (a number from 0 to 1)';
/** `TRUST_PROXY`: addresses, networks, or express's names for them; a number of proxies could be forged. */
const trustedProxies = z.string().transform((given, context) => {
  const proxies = given.split(/[\s,]+/).filter((one) => one !== '');
  for (const one of proxies.filter((proxy) => !isProxy(proxy)))
    context.addIssue({
      code: 'custom',
      message: `"${one}": isi alamat IP, jaringan seperti 10.0.0.0/8, atau loopback, linklocal, uniquelocal (an IP address, a network, or one of these names)`,
    });
  return proxies;
});

function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', prefix, ...more] = text.split('/');
  const bits = { 0: 0, 4: 32, 6: 128 }[isIP(address)] ?? 0;
  if (bits === 0 || more.length > 0) return false;
  return (
    prefix === undefined ||
    (/^\d{1,3}$/.test(prefix) && Number(prefix) > 0 && Number(prefix) <= bits)
  );
}

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
  TEXT_CACHE_ENTRIES: whole(5_000, 0),
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
  MAX_WAIT_MS: whole(2_000),
  MAX_TEXT_WAIT_MS: whole(100),
  MAX_HELD_BYTES: whole(200_000_000),
  RATE_LIMIT_PER_MINUTE: whole(60_000, 0),
  RATE_LIMIT_ADDRESS_PER_MINUTE: whole(600, 0),
  TRUST_PROXY: trustedProxies.default([]),
  WEBHOOK_URL: webhookUrls.default([]),
  WEBHOOK_SECRET: webhookSecret.optional(),
  METRICS_PORT: whole(0, 0, 65_535).removeDefault().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({
      protocol: /^https?$/,
      error: 'isi alamat http(s)://… penerima OTLP (an http(s) address), tanpa /v1/traces',
    })
    .optional(),
  OTEL_SERVICE_NAME: z.string().min(1).default('saring'),
  OTEL_TRACES_SAMPLER: oneOf(SAMPLERS).default('parentbased_always_on'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number({ error: RATIO })
    .min(0, { error: RATIO })
    .max(1, { error: RATIO })
    .default(1),
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
