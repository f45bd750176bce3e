import type { Reject, RejectsFile } from './rejects-file.js';

/** Rows that are told one by one; a file with another header has them all rejected. */
const MOST = 10;

/** Where a dry run's rejects go: no file is written, so the first ones are told, without what the rows say. */
export class ToldRejects implements Pick<RejectsFile, 'append'> {
  #count = 0;

  constructor(readonly warn: (text: string) => void) {}

  async append(rejects: readonly Reject[]): Promise<void> {
    for (const { line, errors } of rejects) {
      this.#count += 1;
      if (this.#count <= MOST) this.warn(`baris (line) ${line}: ${errors.map(inWords).join(' ')}`);
    }
  }

  /** Says how many more there were. */
  end(): void {
    const more = this.#count - MOST;
    if (more > 0) this.warn(`… dan ${more} baris lain yang akan ditolak (and ${more} more)`);
  }
}

function inWords({ field, column, reason }: Reject['errors'][number]): string {
  const where = field === null ? '' : column === null ? `${field}: ` : `${field} ("${column}"): `;
  return `${where}${reason.id} (${reason.en})`;
}
