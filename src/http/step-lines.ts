import type { Response } from 'express';
import type { Classification } from '../domain/classification.js';
import type { OnStep } from '../pipeline/step.js';
import type { ClassifyLine, Problem } from './contract.js';

/** Media type of a classification told step by step. */
export const STEP_LINES = 'application/x-ndjson';

/**
 * Sends each step as a line when it happens, then the result or the problem. Rejects with what `classify` throws
 * before the first step: that answer still has its status.
 */
export async function sendSteps(
  response: Response,
  classify: (onStep: OnStep) => Promise<Classification>,
  problemOf: (error: unknown) => Problem,
): Promise<void> {
  const send = (line: ClassifyLine) => {
    // Who left reads nothing, and writing to them is an error.
    if (response.destroyed) return;
    if (!response.headersSent) begin(response);
    response.write(`${JSON.stringify(line)}\n`);
  };
  try {
    send({ result: await classify(send) });
  } catch (error) {
    if (!response.headersSent) throw error;
    if (!response.destroyed) send({ problem: problemOf(error) });
  }
  response.end();
}

function begin(response: Response): void {
  response.set({
    'Content-Type': `${STEP_LINES}; charset=utf-8`,
    'Cache-Control': 'no-store',
    // nginx would hold lines back until it has a page of them.
    'X-Accel-Buffering': 'no',
  });
}
