// A banner on two poles in a street, seen from the side.
import { page } from './page.mjs';
import { SCENES } from './scenes.mjs';
import { BANNERS } from './templates.mjs';

const [WIDTH, HEIGHT] = [1600, 1200];

export function street(random, content) {
  const banner = random.pick(BANNERS)(random, content);
  const scale = Math.min(1250 / banner.width, 820 / banner.height);
  const turn = random.sign() * random.int(18, 42);
  const moved = `translateY(-70px) perspective(1700px) rotateY(${turn}deg) rotateX(${random.int(-10, 10)}deg) rotateZ(${random.int(-4, 4)}deg) scale(${scale})`;
  const place = `position:absolute;left:${(WIDTH - banner.width) / 2}px;top:${(HEIGHT - banner.height) / 2}px;width:${banner.width}px;height:${banner.height}px`;
  const pole = (left) =>
    `<div style="position:absolute;left:${left}px;top:180px;width:22px;height:1020px;background:linear-gradient(90deg,#5e5346,#a1907a,#4a4136)"></div>`;
  const scene = random.pick([SCENES.buildings, SCENES.foliage, SCENES.brick])(
    random,
    WIDTH,
    HEIGHT,
  );
  const body = `${scene}<div style="position:absolute;left:0;bottom:0;width:${WIDTH}px;height:170px;background:#5b5b5e"></div>${pole(300)}${pole(1270)}
<div data-moved style="${place};transform:${moved};background:${banner.background};overflow:hidden;box-shadow:0 0 30px #0008">${banner.body}</div>`;
  return page(WIDTH, HEIGHT, '#9ab', body);
}
