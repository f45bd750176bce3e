import { join } from 'node:path';

/** Where the embedded database lies. Apart from what opens it, which nobody needs who only asks whether it is there. */
export function pglitePath(dataDirectory: string): string {
  return join(dataDirectory, 'queue');
}
