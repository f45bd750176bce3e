import type { components, operations } from './schema.js';

/** Shapes of the API, by their names in docs/openapi.json. */
type Schemas = components['schemas'];

export type Classification = Schemas['Classification'];
export type Verdict = Classification['verdict'];
export type Finding = Schemas['Finding'];
export type PostContext = Schemas['PostContext'];
export type Problem = Schemas['Problem'];
export type ClassifyLine = Schemas['ClassifyLine'];
export type BatchLine = Schemas['BatchLine'];
export type Receipt = Schemas['Receipt'];
export type Report = Schemas['Report'];
export type Case = Schemas['Case'];
export type CaseSummary = Schemas['CaseSummary'];
export type CasesPage = Schemas['CasesPage'];
export type CaseEvent = Schemas['CaseEvent'];
export type ClaimRequest = Schemas['ClaimRequest'];
export type ClaimedCases = Schemas['ClaimedCases'];
export type DecisionRequest = Schemas['DecisionRequest'];
export type EscalateRequest = Schemas['EscalateRequest'];
export type CasesQuery = NonNullable<operations['cases']['parameters']['query']>;

/** An image file: its bytes, a `Blob`, or (in Node) the path or `file:` URL of it. */
export type ImageFile = Uint8Array | Blob | string | URL;

/** A post as people have it: image files instead of base64. */
export type Post = Omit<Schemas['Post'], 'images'> & {
  readonly images?: readonly (ImageFile | { readonly name?: string; readonly file: ImageFile })[];
};

/** A report as people have it. */
export type NewReport = Omit<Schemas['NewReport'], 'post'> & { readonly post?: Post | null };

/** What is said on the way to a verdict, and the verdict. */
export type ClassifyStep = Exclude<ClassifyLine, { problem: unknown }>;

/** Bodies as they are sent. */
export type WirePost = Schemas['Post'];
