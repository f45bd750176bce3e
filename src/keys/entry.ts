import { z } from 'zod';
import { ACTOR_NAME, actorNameSchema, ROLES } from '../domain/actor.js';
import { decodeJson, refuseSameIds, unknownField } from '../files/decode-json.js';
import { KEY_ID } from './key.js';

const moment = z.iso.datetime({ error: 'isi waktu ISO 8601 (an ISO 8601 time)' });

const entrySchema = z.strictObject(
  {
    id: z.string().regex(KEY_ID, { error: 'isi 8 angka heksadesimal (8 hex digits)' }),
    /** Who acts by this key. */
    name: z.string().refine((name) => actorNameSchema.safeParse(name).data === name, {
      error: `isi ${ACTOR_NAME.id} (${ACTOR_NAME.en})`,
    }),
    role: z.enum(ROLES, { error: `pilih salah satu (one of): ${ROLES.join(', ')}` }),
    createdAt: moment,
    /** Of the secret; the secret itself is kept nowhere. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, { error: 'isi 64 angka heksadesimal (64 hex digits)' }),
    /** Null while it is good; after that the entry stays, for the audit trail names its id. */
    revokedAt: moment.nullable(),
  },
  unknownField,
);

/** What is stored of one API key. */
export type KeyEntry = Readonly<z.infer<typeof entrySchema>>;

/** `keys.json`: entries in the order in which they were made. */
const fileSchema = z
  .strictObject(
    {
      format: z.literal(1, { error: 'hanya format 1 yang dikenal (only format 1 is known)' }),
      keys: z.array(entrySchema),
    },
    unknownField,
  )
  .superRefine(({ keys }, context) => refuseSameIds('keys', keys, context));

/** Throws an error of one line a field: where it stands, and what is wrong. */
export function parseEntries(text: string): readonly KeyEntry[] {
  return decodeJson(fileSchema, text).keys;
}

export function formatEntries(entries: readonly KeyEntry[]): string {
  return `${JSON.stringify({ format: 1, keys: entries }, null, 1)}\n`;
}

/** Whether the key is still good. */
export function isLiving({ revokedAt }: KeyEntry): boolean {
  return revokedAt === null;
}
