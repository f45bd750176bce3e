import type { Regime } from '../domain/taxonomy.js';
import type { RulebookProblem } from '../pipeline/rulebook-files.js';
import { RegimeNotLoadedError } from '../pipeline/rulebook-library.js';
import { UsageError } from './exit-code.js';
import { visible } from './visible.js';

/** A regime that `--regime` names and nobody brings is wrong use; anything else is thrown on. */
export function explainRegime(named: Regime | undefined): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof RegimeNotLoadedError) || named === undefined) throw error;
    throw new UsageError(
      `--regime ${named}: tidak ada peraturannya (no such rulebook). ` +
        `Yang tersedia (loaded): ${error.loaded.join(', ')}`,
    );
  };
}

/** Whatever is wrong with an operator's file is said: another rulebook than he thinks is in force. */
export function warnOfRulebooks(problems: readonly RulebookProblem[]): void {
  for (const { file, message } of problems)
    process.stderr.write(visible(`saring: peraturan ${file}: ${message}\n`));
}
