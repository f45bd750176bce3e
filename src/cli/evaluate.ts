import { readFile } from 'node:fs/promises';
import Table from 'cli-table3';
import { z } from 'zod';
import { openTextClassifier } from '../classifiers/text-classifier.js';
import type { Config } from '../config.js';
import type { LabelScore, TextClassifier, TextScores } from '../domain/detector.js';
import { LABELS, type Label } from '../domain/taxonomy.js';
import { ModelStore } from '../inference/model-store.js';
import { UsageError } from './exit-code.js';
import {
  averagePrecision,
  bestThreshold,
  calibrationError,
  type Rates,
  ratesAt,
  type Scored,
} from './metrics.js';
import { Progress } from './progress.js';

/** One row of the data to measure on; other fields are let through and not looked at. */
const rowSchema = z.object({
  text: z.string(),
  labels: z.array(z.enum(LABELS)),
  severity: z.int().min(0).max(4).optional(),
  politics: z.union([z.literal(0), z.literal(1)]).optional(),
});
type Row = z.infer<typeof rowSchema>;

/** At the model's own `review` thresholds. */
interface LabelReport extends Rates {
  readonly positives: number;
  readonly averagePrecision: number | null;
  readonly calibrationError: number | null;
  readonly bestThreshold: number | null;
}

export interface EvaluationReport {
  readonly model: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly rows: number;
  /** Labels that the model does not know are left out. */
  readonly labels: Partial<Record<Label, LabelReport>>;
  /** Mean F1 over the known labels that have positives. */
  readonly meanF1: number | null;
  /** Share of lawful rows (no label, severity 0 or not given) with any label at review or above. */
  readonly falseReview: { readonly all: number | null; readonly political: number | null };
  /** Average precision of the highest score for severity 2 and more; null without severities. */
  readonly reviewWorthy: number | null;
}

/** `saring evaluate`: measures the configured text model on a file of labelled rows. */
export async function evaluateCommand(
  file: string,
  options: { readonly json?: true },
  config: Config,
): Promise<number> {
  const rows = await readRows(file);
  const classifier = await openTextClassifier(await ModelStore.open(config.MODELS_DIR), {
    model: config.TEXT_MODEL,
    threads: config.TEXT_THREADS,
    allowDownload: config.ALLOW_MODEL_DOWNLOAD === '1',
  });
  try {
    const report = buildReport(classifier.model, rows, await scoreAll(classifier, rows));
    process.stdout.write(`${options.json ? JSON.stringify(report, null, 2) : render(report)}\n`);
  } finally {
    await classifier.close();
  }
  return 0;
}

async function readRows(file: string): Promise<Row[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file}: tidak terbaca`);
  });
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) throw new UsageError(`${file}: tidak ada baris`);
  return lines.map((line, at) => {
    try {
      return rowSchema.parse(JSON.parse(line));
    } catch {
      throw new UsageError(`${file}:${at + 1}: harus berupa {"text": "…", "labels": […]}`);
    }
  });
}

/** Texts in work at once; the pool's threads take them in order. */
const WINDOW = 64;

async function scoreAll(classifier: TextClassifier, rows: readonly Row[]) {
  const progress = new Progress();
  progress.expect(rows.length);
  const answers: TextScores[] = [];
  for (let at = 0; at < rows.length; at += WINDOW) {
    const batch = rows
      .slice(at, at + WINDOW)
      .map(({ text }) => classifier.classify(text, new AbortController().signal));
    answers.push(...(await Promise.all(batch)));
    progress.advance(batch.length);
  }
  progress.stop();
  return answers;
}

/** Every figure from rows and what the model says of them, row by row. Pure. */
export function buildReport(
  model: EvaluationReport['model'],
  rows: readonly Row[],
  answers: readonly Pick<TextScores, 'scores' | 'reviewWorthy'>[],
): EvaluationReport {
  const scores = answers.map((answer) => answer.scores);
  const labels: Partial<Record<Label, LabelReport>> = {};
  for (const label of LABELS) {
    const known = scores.map((row) => row.find((one) => one.label === label));
    if (known.every((one) => one !== undefined)) labels[label] = labelReport(label, rows, known);
  }
  const f1s = Object.values(labels).flatMap(({ positives, f1 }) =>
    positives > 0 ? [f1 ?? 0] : [],
  );
  const flagged = scores.map((row) => row.some(({ level }) => level !== 'clear'));
  const lawful = rows.map((row) => row.labels.length === 0 && (row.severity ?? 0) === 0);
  const shareFlagged = (pick: (row: Row) => boolean) =>
    share(flagged.filter((_, at) => lawful[at] && pick(rows[at] as Row)));
  // A model that does not tell how worthy of review a text is still ranks texts by its labels.
  const worth = answers.map(
    (answer) => answer.reviewWorthy ?? Math.max(...answer.scores.map(({ score }) => score)),
  );
  const graded = rows.flatMap(({ severity }, at): Scored[] =>
    severity === undefined ? [] : [{ score: worth[at] ?? Number.NaN, truth: severity >= 2 }],
  );
  return {
    model,
    rows: rows.length,
    labels,
    meanF1: f1s.length > 0 ? f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length : null,
    falseReview: {
      all: shareFlagged(() => true),
      political: shareFlagged(({ politics }) => politics === 1),
    },
    reviewWorthy: averagePrecision(graded),
  };
}

function labelReport(
  label: Label,
  rows: readonly Row[],
  scores: readonly LabelScore[],
): LabelReport {
  const truths = rows.map((row) => row.labels.includes(label));
  const scored = scores.map(({ score }, at) => ({ score, truth: truths[at] ?? false }));
  // The level and not the score: a model may have thresholds of its own kind.
  const said = scores.map(({ level }, at) => ({
    score: level === 'clear' ? 0 : 1,
    truth: truths[at] ?? false,
  }));
  return {
    positives: truths.filter(Boolean).length,
    ...ratesAt(said, 1),
    averagePrecision: averagePrecision(scored),
    calibrationError: calibrationError(scored),
    bestThreshold: bestThreshold(scored),
  };
}

function share(flags: readonly boolean[]): number | null {
  return flags.length > 0 ? flags.filter(Boolean).length / flags.length : null;
}

const number = (value: number | null) => (value === null ? '–' : value.toFixed(3));
const percent = (value: number | null) => (value === null ? '–' : `${(value * 100).toFixed(1)} %`);

function render(report: EvaluationReport): string {
  const table = new Table({
    head: ['Label', 'Positif', 'Presisi', 'Recall', 'F1', 'AP', 'ECE', 'Ambang F1 terbaik'],
    style: process.stdout.isTTY ? {} : { head: [], border: [] },
  });
  for (const [label, row] of Object.entries(report.labels)) {
    const { precision, recall, f1 } = row;
    const rest = [row.averagePrecision, row.calibrationError, row.bestThreshold];
    table.push([label, row.positives, ...[precision, recall, f1, ...rest].map(number)]);
  }
  return [
    `${report.model.id} ${report.model.version}, ${report.rows} baris`,
    table.toString(),
    `Rata-rata F1 ${number(report.meanF1)} · AP layak tinjau (tingkat 2 ke atas) ${number(report.reviewWorthy)}`,
    `Tinjauan keliru atas teks sah: semua ${percent(report.falseReview.all)}, politik ${percent(report.falseReview.political)}`,
  ].join('\n');
}
