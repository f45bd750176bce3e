import type { CaseView } from '../../../domain/case-view.js';
import type { PartResult } from '../../../domain/classification.js';
import type { EvidencePictures } from '../../../domain/evidence-pictures.js';
import type { CaseMember } from '../../../domain/report-view.js';
import type { Box, GapCode } from '../../../domain/signal.js';
import type { Message } from '../../../domain/taxonomy.js';

export type ImagePart = Extract<PartResult, { readonly words: unknown }>;

/** One image of the report that is shown. */
export interface Exhibit {
  /** Its place among the images of the post, from 0. */
  readonly at: number;
  readonly name: string | null;
  /** Of the bytes as they were sent. */
  readonly sha256: string;
  /** What the machine read off it; null where nothing was classified. */
  readonly part: ImagePart | null;
  /** Places that findings rest on, each once. */
  readonly boxes: readonly Box[];
  /** `erased`: deleted by retention. `missing`: the store does not hold it. */
  readonly pictures: EvidencePictures | { readonly gap: GapCode } | 'erased' | 'missing';
}

/** All that the dossier of one case is written from. */
export interface DossierMaterial {
  readonly view: CaseView;
  /** The report whose verdict is shown; null where the case does not list it. */
  readonly shown: CaseMember | null;
  /** Title of the rulebook; null where it is not loaded any more. */
  readonly regime: Message | null;
  readonly exhibits: readonly Exhibit[];
}
