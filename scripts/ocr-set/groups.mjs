// The groups of the set. A group gives, for its i-th image, pages to draw and the way they are saved.
import { createContent } from './content.mjs';
import * as degrade from './degrade.mjs';
import * as lettering from './lettering.mjs';
import { page } from './page.mjs';
import { seeded } from './random.mjs';
import { PHOTOS, SCENES } from './scenes.mjs';
import { chatScreen, postScreen } from './screens.mjs';
import { street } from './street.mjs';
import { BANNERS } from './templates.mjs';

const IMAGES = 12;

/** Flat banners in turn, spoilt by `save`. */
const banners = (save) =>
  group((random, content, i) => BANNERS[i % BANNERS.length](random, content), save);
const group = (draw, save = degrade.saved) => ({
  count: IMAGES,
  pages: (...given) => [draw(...given)],
  save: ([png], random) => save(png, random),
});

const GROUPS = {
  plain: banners(degrade.saved),
  columns: group(lettering.columns),
  'mixed-sizes': group(lettering.mixedSizes),
  'small-print': group(lettering.smallPrint),
  meme: group(lettering.meme),
  curved: group(lettering.curved),
  stylised: group(lettering.stylised),
  'white-on-yellow': group(lettering.whiteOnYellow),
  'chat-screenshot': group(chatScreen, degrade.screenshot),
  'post-screenshot': group(postScreen, degrade.screenshot),
  perspective: group(street),
  'small-angle': banners(degrade.tilted),
  'turned-90': banners(degrade.turned(90)),
  'turned-180': banners(degrade.turned(180)),
  'turned-270': banners(degrade.turned(270)),
  mirrored: banners(degrade.mirrored),
  'low-resolution': banners(degrade.reduced),
  dark: banners(degrade.darkened),
  blurred: banners(degrade.blurred),
  'jpeg-10': banners(degrade.squeezed),
  animated: { count: IMAGES, pages: slides, save: degrade.animated },
  'text-free': { ...group(scene), count: 30 },
};

export const GROUP_NAMES = Object.keys(GROUPS);

/**
 * At most `limit` images of a group: `{ name, group, pages, save }`, where `save` takes the pages' PNGs.
 * Another `edition` draws others in the same manner.
 */
export function imagesOf(name, limit, edition = '') {
  const { count, pages, save } = GROUPS[name];
  return Array.from({ length: Math.min(count, limit) }, (_, i) => {
    const key = `${name}-${String(i + 1).padStart(2, '0')}${edition}`;
    const random = seeded(key);
    return {
      name: key,
      group: name,
      pages: pages(random, createContent(random), i),
      save: (pngs) => save(pngs, random),
    };
  });
}

/** One or two pictures without words, then a banner, and sometimes a second one. */
function slides(random, content, i) {
  const banner = BANNERS[i % BANNERS.length];
  const first = banner(random, content);
  const { width, height } = first;
  const pictures = Array.from({ length: random.int(1, 2) }, () =>
    page(width, height, '#444', random.pick(Object.values(PHOTOS))(random, width, height)),
  );
  return [...pictures, first, ...(random.chance(0.4) ? [banner(random, content)] : [])];
}

function scene(random, _content, i) {
  const [width, height] = random.pick([
    [1080, 810],
    [900, 1200],
    [1280, 720],
  ]);
  const scenes = Object.values(SCENES);
  return page(width, height, '#777', scenes[i % scenes.length](random, width, height));
}
