// A banner as somebody photographs it: on a wall or between poles, from the side.
import { page } from '../ocr-set/page.mjs';
import { SCENES } from '../ocr-set/scenes.mjs';

const [WIDTH, HEIGHT] = [1600, 1200];

/** The same banner, seen in perspective in front of a scene. */
export function hanging({ random }, flat) {
  const scale = Math.min(1250 / flat.width, 900 / flat.height);
  const turn = random.sign() * random.int(14, 32);
  const moved = `perspective(1900px) rotateY(${turn}deg) rotateX(${random.int(-8, 8)}deg) rotateZ(${random.int(-4, 4)}deg) scale(${scale})`;
  const stand = `position:absolute;left:${(WIDTH - flat.width) / 2}px;top:${(HEIGHT - flat.height) / 2}px;width:${flat.width}px;height:${flat.height}px`;
  const scene = random.pick([SCENES.buildings, SCENES.foliage, SCENES.brick])(
    random,
    WIDTH,
    HEIGHT,
  );
  const body = `${scene}<div data-moved style="${stand};transform:${moved};background:${flat.background};overflow:hidden;box-shadow:0 0 24px #0008">${flat.body}</div>`;
  return page(WIDTH, HEIGHT, '#9ab', body);
}
