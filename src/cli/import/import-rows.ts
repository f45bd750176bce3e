import { AppError, type FieldError } from '../../domain/errors.js';
import type {
  ImportCheckpoint,
  ImportSource,
  ImportTarget,
  Taken,
} from '../../queue/import-port.js';
import type { Submission } from '../../queue/report-queue.js';
import type { Reject, RejectsFile } from './rejects-file.js';
import type { RowReport } from './report-body.js';
import type { RawRow } from './rows.js';

/** Rows of a batch, and bytes that they may weigh together; one row may weigh more alone. */
const BATCH_ROWS = 200;
const BATCH_BYTES = 8_000_000;

/** How rows become reports. */
export interface RowReader<T> {
  /** Null for a row that is blank. Rejects with `AppError` that names every bad field. */
  read(value: T): Promise<RowReport | null>;
  /** What an error's pointer is called where the row comes from. */
  place(error: FieldError): { readonly field: string | null; readonly column: string | null };
}

export interface ImportJob<T> {
  readonly source: ImportSource;
  readonly rows: AsyncIterable<RawRow<T>>;
  readonly reader: RowReader<T>;
  /** Whose report numbers those of the rows are: the same number of another sender is another report. */
  readonly sender: string;
  readonly target: ImportTarget;
  readonly rejects: Pick<RejectsFile, 'append'>;
  readonly from: ImportCheckpoint;
  /** Stops after the batch that is being gathered. */
  readonly signal: AbortSignal;
  /** Lines of the file that are done with. */
  readonly onProgress: (line: number, checkpoint: ImportCheckpoint) => void;
}

interface Batch {
  readonly submissions: { readonly submission: Submission; readonly rejectAs: Reject }[];
  readonly rejects: Reject[];
  nextRow: number;
  line: number;
  rows: number;
  bytes: number;
}

/**
 * Imports from the checkpoint on, in batches. Rejects of a batch are on disk before the target keeps it, so that
 * they are cut off and written again when it does not. Gives how far it got.
 */
export async function importRows<T>(job: ImportJob<T>): Promise<ImportCheckpoint> {
  let checkpoint = job.from;
  let batch = emptyBatch(checkpoint.nextRow);
  const flush = async (finished: boolean) => {
    checkpoint = await submit(job, batch, checkpoint, finished);
    job.onProgress(batch.line, checkpoint);
    batch = emptyBatch(checkpoint.nextRow);
  };
  for await (const row of job.rows) {
    if (row.row < checkpoint.nextRow) continue;
    await add(batch, row, job);
    if (batch.rows < BATCH_ROWS && batch.bytes < BATCH_BYTES && !job.signal.aborted) continue;
    await flush(false);
    if (job.signal.aborted) return checkpoint;
  }
  await flush(true);
  return checkpoint;
}

function emptyBatch(nextRow: number): Batch {
  return { submissions: [], rejects: [], nextRow, line: 0, rows: 0, bytes: 0 };
}

async function add<T>(batch: Batch, row: RawRow<T>, job: ImportJob<T>): Promise<void> {
  const { content } = row;
  const reject = (errors: Reject['errors']): Reject => ({
    source: job.source.sha256,
    row: row.row,
    line: row.line,
    errors,
    raw: content.raw,
  });
  batch.nextRow = row.row + 1;
  batch.line = row.endLine;
  batch.rows += 1;
  batch.bytes += row.bytes;
  if ('problem' in content) {
    batch.rejects.push(reject([{ field: null, column: null, reason: content.problem }]));
    return;
  }
  try {
    const read = await job.reader.read(content.value);
    if (!read) return;
    batch.bytes += (read.report.post?.images ?? []).reduce(
      (sum, { bytes }) => sum + bytes.length,
      0,
    );
    const { submission, conflict } = submissionOf(read, row.row, job);
    batch.submissions.push({ submission, rejectAs: reject([conflict]) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const errors = error.fields.map((one) => ({ ...job.reader.place(one), reason: one.message }));
    batch.rejects.push(
      reject(errors.length > 0 ? errors : [{ field: null, column: null, reason: error.detail }]),
    );
  }
}

function submissionOf<T>({ id, report }: RowReport, row: number, job: ImportJob<T>) {
  const key = id === null ? `${job.source.sha256}:${row}` : `${job.sender}:${id}`;
  const place = job.reader.place({ pointer: '/id', message: CHANGED });
  return {
    // One name for every operator: the same row by another one is still the same report.
    submission: { report, submittedBy: 'import', idempotencyKey: `import:${key}` },
    conflict:
      id === null
        ? { field: null, column: null, reason: READ_OTHERWISE }
        : { ...place, reason: CHANGED },
  };
}

/** Keeps one batch, in the order that a crash at any moment needs. */
async function submit<T>(
  job: ImportJob<T>,
  batch: Batch,
  before: ImportCheckpoint,
  finished: boolean,
): Promise<ImportCheckpoint> {
  let after = before;
  const submissions = batch.submissions.map(({ submission }) => submission);
  await job.target.submitBatch(job.source, submissions, async (taken) => {
    const count = (kind: Taken) => taken.filter((one) => one === kind).length;
    const conflicts = batch.submissions.flatMap(({ rejectAs }, at) =>
      taken[at] === 'conflict' ? [rejectAs] : [],
    );
    const rejects = [...batch.rejects, ...conflicts].sort((a, b) => a.row - b.row);
    await job.rejects.append(rejects);
    after = {
      nextRow: batch.nextRow,
      accepted: before.accepted + count('accepted'),
      repeated: before.repeated + count('repeated'),
      rejected: before.rejected + rejects.length,
      finished,
      settings: before.settings,
    };
    return after;
  });
  return after;
}

const CHANGED = {
  id: 'Nomor laporan ini sudah diterima dengan isi lain. Bila dari pengirim lain, beri --sender NAMA; bila isinya berubah, laporan yang pertama tetap berlaku.',
  en: 'A report of this number is here already with other content. If it is from another sender, give --sender NAME; if its content changed, the first report stands.',
};
const READ_OTHERWISE = {
  id: 'Baris ini sudah diterima, dibaca dengan pemetaan atau pilihan lain; yang pertama tetap berlaku.',
  en: 'This row is here already, read by another mapping or other options; the first reading stands.',
};
