import './no-telemetry.js';
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
 * calling thread and would silence the event loop. It keeps the memory of its largest input until its
 * thread ends: the sizes of its inputs must be bounded.
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
    // Without, each run's memory is new: its page faults take up to as long as the convolutions.
    enableCpuMemArena: true,
    // Patterns reserve memory anew for every input shape. Pictures and lines come in hundreds of
    // shapes: without, a thread keeps some 110 MB less in its arena, at the same CPU time.
    enableMemPattern: false,
  });
}

/** A dense int32 tensor, as token ids come. */
interface IntTensor {
  readonly data: Int32Array;
  readonly dims: readonly number[];
}

/** A dense uint8 tensor, as pictures come. */
export interface ByteTensor {
  readonly data: Uint8Array;
  readonly dims: readonly number[];
}

type InputTensor = FloatTensor | IntTensor | ByteTensor;

/** Runs a model with one input and one float32 output. */
export async function runSession(
  session: ort.InferenceSession,
  input: InputTensor,
): Promise<FloatTensor> {
  const [name] = session.outputNames;
  if (name === undefined) throw new Error('model without output');
  return (await runNamed(session, input, [name]))[name] as FloatTensor;
}

/** Runs a model with one input, and gives the float32 outputs of these names. */
export async function runNamed<Name extends string>(
  session: ort.InferenceSession,
  input: InputTensor,
  names: readonly Name[],
): Promise<Record<Name, FloatTensor>> {
  const [inputName] = session.inputNames;
  if (inputName === undefined) throw new Error('model without input');
  const feeds = { [inputName]: new ort.Tensor(input.data, [...input.dims]) };
  const outputs = await session.run(feeds, [...names]);
  const tensors = names.map((name): [Name, FloatTensor] => {
    const output = outputs[name];
    if (!output || !(output.data instanceof Float32Array)) {
      throw new Error(`model output "${name}" is not float32`);
    }
    return [name, { data: output.data, dims: output.dims }];
  });
  return Object.fromEntries(tensors) as Record<Name, FloatTensor>;
}
