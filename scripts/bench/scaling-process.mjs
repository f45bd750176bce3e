// One point of a scaling series in a process of its own: `{ what, size, repeats }` comes as a message, `{ cpuMs, ms,
// peakMb }` go back: a post's processor time and time, and the most that the process held.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { pipelineOptions } from '../../dist/compose/pipeline-options.js';
import { readConfig } from '../../dist/config.js';
import { conclude } from '../../dist/domain/conclude.js';
import { Pipeline } from '../../dist/pipeline/open.js';
import { IN_PROCESS } from '../../dist/vision/image-opener.js';
import { drawBanners, text } from '../load/posts.mjs';
import { measureEach } from './spent.mjs';

/** Judging takes microseconds: so many at a time. */
const JUDGED_AT_ONCE = 200;

/** For each series: posts of this size, and what is done with each. */
const SERIES = {
  text: (pipeline, characters) => {
    const post = (n) => ({ text: longText(n, characters), images: [] });
    return { post, work: (one) => examined(pipeline, one) };
  },
  image: async (pipeline, width) => {
    const [drawn] = await drawBanners(1);
    const image = Buffer.from(drawn, 'base64');
    // Another quality each time: none is remembered.
    const post = async (n) => {
      const bytes = await sharp(image)
        .resize({ width })
        .jpeg({ quality: 70 + n })
        .toBuffer();
      return { text: '', images: [{ name: null, bytes }] };
    };
    return { post, work: (one) => examined(pipeline, one) };
  },
  rules: async (pipeline, times) => {
    const { observation } = await pipeline.examine({ text: longText(0, 250), images: [] });
    const book = pipeline.rulebooks.find(({ regime }) => regime === 'pilkada-2024');
    const rules = Array.from({ length: times }, () => book.rules).flat();
    const work = () => {
      for (let n = 0; n < JUDGED_AT_ONCE; n++) conclude({ ...book, rules }, observation);
    };
    return { post: () => null, work, each: JUDGED_AT_ONCE, size: rules.length };
  },
};

process.once('message', async ({ what, size, repeats }) => {
  const data = mkdtempSync(join(tmpdir(), 'saring-scaling-'));
  const config = readConfig({
    DATA_DIR: data,
    REQUEST_TIMEOUT_MS: '120000',
    IMAGE_CACHE_BYTES: '0',
  });
  const onFailure = (stage, error) => {
    console.error(stage, error);
    process.exit(1);
  };
  // Images are opened here, so that this process's figures are all.
  const pipeline = await Pipeline.open({
    ...pipelineOptions(config, onFailure),
    images: IN_PROCESS,
  });
  await pipeline.loaded();
  const series = await SERIES[what](pipeline, size);
  const posts = [];
  for (let n = 0; n < 2 * repeats; n++) posts.push(await series.post(n));
  for (const post of posts.slice(repeats)) await series.work(post);
  const { cpuMs, median } = await measureEach(posts.slice(0, repeats), series.work);
  const each = series.each ?? 1;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  rmSync(data, { recursive: true, force: true });
  const figures = { size: series.size ?? size, cpuMs: cpuMs / each, ms: median / each, peakMb };
  process.send(figures, () => process.exit(0));
});

/** A gap would be less work: then the figure is none. */
async function examined(pipeline, post) {
  const { classification } = await pipeline.examine(post);
  const gaps = classification.parts.flatMap(({ gap }) => gap?.code ?? []);
  if (gaps.length > 0) throw new Error(`not all was seen: ${gaps}`);
}

/** Texts one after the other, cut at `characters`. */
function longText(n, characters) {
  let whole = text(n);
  for (let more = n + 1; whole.length < characters; more++) whole += `\n${text(more * 131)}`;
  return whole.slice(0, characters);
}
