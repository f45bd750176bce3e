// Where the parts of a banner stand: `[left, top, width, height]` and the size of letters in pixels. What a
// banner has no words for stays empty.
import { page } from '../ocr-set/page.mjs';
import { bust, PHOTOS } from '../ocr-set/scenes.mjs';
import { place } from './blocks.mjs';

/** Layouts by edition; a place is `[left, top, width, height, letters]`. */
const LAYOUTS = {
  both: [
    {
      name: 'billboard',
      size: [1280, 720],
      people: [30, 150, 420, 480],
      slogan: [470, 40, 560, 110, 44],
      mark: [1040, 40, 210, 230, 44],
      names: [470, 170, 550, 190, 58],
      office: [470, 370, 760, 60, 36],
      call: [470, 440, 780, 100, 54],
      list: [30, 150, 420, 480, 30],
      foot: [0, 640, 1280, 80, 30],
      emblems: [470, 552, 780, 80],
    },
  ],
  dev: [
    {
      name: 'poster',
      size: [900, 1200],
      slogan: [40, 40, 600, 150, 54],
      mark: [660, 40, 210, 260, 46],
      people: [140, 210, 500, 520],
      names: [40, 750, 820, 140, 60],
      office: [40, 895, 820, 50, 36],
      call: [40, 950, 820, 90, 52],
      list: [40, 310, 600, 430, 34],
      foot: [0, 1120, 900, 80, 28],
      emblems: [40, 1045, 820, 70],
    },
    {
      name: 'story',
      size: [720, 1280],
      slogan: [40, 60, 640, 150, 50],
      people: [110, 230, 500, 470],
      mark: [500, 480, 200, 230, 42],
      names: [40, 720, 640, 160, 56],
      office: [40, 885, 640, 60, 32],
      call: [40, 960, 640, 100, 50],
      list: [40, 230, 450, 470, 30],
      foot: [0, 1190, 720, 90, 26],
      emblems: [40, 1080, 640, 90],
    },
    {
      name: 'square',
      size: [1080, 1080],
      slogan: [50, 40, 760, 120, 52],
      mark: [820, 40, 220, 250, 46],
      people: [30, 300, 460, 560],
      names: [500, 310, 550, 200, 58],
      office: [500, 520, 550, 90, 36],
      call: [500, 630, 550, 150, 52],
      list: [30, 300, 460, 560, 32],
      foot: [0, 980, 1080, 100, 32],
      emblems: [40, 875, 1000, 95],
    },
    {
      name: 'street',
      size: [1500, 500],
      people: [20, 40, 340, 400],
      names: [380, 40, 640, 150, 62],
      office: [380, 195, 640, 60, 36],
      slogan: [380, 260, 640, 70, 36],
      call: [380, 335, 640, 80, 48],
      mark: [1040, 30, 250, 380, 58],
      list: [20, 40, 340, 380, 26],
      foot: [0, 430, 1500, 70, 30],
      emblems: [1290, 40, 200, 380],
    },
    {
      name: 'leaflet',
      size: [1000, 1414],
      slogan: [60, 40, 880, 110, 50],
      names: [60, 160, 640, 160, 56],
      office: [60, 325, 640, 60, 34],
      mark: [720, 160, 220, 240, 46],
      people: [60, 400, 420, 440],
      call: [500, 430, 440, 160, 48],
      list: [500, 600, 440, 640, 32],
      foot: [0, 1310, 1000, 104, 32],
      emblems: [60, 860, 420, 380],
    },
  ],
  acceptance: [
    {
      name: 'poster-right',
      size: [960, 1280],
      names: [50, 50, 860, 150, 64],
      office: [50, 205, 860, 60, 36],
      people: [420, 290, 520, 560],
      mark: [50, 290, 340, 330, 62],
      slogan: [50, 640, 360, 210, 44],
      call: [50, 870, 860, 110, 56],
      list: [420, 290, 520, 560, 34],
      foot: [50, 1190, 860, 70, 28],
      emblems: [50, 1000, 860, 100],
    },
    {
      name: 'story-low',
      size: [1080, 1920],
      names: [70, 1180, 940, 220, 84],
      office: [70, 1400, 940, 80, 50],
      people: [190, 420, 700, 740],
      mark: [60, 90, 300, 320, 64],
      slogan: [390, 90, 630, 300, 68],
      call: [70, 1490, 940, 150, 76],
      list: [70, 430, 940, 720, 56],
      foot: [0, 1800, 1080, 120, 42],
      emblems: [70, 1655, 940, 130],
    },
    {
      name: 'square-centre',
      size: [1080, 1080],
      names: [60, 50, 960, 150, 64],
      office: [60, 205, 960, 60, 36],
      people: [330, 280, 420, 440],
      mark: [780, 320, 240, 260, 50],
      slogan: [50, 330, 270, 300, 40],
      call: [60, 740, 960, 110, 60],
      list: [330, 280, 430, 440, 30],
      foot: [60, 1000, 960, 60, 28],
      emblems: [60, 870, 960, 110],
    },
    {
      name: 'street-centre',
      size: [1800, 600],
      mark: [40, 60, 300, 440, 74],
      people: [360, 60, 380, 450],
      names: [760, 50, 740, 190, 76],
      office: [760, 245, 740, 70, 42],
      slogan: [760, 320, 740, 80, 42],
      call: [760, 405, 740, 105, 60],
      list: [360, 60, 380, 450, 28],
      foot: [0, 530, 1800, 70, 32],
      emblems: [1520, 60, 250, 450],
    },
    {
      name: 'leaflet-columns',
      size: [1414, 1000],
      people: [50, 50, 380, 400],
      mark: [450, 50, 220, 240, 46],
      slogan: [450, 300, 220, 150, 32],
      names: [50, 470, 620, 150, 56],
      office: [50, 625, 620, 60, 32],
      call: [50, 700, 620, 110, 48],
      list: [720, 60, 640, 750, 34],
      foot: [0, 920, 1414, 80, 30],
      emblems: [50, 820, 620, 90],
    },
    {
      name: 'collage',
      size: [1200, 1200],
      people: [20, 20, 570, 570],
      mark: [620, 40, 260, 280, 54],
      slogan: [890, 40, 290, 280, 44],
      names: [620, 340, 560, 160, 54],
      office: [620, 505, 560, 70, 34],
      call: [620, 610, 560, 170, 60],
      list: [620, 800, 560, 260, 28],
      foot: [20, 1130, 1160, 50, 26],
      emblems: [20, 960, 570, 150],
    },
    {
      name: 'standing-banner',
      size: [640, 1600],
      slogan: [40, 40, 560, 150, 50],
      mark: [190, 210, 260, 280, 56],
      people: [70, 500, 500, 480],
      names: [30, 990, 580, 170, 54],
      office: [30, 1165, 580, 60, 30],
      call: [30, 1240, 580, 110, 48],
      list: [40, 500, 560, 480, 30],
      foot: [0, 1500, 640, 100, 26],
      emblems: [30, 1370, 580, 110],
    },
    {
      name: 'link-card',
      size: [1200, 628],
      people: [40, 40, 380, 430],
      names: [450, 40, 710, 150, 54],
      office: [450, 195, 710, 60, 34],
      slogan: [450, 265, 490, 90, 36],
      call: [450, 370, 490, 110, 46],
      mark: [960, 280, 200, 260, 42],
      list: [40, 40, 380, 430, 26],
      foot: [0, 570, 1200, 58, 26],
      emblems: [450, 490, 490, 70],
    },
  ],
};

/** The layouts of an edition, those of every edition among them. */
export function layoutsOf(edition) {
  return [...LAYOUTS.both, ...LAYOUTS[edition]];
}

/** How parts look where they stand, whatever the layout. */
const ASIDE = {
  list: 'background:#fffffff2;color:#1d1d1d;padding:.6em .8em',
  mark: 'text-align:center',
  names: 'font-weight:bold',
  foot: 'text-align:center',
};

/**
 * A banner: `copy` has for each place the HTML that stands in it, or nothing. Without `people` (a function
 * of the place) somebody drawn in plain shapes stands there; `people: null` leaves it empty.
 */
export function banner(kit, layout, copy) {
  const { random, style } = kit;
  const [width, height] = layout.size;
  const parts = ['slogan', 'names', 'office', 'call', 'list', 'mark', 'foot', 'emblems']
    .filter((part) => copy[part])
    .map((part) =>
      place(layout[part].slice(0, 4), layout[part][4] ?? 40, copy[part], plated(part)),
    );
  const crowded = copy.list && overlap(layout.people, layout.list);
  const drawn = crowded ? null : copy.people === undefined ? drawnPeople : copy.people;
  const behind = random.chance(0.25) ? scenery(random, width, height) : '';
  const body = `${behind}${drawn ? drawn(layout.people, kit) : ''}${parts.join('')}`;
  return page(width, height, style.ground, inFont(style, body));

  function plated(part) {
    const plate = style.plate ? `background:${style.plate};` : '';
    return `${plate}${ASIDE[part] ?? ''}`;
  }
}

function overlap([ax, ay, aw, ah], [bx, by, bw, bh]) {
  return ax < bx + bw && bx < ax + aw && ay < by + bh && by < ay + ah;
}

/** Letters of the style's font and colour. */
export function inFont({ font, ink }, body) {
  return `<div style="font-family:${font};color:${ink}">${body}</div>`;
}

/** A picture that shines through the ground. */
function scenery(random, width, height) {
  const picture = random.pick(Object.values(PHOTOS))(random, width, height);
  return `<div style="position:absolute;inset:0;opacity:.12">${picture}</div>`;
}

function drawnPeople([left, top, width, height], { random }) {
  const size = Math.min(width, height / 1.1);
  const x = left + (width - size) / 2;
  return `<div style="position:absolute;left:${x}px;top:${top + height - size * 1.1}px">${bust(random, size)}</div>`;
}
