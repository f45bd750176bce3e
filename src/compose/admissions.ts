import type { Config } from '../config.js';
import { HeldBytes } from '../http/admission/held-bytes.js';
import { Places, WorkRoom } from '../http/admission/room.js';
import { Admission } from '../http/admission.js';
import { textPlaces } from './pipeline-options.js';

/** Batches at once; each is worked on when nobody waits for a single post. */
const MOST_BATCHES = { capacity: 4, concurrent: 4 };
/** Reports on their way to the disk: the database writes one after the other. */
const MOST_REPORTS = { capacity: 20, concurrent: 4 };

/** Who lets in what: posts to classify, batches of them, and reports. Posts and reports share one memory. */
export function openAdmissions(
  config: Config,
): Readonly<Record<'admission' | 'batches' | 'intake', Admission>> {
  const memory = new HeldBytes(config.MAX_HELD_BYTES);
  return {
    admission: new Admission({ room: workRoom(config), memory }),
    batches: new Admission({ room: new Places(MOST_BATCHES), memory: null }),
    intake: new Admission({ room: new Places(MOST_REPORTS), memory }),
  };
}

function workRoom(config: Config): WorkRoom {
  return new WorkRoom({
    lanes: {
      texts: {
        places: textPlaces(config),
        servers: config.TEXT_THREADS,
        mostWaitMs: config.MAX_TEXT_WAIT_MS,
      },
      images: {
        places: config.MAX_CONCURRENT,
        servers: Math.min(config.MAX_CONCURRENT, config.OCR_THREADS),
        mostWaitMs: config.MAX_WAIT_MS,
      },
    },
    timeLimitMs: config.REQUEST_TIMEOUT_MS,
    now: () => performance.now(),
  });
}
