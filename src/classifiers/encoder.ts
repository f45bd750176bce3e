import { type InferenceSession, openSession, runSession } from '../inference/session.js';
import type { ModelConfig } from './model-config.js';

/** The small transformer: word pieces in, one logit an output out. */
export class Encoder {
  private constructor(
    private readonly session: InferenceSession,
    private readonly config: ModelConfig['encoder'],
  ) {}

  /** Opens `encoder.onnx`; only in a worker thread. Throws when it cannot be read. */
  static async open(path: string, config: ModelConfig['encoder']): Promise<Encoder> {
    return new Encoder(await openSession(path), config);
  }

  /**
   * Logits of windows of one length, each in the order of `config.outputs`. Throws on NaN.
   *
   * Windows of several lengths would need padding, and a window's last digits would then depend on its
   * neighbours: the same text must give the same verdict, whatever else is asked at the time.
   */
  async logits(windows: readonly (readonly number[])[]): Promise<readonly Float32Array[]> {
    const { cls, sep, outputs } = this.config;
    const length = (windows[0]?.length ?? 0) + 2;
    const ids = new Int32Array(windows.length * length);
    for (const [row, window] of windows.entries()) {
      ids[row * length] = cls;
      ids.set(window, row * length + 1);
      ids[(row + 1) * length - 1] = sep;
    }
    const { data } = await runSession(this.session, { data: ids, dims: [windows.length, length] });
    if (data.length !== windows.length * outputs.length || !data.every(Number.isFinite)) {
      throw new Error('text model: the encoder gave NaN or too few numbers');
    }
    return windows.map((_, row) => data.slice(row * outputs.length, (row + 1) * outputs.length));
  }
}
