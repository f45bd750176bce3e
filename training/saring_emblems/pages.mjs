// Draws banners, posts and chats without emblems and numbers, as grounds to put emblems on.
// node pages.mjs OUT EDITION COUNT, in the repository's root; needs what `npm run bench:ocr` needs.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { openChromium } from '../../scripts/ocr-set/chromium.mjs';
import { imagesOf } from '../../scripts/ocr-set/groups.mjs';

const [out, edition, count] = process.argv.slice(2);
const GROUPS = [
  ...['plain', 'plain', 'columns', 'mixed-sizes', 'meme', 'curved', 'stylised'],
  ...['white-on-yellow', 'small-print', 'post-screenshot', 'chat-screenshot', 'perspective'],
];
const LONGER = 720;

/** The drawn emblem of the candidate's banner, and every disc's number, taken out. */
function bare(page) {
  const body = page.body
    .replace(/<svg[^>]*viewBox="0 0 100 100"><circle cx="50" cy="50" r="48"[\s\S]*?<\/svg>/g, '')
    .replace(
      /(<div data-text style="width:\d+px;height:\d+px;line-height:\d+px;border-radius:50%[^>]*>)\d*(<\/div>)/g,
      '',
    );
  return { ...page, body };
}

mkdirSync(out, { recursive: true });
const chromium = await openChromium();
try {
  for (let i = 0, drawn = 0; drawn < Number(count); i++) {
    const group = GROUPS[i % GROUPS.length];
    const round = Math.floor(i / GROUPS.length);
    const images = imagesOf(group, 12, `-${edition}-${Math.floor(round / 12)}`);
    const page = bare(images[(round * (i % 2 ? 1 : 5)) % 12].pages[0]);
    try {
      const { png } = await chromium.draw(page);
      const file = await sharp(png)
        .resize(LONGER, LONGER, { fit: 'inside' })
        .webp({ quality: 72 })
        .toBuffer();
      writeFileSync(join(out, `${edition}-${String(i).padStart(3, '0')}-${group}.webp`), file);
      drawn++;
    } catch (error) {
      console.error(group, error.message);
    }
  }
} finally {
  await chromium.close();
}
