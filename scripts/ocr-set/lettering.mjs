// Layouts whose difficulty is the lettering: columns, sizes, small print, outlines, curves, effects.
import { escapeHtml, page, text } from './page.mjs';
import { bust, emblem, PHOTOS } from './scenes.mjs';
import { bannerStyle, disc, FONTS } from './templates.mjs';

/** Programmes in two to four columns with narrow gaps, as on leaflets. */
export function columns(random, content) {
  const style = bannerStyle(random);
  const count = random.int(2, 4);
  const [width, height] = [1400, 900];
  const framed = random.chance(0.5) ? 'border:2px solid currentColor;padding:16px;' : '';
  const cells = content.programmes(count * 2, 4).map(
    ({ area, items }) => `<div style="${framed}min-width:0">
${text(area.toUpperCase(), `font-size:1.25em;font-weight:bold;color:${style.accent}`, { fit: true })}
${items.map((item) => text(`• ${item}`, 'margin-top:.3em', { fit: true })).join('')}</div>`,
  );
  const body = `<div style="font-family:'${style.font}';color:${style.ink};padding:36px 44px">
${text(`PROGRAM KERJA ${content.name()}`, 'font-size:56px;font-weight:bold;text-align:center', { fit: true })}
${text(content.office(), 'font-size:34px;text-align:center', { fit: true })}
<div style="display:grid;grid-template-columns:repeat(${count},1fr);gap:26px ${random.int(22, 40)}px;margin-top:34px;font-size:${[0, 0, 38, 36, 28][count]}px">${cells.join('')}</div></div>`;
  return page(width, height, style.ground, body);
}

/** One giant number or word beside lines a tenth of its size. */
export function mixedSizes(random, content) {
  const style = bannerStyle(random);
  const slogan = content.slogan();
  const body = `<div style="font-family:'${style.font}';color:${style.ink}">
<div style="position:absolute;left:40px;top:10px">${text(`0${content.number()}`, `font-size:380px;line-height:400px;font-weight:bold;color:${style.accent}`)}</div>
<div style="position:absolute;left:620px;top:50px;width:730px">
${text(slogan.split(/[ ,]/)[0].toUpperCase(), 'font-size:170px;font-weight:bold', { fit: true })}
${text(slogan, 'font-size:40px', { fit: true })}
${text(`${content.name()} • ${content.office()}`, 'font-size:24px;margin-top:14px', { fit: true })}
${text(`${content.event().join(', ')}`, 'font-size:20px;margin-top:14px', { fit: true })}</div>
<div style="position:absolute;left:50px;top:440px;width:1300px">
${text(content.shortName().toUpperCase(), 'font-size:120px;font-weight:bold', { fit: true })}
${text(`Dibiayai sendiri oleh ${content.party()}. Dicetak ${content.count()} lembar, ${content.price()} per lembar.`, 'font-size:19px;margin-top:12px')}
${text(`${content.web()}   ${content.phone()}`, 'font-size:26px;margin-top:8px')}</div></div>`;
  return page(1400, 720, style.ground, body);
}

/** A printed poster photographed or exported whole: 3000–4000 px with lines of 30–40 px. */
export function smallPrint(random, content) {
  const style = bannerStyle(random);
  const [width, height] = random.pick([
    [3000, 4000],
    [4000, 3000],
    [3600, 3600],
  ]);
  const size = random.int(30, 40);
  const columns = width > height ? 4 : 3;
  const blocks = content.programmes(8, 4).map(
    ({ area, items }) => `<div>${text(area, `font-weight:bold;font-size:1.3em`)}
${items.map((item, i) => text(`${i + 1}. ${item} (${content.place()}, ${content.date()})`)).join('')}</div>`,
  );
  const body = `<div style="font-family:'${style.font}';color:${style.ink};padding:120px 140px">
${text(content.name().toUpperCase(), `font-size:${height * 0.075}px;font-weight:bold`, { fit: true })}
${text(content.office(), `font-size:130px;color:${style.accent}`, { fit: true })}
<div style="display:flex;gap:120px;margin-top:80px;align-items:center">${bust(random, height * 0.12)}<div>${disc(content.number(), height * 0.08, style)}${emblem(random, height * 0.05)}</div></div>
<div style="display:grid;grid-template-columns:repeat(${columns},1fr);gap:70px 80px;margin-top:100px;font-size:${size}px;line-height:1.45">${blocks.join('')}</div>
${text(`Penanggung jawab: ${content.name()}, ${content.phone()}. Dicetak di ${content.place()} ${content.date()}.`, `font-size:${size}px;margin-top:90px`)}</div>`;
  return page(width, height, style.ground, body);
}

/** White letters with a black outline over a picture, above and below. */
export function meme(random, content) {
  const [width, height] = random.pick([
    [900, 900],
    [1080, 810],
    [800, 1000],
  ]);
  const picture = random.pick(Object.values(PHOTOS))(random, width, height);
  const [first, second] = content.attack();
  const size = random.int(64, 92);
  const letters = `font-family:'${random.pick(['Liberation Sans Narrow', 'DejaVu Sans Condensed', 'Liberation Sans'])}';font-weight:bold;font-size:${size}px;color:#fff;text-align:center;-webkit-text-stroke:${Math.round(size / 9)}px #000;paint-order:stroke fill`;
  const person = random.chance(0.5)
    ? `<div style="position:absolute;left:${width * 0.28}px;bottom:-20px">${bust(random, width * 0.44)}</div>`
    : '';
  const body = `${picture}${person}
<div style="position:absolute;left:30px;right:30px;top:26px;${letters}">${text(first.toUpperCase())}</div>
<div style="position:absolute;left:30px;right:30px;bottom:26px;${letters}">${text(second.toUpperCase())}</div>`;
  return page(width, height, '#444', body);
}

/** A slogan on an arc, a wave or a ring around an emblem. */
export function curved(random, content) {
  const style = bannerStyle(random);
  const [above, below] = random.pick([ring, arch, wave])(random, content);
  const inside = `${text(content.shortName().toUpperCase(), 'font-size:62px;font-weight:bold', { fit: true })}${text(content.office(), 'font-size:34px', { fit: true })}`;
  const body = `<div style="font-family:'${style.font}';color:${style.ink}">
<svg width="1000" height="1000" style="position:absolute;inset:0" font-family="${style.font}" font-weight="bold" fill="${style.accent}">${above}${below}</svg>
<div style="position:absolute;left:400px;top:300px">${emblem(random, 200)}</div>
<div style="position:absolute;left:210px;top:540px;width:580px;text-align:center">${inside}</div></div>`;
  return page(1000, 1000, style.ground, body);
}

function ring(random, content) {
  return [
    along('M120 500 A380 380 0 0 1 880 500', content.slogan().toUpperCase(), 56, 1000),
    along('M90 500 A410 410 0 0 0 910 500', content.party().toUpperCase(), random.int(56, 64), 900),
  ];
}

function arch(random, content) {
  return [
    along('M60 330 Q500 -40 940 330', content.slogan(), random.int(62, 72), 940),
    along('M80 760 Q500 1010 920 760', content.slogan(), random.int(56, 64), 900),
  ];
}

function wave(random, content) {
  return [
    along('M50 200 Q280 40 500 180 T950 160', content.slogan(), random.int(60, 70), 900),
    along('M50 880 Q280 740 500 860 T950 840', content.name(), random.int(58, 66), 900),
  ];
}

/** Words along a path, centred; those longer than `room` are set smaller. */
function along(path, words, size, room) {
  const id = path.replace(/\W/g, '');
  // Bold capitals take about 0.75 of their size on average.
  const fitting = Math.min(size, room / (words.length * 0.75));
  return `<path id="${id}" d="${path}" fill="none"/><text font-size="${fitting}" text-anchor="middle"><textPath data-text href="#${id}" startOffset="50%">${escapeHtml(words)}</textPath></text>`;
}

const EFFECTS = [
  'color:#ffd21f;text-shadow:4px 4px 0 #7a0010,8px 8px 0 #0006;font-style:italic',
  'background:linear-gradient(#fff7b0,#e09a00);background-clip:text;color:transparent;filter:drop-shadow(4px 5px 1px #000)',
  'color:#fff;-webkit-text-stroke:8px #c4001a;paint-order:stroke fill;letter-spacing:4px',
  'color:transparent;-webkit-text-stroke:3px #fff',
  'color:#fff;text-shadow:0 0 10px #0ff,0 0 28px #08f',
  'color:#ff4d2e;text-shadow:0 0 2px #fff,0 0 4px #fff,3px 3px 0 #fff,-3px -3px 0 #fff,3px -3px 0 #fff,-3px 3px 0 #fff',
];
const SHAPES = [
  'transform:scaleY(1.5)',
  'transform:skewX(-18deg)',
  'transform:skewY(-4deg)',
  'letter-spacing:.3em',
  'letter-spacing:-.04em',
  'transform:scaleX(.62)',
];

/** Display letters: outlined, glowing, gilded, stretched, slanted, spaced. */
export function stylised(random, content) {
  const ground = random.pick([
    'linear-gradient(135deg,#8a0f1f,#2b0a3d)',
    'linear-gradient(135deg,#04364a,#0e6b5c)',
    'repeating-linear-gradient(45deg,#1d2f6f 0 40px,#24397f 40px 80px)',
    'radial-gradient(circle,#2f6d3a,#0d2b1a)',
  ]);
  const words = [content.slogan().toUpperCase(), content.shortName(), content.office()];
  const [first, second] = random.some(EFFECTS, 2);
  const styles = [
    `font-size:84px;${first}`,
    `font-size:104px;${second}`,
    'font-size:42px;color:#fff',
  ];
  const fonts = random.some(FONTS, 3);
  const rows = words.map((line, i) => {
    const shape = i < 2 ? random.pick(SHAPES) : '';
    return `<div data-moved style="margin-top:${i === 0 ? 50 : 70}px;height:130px;${shape}">${text(line, `padding:0 12px;height:130px;line-height:130px;text-align:center;font-weight:bold;font-family:'${fonts[i]}';${styles[i]}`, { fit: true })}</div>`;
  });
  return page(1200, 680, ground, `<div style="padding:0 60px">${rows.join('')}</div>`);
}

/** Light letters on a light ground: white on yellow, cream on lemon, sometimes with a thin shadow. */
export function whiteOnYellow(random, content) {
  const [ground, ink] = random.pick([
    ['#ffd400', '#ffffff'],
    ['linear-gradient(120deg,#ffcb05,#ffe45c)', '#ffffff'],
    ['#f9e04c', '#fffbe8'],
    ['#ffffff', '#f2c200'],
  ]);
  const shadow = random.chance(0.3) ? 'text-shadow:2px 2px 1px #b8860b66' : '';
  const style = bannerStyle(random);
  const lines = [content.slogan().toUpperCase(), content.name(), content.office(), content.party()];
  const sizes = [80, 72, 46, 40];
  const body = lines.map((line, i) =>
    text(line, `font-size:${sizes[i]}px;font-weight:bold;margin-bottom:24px`, { fit: true }),
  );
  return page(
    1200,
    620,
    ground,
    `<div style="padding:60px;color:${ink};${shadow};font-family:'${style.font}'">${body.join('')}</div>`,
  );
}
