import { fileURLToPath } from 'node:url';

/** Path of a worker module, which runs as JavaScript: from source, under a test, that is the file in `dist/`. */
export function builtFile(entry: URL): string {
  return fileURLToPath(entry).replace(/([\\/])src([\\/])(?!.*[\\/]src[\\/])/, '$1dist$2');
}
