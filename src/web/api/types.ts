import type { components } from './schema.js';

/** Shapes of the API, by their names in docs/openapi.json. */
type Schemas = components['schemas'];

export type Classification = Schemas['Classification'];
export type Finding = Schemas['Finding'];
export type Evidence = Schemas['Evidence'];
export type ElementResult = Schemas['ElementResult'];
export type PartResult = Schemas['PartResult'];
export type ImagePart = Schemas['ImagePart'];
export type ChecklistLine = Schemas['ChecklistLine'];
export type LegalBasis = Schemas['LegalBasis'];
export type FactCheck = Schemas['FactCheck'];
export type PostContext = Schemas['PostContext'];
export type Problem = Schemas['Problem'];
export type Session = Schemas['Session'];
export type CaseSummary = Schemas['CaseSummary'];
export type CaseView = Schemas['Case'];
export type CaseMember = Schemas['CaseMember'];
export type CaseEvent = Schemas['CaseEvent'];
export type CaseChange = Schemas['CaseChange'];
export type ClaimedCases = Schemas['ClaimedCases'];
export type DecisionRequest = Schemas['DecisionRequest'];
export type ReportView = Schemas['Report'];
export type QueueDay = Schemas['QueueDay'];
export type Ready = Schemas['Ready'];
export type Rulebooks = Schemas['Rulebooks'];
export type Verdict = Classification['verdict'];
