import type { CaseView } from '../../domain/case-view.js';
import { AppError } from '../../domain/errors.js';
import type { CropEvidence } from '../../domain/evidence-pictures.js';
import type { Finding } from '../../domain/finding.js';
import type { CaseMember } from '../../domain/report-view.js';
import type { Box } from '../../domain/signal.js';
import type { Message, Regime } from '../../domain/taxonomy.js';
import type { ReportQueue } from '../../queue/report-queue.js';
import type { DossierMaterial, Exhibit, ImagePart } from '../pages/dossier/material.js';
import { isSameBox } from '../pages/dossier/refs.js';

export interface MaterialSources {
  readonly queue: Pick<ReportQueue, 'image'>;
  readonly cropEvidence: CropEvidence;
  /** Title of a rulebook in force; null when there is none. */
  readonly regimeTitle: (regime: Regime) => Message | null;
}

/** All that the dossier of a case shows; its images are read and cut one after the other. */
export async function materialOf(
  view: CaseView,
  sources: MaterialSources,
): Promise<DossierMaterial> {
  const shown = view.members.find(({ reportId }) => reportId === view.shownReport) ?? null;
  const exhibits: Exhibit[] = [];
  for (const at of shown?.images.keys() ?? []) {
    if (shown) exhibits.push(await exhibitOf(view, shown, at, sources));
  }
  return { view, shown, regime: sources.regimeTitle(view.regime), exhibits };
}

async function exhibitOf(
  { result }: CaseView,
  { reportId, images, erasedAt }: CaseMember,
  at: number,
  { queue, cropEvidence }: MaterialSources,
): Promise<Exhibit> {
  const { name = null, sha256 = '' } = images[at] ?? {};
  const part = (result?.parts ?? []).find(
    (one): one is ImagePart => one.part === `image:${at}` && 'words' in one,
  );
  const boxes = boxesOn(at, result?.findings ?? []);
  const exhibit = { at, name, sha256, part: part ?? null, boxes };
  if (erasedAt) return { ...exhibit, pictures: 'erased' };
  const bytes = await queue.image(reportId, at).catch(missing);
  return { ...exhibit, pictures: bytes ? await cropEvidence(bytes, boxes) : 'missing' };
}

/** Places on an image that findings rest on, each once, in the order of the findings. */
function boxesOn(at: number, findings: readonly Finding[]): Box[] {
  const boxes: Box[] = [];
  for (const { part, box } of findings.flatMap(({ evidence }) => evidence)) {
    if (part !== `image:${at}` || !box) continue;
    if (!boxes.some((other) => isSameBox(box, other))) boxes.push(box);
  }
  return boxes;
}

function missing(error: unknown): null {
  if (error instanceof AppError && error.code === 'not-found') return null;
  throw error;
}
