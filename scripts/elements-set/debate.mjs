// Posters that show all pairs of a contest side by side, each with its number, and cards of news about them.
import { page, text } from '../ocr-set/page.mjs';
import { bust, PHOTOS } from '../ocr-set/scenes.mjs';
import { figure, line, place, SHAPE_NAMES, strip } from './blocks.mjs';
import { inFont } from './layouts.mjs';
import { people } from './people.mjs';

/** Two to four pairs: `{ page, several }`, `several` the numbers that stand there. */
export function debate(kit, i) {
  const { random, content, style } = kit;
  const count = 2 + (i % 3);
  const width = 1280;
  const cell = (width - 60) / count;
  const shape = random.pick(SHAPE_NAMES);
  const worded = i % 2 === 1;
  const columns = Array.from({ length: count }, (_, k) => {
    const [a, b] = people(kit, 2);
    const n = String(k + 1);
    const left = 30 + k * cell;
    const number = worded
      ? line(`PASLON ${k + 1}`, 1.3, 'font-weight:bold;text-align:center')
      : figure(n, shape, { ...style, ink: '#ffffff' }, { kind: 'number', value: n });
    return `<div style="position:absolute;left:${left + cell / 2 - 190 / 2}px;top:180px">${bust(random, 190)}</div>
${place([left + 10, 400, cell - 20, 150], worded ? 34 : 22, number, 'text-align:center')}
${place([left + 10, 560, cell - 20, 90], 26, `${line(a, 1, 'font-weight:bold')}${line(b)}`, 'text-align:center')}`;
  });
  const titles = ['DEBAT PUBLIK', 'DEBAT TERBUKA CALON KEPALA DAERAH', 'ADU GAGASAN'];
  const body = `${place([40, 30, 1200, 80], 60, text(random.pick(titles), 'font-weight:bold;text-align:center'))}
${place([40, 110, 1200, 50], 32, text(`${content.date()}, pukul ${content.time()} WIB`, 'text-align:center'))}
${columns.join('')}${place([0, 665, width, 55], 28, strip(`Siaran langsung ${content.web()}`, style))}`;
  const ground = random.pick([
    'linear-gradient(#10243f,#28507e)',
    'linear-gradient(#3d0f1c,#7c2338)',
  ]);
  return {
    page: page(width, 720, ground, inFont({ ...style, ink: '#ffffff' }, body)),
    several: Array.from({ length: count }, (_, k) => String(k + 1)),
  };
}

/** A card with a picture above and a headline below. */
export function newsCard(kit, headline, lead) {
  const { random, content, style } = kit;
  const picture = random.pick(Object.values(PHOTOS))(random, 1080, 520);
  const accent = random.pick(['#b3151b', '#0b5fa5', '#0a7a3c']);
  const body = `<div style="position:absolute;width:1080px;height:520px;overflow:hidden">${picture}</div>
${place([50, 490, 330, 60], 30, text(random.pick(['KABAR DAERAH', 'PILKADA', 'BERITA HARI INI']), `background:${accent};color:#fff;padding:.2em .6em;font-weight:bold;text-align:center`))}
${place([50, 570, 980, 230], 62, text(headline, 'font-weight:bold'))}
${place([50, 810, 980, 170], 34, text(lead))}
${place([50, 1000, 980, 50], 28, text(`${content.date()}   ${content.web()}`, `color:${accent}`))}`;
  return page(1080, 1080, '#ffffff', inFont({ ...style, ink: '#161616' }, body));
}

/** White capitals over a picture. */
export function meme(kit, above, below) {
  const { random, style } = kit;
  const picture = random.pick(Object.values(PHOTOS))(random, 1000, 1000);
  const letters =
    'font-weight:bold;text-align:center;color:#fff;-webkit-text-stroke:.12em #000;paint-order:stroke fill';
  const body = `${picture}<div style="position:absolute;left:300px;top:330px">${bust(random, 400)}</div>
${place([30, 20, 940, 260], 80, text(above.toUpperCase(), letters))}${place([30, 760, 940, 220], 80, text(below.toUpperCase(), letters))}`;
  return page(1000, 1000, '#444', inFont(style, body));
}
