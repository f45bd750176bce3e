import { createHash } from 'node:crypto';
import type { Post, PostContext } from '../domain/post.js';
import type { Queryable } from './database.js';
import { jsonb } from './jsonb.js';

/** A post as it lies in `saring.reports.post`: without the bytes of its images, which are `saring.files`. */
export interface StoredPost {
  readonly clientRef?: string | undefined;
  readonly text?: string | undefined;
  readonly context?: PostContext | undefined;
}

/** One image of a report, as stored. */
export interface StoredImage {
  readonly name: string | null;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A post taken apart for storing; null stays null. */
export function takeApart(post: Post | null): {
  readonly stored: StoredPost | null;
  readonly images: readonly StoredImage[];
} {
  if (!post) return { stored: null, images: [] };
  const { images, ...stored } = post;
  return {
    stored,
    images: images.map(({ name, bytes }) => ({
      name: name ?? null,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
    })),
  };
}

/** Stores the bytes of images, each once however often it is sent. */
export async function storeImages(
  tx: Queryable,
  images: readonly (StoredImage & { readonly reportId: string; readonly at: number })[],
): Promise<void> {
  const files = new Map(images.map(({ sha256, bytes }) => [sha256, bytes]));
  // In the order of their keys: two transactions with the same files must not wait for each other.
  for (const [sha256, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await tx.query(
      'insert into saring.files (sha256, bytes) values ($1, $2) on conflict do nothing',
      [sha256, bytes],
    );
  }
  if (images.length === 0) return;
  await tx.query(
    `insert into saring.report_files (report_id, at, name, sha256)
     select * from jsonb_to_recordset($1::jsonb) as f ("reportId" text, at int, name text, sha256 text)`,
    [jsonb(images.map(({ bytes: _, ...row }) => row))],
  );
}

/** One whose bytes are not there (any more) comes without bytes, which is a gap: left out, nobody would miss it. */
export async function readImages(
  database: Queryable,
  reportId: string,
): Promise<readonly StoredImage[]> {
  return database.query<StoredImage>(
    `select f.name, f.sha256, coalesce(b.bytes, ''::bytea) as bytes from saring.report_files f
     left join saring.files b using (sha256) where f.report_id = $1 order by f.at`,
    [reportId],
  );
}

/** The post of a report, whole again. */
export function putTogether(
  stored: StoredPost | null,
  images: readonly StoredImage[],
): Post | null {
  if (!stored) return null;
  return {
    ...stored,
    images: images.map(({ name, bytes }) => ({ name: name ?? undefined, bytes })),
  };
}
