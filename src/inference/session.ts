import { isMainThread } from 'node:worker_threads';
import * as ort from 'onnxruntime-node';

export type { InferenceSession } from 'onnxruntime-node';

/** A dense float32 tensor: `data.length` is the product of `dims`. */
export interface FloatTensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/**
 * Opens an ONNX model with one compute thread. Only inside worker threads: `run` computes on the
 * calling thread and would silence the event loop.
 */
export async function openSession(path: string): Promise<ort.InferenceSession> {
  if (isMainThread) {
    throw new Error('openSession belongs in a worker thread: inference would block the event loop');
  }
  return ort.InferenceSession.create(path, {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // The arena keeps the largest shape's memory for ever; image sizes vary from call to call.
    enableCpuMemArena: false,
  });
}

/** Runs a model with one input and one output, both float32. */
export async function runSession(
  session: ort.InferenceSession,
  input: FloatTensor,
): Promise<FloatTensor> {
  const [inputName] = session.inputNames;
  const [outputName] = session.outputNames;
  if (inputName === undefined || outputName === undefined)
    throw new Error('model without input or output');
  const feeds = { [inputName]: new ort.Tensor('float32', input.data, [...input.dims]) };
  const output = (await session.run(feeds))[outputName];
  if (!output || !(output.data instanceof Float32Array)) {
    throw new Error(`model output "${outputName}" is not float32`);
  }
  return { data: output.data, dims: output.dims };
}
