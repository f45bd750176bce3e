import { databaseOptions } from '../compose/report-queue.js';
import { type Config, postLimits } from '../config.js';
import { importTarget } from '../queue/intake.js';
import { Jobs } from '../queue/jobs.js';
import { openDatabase } from '../queue/open-database.js';
import type { ImportTools } from './import.js';
import { visible } from './visible.js';

/** What `saring import` works with: the report database, opened when the file is known to be readable. */
export function openImportTools(config: Config): ImportTools {
  const warn = (message: string) => void process.stderr.write(visible(`saring: ${message}\n`));
  return {
    openTarget: async () => {
      const onFailure = (error: unknown) => warn(String(error));
      const database = await openDatabase(databaseOptions(config, onFailure));
      try {
        const jobs = await Jobs.open(database, onFailure);
        return {
          target: importTarget(database, jobs),
          close: async () => {
            await jobs.stop();
            await database.close();
          },
        };
      } catch (error) {
        await database.close();
        throw error;
      }
    },
    limits: postLimits(config),
    lineBytes: config.MAX_BODY_BYTES,
    dataDirectory: config.DATA_DIR,
    print: (text) => void process.stdout.write(`${text}\n`),
    warn,
  };
}
