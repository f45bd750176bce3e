import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';

/** Says when traces can no longer be sent: the SDK by itself would say nothing. */
export class ToldExporter implements SpanExporter {
  #isFailing = false;

  /** `onFailure` is told at the first failure, and again only after a success. */
  constructor(
    private readonly exporter: SpanExporter,
    private readonly onFailure: (error: Error) => void,
  ) {}

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    this.exporter.export(spans, (result) => {
      const failed = result.code !== ExportResultCode.SUCCESS;
      if (failed && !this.#isFailing) this.onFailure(reasonOf(result.error));
      this.#isFailing = failed;
      done(result);
    });
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown();
  }
}

/** By its code alone: the receiver's words, which the error holds, may be anything. */
function reasonOf(error: unknown): Error {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return new Error(`traces could not be sent (${code ?? 'no answer'})`);
}
