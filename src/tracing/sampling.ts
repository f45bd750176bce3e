/** Names of `OTEL_TRACES_SAMPLER`; `parentbased_`: whoever sent a trace with the request has decided. */
export const SAMPLERS = [
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
  'always_on',
  'always_off',
  'traceidratio',
] as const;

/** Which traces are kept; `ratio` (0 to 1) is `OTEL_TRACES_SAMPLER_ARG`. */
export interface Sampling {
  readonly sampler: (typeof SAMPLERS)[number];
  readonly ratio: number;
}
