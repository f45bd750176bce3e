// One engine over one list of images in a process of its own, so that peak memory is its own.
import { readFileSync } from 'node:fs';
import { ENGINES } from './readers.mjs';
import { scoreImage, wordOutcomes } from './score.mjs';

const BINS = 10;
/** Milliseconds in a tick of the kernel's clock. */
const TICK_MS = 10;

process.once('message', async ({ engine, images, detail }) => {
  const reader = await ENGINES[engine]();
  const total = {
    images: 0,
    truth: 0,
    read: 0,
    hit: 0,
    hitAsRead: 0,
    edits: 0,
    characters: 0,
    cpuMs: 0,
    gaps: 0,
    // Words by their confidence: how many, the sum of it, how many are right.
    bins: Array.from({ length: BINS }, () => [0, 0, 0]),
  };
  for (const image of images) {
    const before = cpuMs();
    const { text, asRead, words, gap } = await reader.read(image.path);
    total.cpuMs += cpuMs() - before;
    const score = scoreImage(image, text);
    total.hitAsRead += scoreImage(image, asRead).hit;
    for (const { confidence, right } of wordOutcomes(image, words)) {
      const bin = total.bins[Math.min(BINS - 1, Math.floor(confidence * BINS))];
      bin[0]++;
      bin[1] += confidence;
      bin[2] += right ? 1 : 0;
    }
    total.images++;
    if (gap) total.gaps++;
    for (const key of ['truth', 'read', 'hit', 'edits', 'characters']) total[key] += score[key];
    const { missed, extra } = score;
    if (detail) console.error(engine, image.file, JSON.stringify({ missed, extra, gap }));
  }
  const peakMb = process.resourceUsage().maxRSS / 1024;
  process.send({ ...total, peakMb }, () => process.exit(0));
});

/** Milliseconds of processor time so far: of this process, and (Linux) of those that it started and that have ended. */
function cpuMs() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + endedChildrenMs();
}

function endedChildrenMs() {
  if (process.platform !== 'linux') return 0;
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1].split(' ');
  return (Number(fields[13]) + Number(fields[14])) * TICK_MS;
}
