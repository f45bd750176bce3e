/** What Node says when a server is not there, or no longer. */
const NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/**
 * Classes of SQLSTATE that pass: no connection, rolled back for another transaction's sake, out of memory, disk
 * or connections, stopped by an operator, broken by the system; and a server that is read-only for now.
 */
const SQLSTATE = /^(08|40|53|57P|58)|^25006$/;
/** Of `pg`, its pool and our thread, whose errors have no code. */
const MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|PGlite ended)/;
const DEPTH = 5;

/** Whether an error says that the database cannot be used now, rather than that a query was wrong. */
export function isUnavailable(error: unknown): boolean {
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < DEPTH; depth++) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string' && (NETWORK.has(code) || SQLSTATE.test(code))) return true;
    if (MESSAGE.test(cause.message)) return true;
    cause = cause.cause;
  }
  return false;
}

/** An error of the database without what it quotes: rows and values are content. */
export function withoutContent(error: unknown): unknown {
  const { code, table, constraint, routine } = error as Record<string, unknown>;
  // Five characters are a SQLSTATE; `detail`, `where` and often `message` quote values.
  if (!(error instanceof Error) || typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code))
    return error;
  const told = Object.entries({ code, table, constraint, routine })
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => `${name} ${value}`);
  const bare = new Error(`the database refused: ${told.join(', ')}`);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  bare.stack = [`Error: ${bare.message}`, ...frames].join('\n');
  return bare;
}
