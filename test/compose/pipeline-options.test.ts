import { expect, it } from 'vitest';
import { pipelineOptions } from '../../src/compose/pipeline-options.js';
import { readConfig } from '../../src/config.js';

const idleMs = (environment: NodeJS.ProcessEnv) =>
  pipelineOptions(readConfig(environment), () => undefined).imageIdleMs;

it('lets threads of images rest after minutes, or never where they are to stay', () => {
  expect(idleMs({})).toBe(900_000);
  expect(idleMs({ IMAGE_IDLE_SECONDS: '5' })).toBe(5_000);
  expect(idleMs({ IMAGE_IDLE_SECONDS: '0' })).toBe(Number.POSITIVE_INFINITY);
  expect(() => idleMs({ IMAGE_IDLE_SECONDS: 'never' })).toThrow(/IMAGE_IDLE_SECONDS/);
});
