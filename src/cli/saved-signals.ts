import { lstat, open, rm } from 'node:fs/promises';
import { z } from 'zod';
import type { Finding } from '../domain/finding.js';
import { observationSchema } from '../domain/observation-schema.js';
import { OUTCOMES, regimeSchema, severitySchema, VERDICTS } from '../domain/taxonomy.js';
import type { Examination } from '../pipeline/classify-post.js';
import { UsageError } from './exit-code.js';
import { visibleJson } from './visible.js';

const savedFindingSchema = z.object({
  rule: z.string(),
  outcome: z.enum(OUTCOMES),
  severity: severitySchema,
});
/** What a finding comes down to when two versions are compared. */
export type SavedFinding = z.infer<typeof savedFindingSchema>;

/** One line of a file of saved signals: what was seen of a post, and what was said of it. */
export const savedLineSchema = z.object({
  clientRef: z.string(),
  id: z.string(),
  regime: regimeSchema,
  rulebook: z.object({ version: z.int(), sha256: z.string() }),
  verdict: z.enum(VERDICTS),
  /** In the rulebook's order. */
  findings: z.array(savedFindingSchema),
  observation: observationSchema,
});
export type SavedLine = z.infer<typeof savedLineSchema>;

/** What is saved of one post; `name` is what it is known by where the caller gave no reference. */
export function savedLine(name: string, { classification, observation }: Examination): SavedLine {
  const { clientRef, id, verdict, findings, provenance } = classification;
  const { regime, version, sha256 } = provenance.rulebook;
  return {
    clientRef: clientRef ?? name,
    id,
    regime,
    rulebook: { version, sha256 },
    verdict,
    findings: findings.map(savedFinding),
    observation,
  };
}

export function savedFinding({ rule, outcome, severity }: Finding): SavedFinding {
  return { rule, outcome, severity };
}

/** A file of saved signals that is being written, a line at a time. */
export interface SignalsFile {
  append(line: SavedLine): Promise<void>;
  close(): Promise<void>;
}

/** Throws `UsageError` when something is there: told before models are loaded and posts are read. */
export async function refuseExisting(path: string): Promise<void> {
  if (await statusOf(path)) throw refusal(path, EXISTS);
}

/**
 * Creates the file, which its owner alone may read: evidence quotes words of the posts. Throws `UsageError` when
 * it is there already and `force` is not set, or cannot be created.
 */
export async function createSignalsFile(path: string, force: boolean): Promise<SignalsFile> {
  // Removed and not emptied: an old file may have readers, and a link may lead elsewhere.
  if (force) await removeFile(path);
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    const reason = `tidak dapat dibuat (cannot be created): ${error.code}`;
    throw refusal(path, error.code === 'EEXIST' ? EXISTS : reason);
  });
  return {
    append: async (line) => file.appendFile(`${visibleJson(line)}\n`),
    close: () => file.close(),
  };
}

const EXISTS = 'sudah ada; pakai --force untuk menggantinya (exists; --force replaces it)';

function refusal(path: string, reason: string): UsageError {
  return new UsageError(`--save-signals ${path}: ${reason}`);
}

async function removeFile(path: string): Promise<void> {
  const status = await statusOf(path);
  if (!status) return;
  if (!status.isFile() && !status.isSymbolicLink())
    throw refusal(path, 'bukan berkas (not a file)');
  await rm(path);
}

function statusOf(path: string) {
  return lstat(path).catch(() => null);
}
