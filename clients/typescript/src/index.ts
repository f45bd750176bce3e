export type { BatchItem } from './batch.js';
export { SaringError } from './error.js';
export type { Retry } from './patient-fetch.js';
export { type CallOptions, createSaring, type Saring, type SaringOptions } from './saring.js';
export type * from './types.js';
