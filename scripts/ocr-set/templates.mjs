// Campaign banners as they hang and circulate: flat layouts that other groups bend, turn and spoil.
import { fitted, page, text } from './page.mjs';
import { bust, emblem, PHOTOS } from './scenes.mjs';

/** Needs Debian's fonts-dejavu-core, fonts-dejavu-extra and fonts-liberation. */
export const FONTS = [
  'DejaVu Sans',
  'DejaVu Sans Condensed',
  'DejaVu Serif',
  'DejaVu Serif Condensed',
  'DejaVu Sans Mono',
  'Liberation Sans',
  'Liberation Sans Narrow',
  'Liberation Serif',
  'Liberation Mono',
];
const BANNER_FONTS = FONTS.filter((font) => !font.includes('Mono'));

/** Grounds with ink that a printer would choose: [ground, ink, accent]. */
const PALETTES = [
  ['linear-gradient(120deg,#0b5d4e,#128a6b)', '#ffffff', '#f4c430'],
  ['linear-gradient(120deg,#a3121c,#d8341f)', '#ffffff', '#ffe066'],
  ['linear-gradient(120deg,#123a7c,#2a6fd6)', '#ffffff', '#ffd84d'],
  ['linear-gradient(160deg,#ffb000,#ffe100)', '#1c1c1c', '#9d0f16'],
  ['#f7f3e8', '#1d2b3a', '#b3121d'],
  ['linear-gradient(180deg,#3b3b3b,#191919)', '#ffffff', '#ff5a36'],
  ['linear-gradient(120deg,#5a1d6b,#a8327d)', '#ffffff', '#ffe27a'],
];

/** Layouts that stand without help of a picture; `[random, content] → page`. */
export const BANNERS = [candidate, tall, visionMission, invitation, attack, newsCard];

export function bannerStyle(random) {
  const [ground, ink, accent] = random.pick(PALETTES);
  return { ground, ink, accent, font: random.pick(BANNER_FONTS) };
}

/** A number in a disc, `size` pixels wide. */
export function disc(number, size, { ink, accent }) {
  const colours = `background:${accent};color:${ink === '#ffffff' ? '#202020' : '#ffffff'}`;
  return text(
    String(number),
    `width:${size}px;height:${size}px;line-height:${size}px;border-radius:50%;text-align:center;font-weight:bold;font-size:${size * 0.62}px;${colours}`,
  );
}

function at(left, top, width, inside) {
  return `<div style="position:absolute;left:${left}px;top:${top}px;width:${width}px">${inside}</div>`;
}

function candidate(random, content) {
  const style = bannerStyle(random);
  const number = content.number();
  const body = [
    at(40, 130, 380, bust(random, 380)),
    at(450, 50, 600, text(content.slogan(), 'font-size:40px;font-style:italic')),
    at(1080, 40, 160, disc(number, 160, style)),
    at(450, 190, 780, text(content.name(), 'font-size:76px;font-weight:bold', { fit: true })),
    at(450, 290, 780, text(content.office(), 'font-size:38px', { fit: true })),
    at(450, 360, 560, text(content.party(), `font-size:34px;color:${style.accent}`)),
    at(1090, 360, 120, emblem(random, 120)),
    at(450, 440, 780, text(`COBLOS NOMOR ${number}`, 'font-size:56px;font-weight:bold')),
    at(0, 548, 1280, strip(`${content.date()} • ${content.web()}`)),
  ];
  return page(1280, 640, style.ground, inFont(style, body.join('')));
}

function strip(words) {
  return `<div style="background:#151515;color:#ffd84d;padding:22px 50px">${text(words, 'font-size:36px;line-height:48px', { fit: true })}</div>`;
}

function inFont({ font, ink }, body) {
  return `<div style="font-family:'${font}';color:${ink}">${body}</div>`;
}

function tall(random, content) {
  const style = bannerStyle(random);
  const number = content.number();
  const body = [
    at(50, 50, 620, text(content.slogan().toUpperCase(), 'font-size:62px;font-weight:bold')),
    at(700, 50, 150, disc(number, 150, style)),
    at(170, 300, 560, bust(random, 560)),
    `<div style="position:absolute;left:0;top:840px;width:900px;height:360px;padding:34px 50px;background:#101418e8;color:#fff;text-align:center">
${text(content.name(), 'font-size:68px;font-weight:bold', { fit: true })}
${text(content.office(), 'font-size:40px;margin-top:8px', { fit: true })}
${text(`Pilih nomor ${number}`, `font-size:52px;font-weight:bold;margin-top:18px;color:#ffd84d`)}
${text(`${content.party()} ${content.hashtag()}`, 'font-size:28px;margin-top:14px', { fit: true })}</div>`,
  ];
  return page(900, 1200, style.ground, inFont(style, body.join('')));
}

function visionMission(random, content) {
  const style = bannerStyle(random);
  const title = `font-size:44px;font-weight:bold;color:${style.accent}`;
  const missions = content.missions(random.int(4, 5));
  const body = [
    at(60, 50, 700, text(content.name(), 'font-size:64px;font-weight:bold', { fit: true })),
    at(60, 135, 700, text(content.office(), 'font-size:34px', { fit: true })),
    at(810, 50, 140, disc(content.number(), 140, style)),
    at(60, 230, 880, text('VISI', title) + text(content.vision(), 'font-size:34px')),
    at(60, 420, 880, text('MISI', title)),
    ...missions.map((mission, i) =>
      at(60, 480 + i * 62, 880, text(`${i + 1}. ${mission}`, 'font-size:34px', { fit: true })),
    ),
    at(60, 830, 600, text(content.phone(), 'font-size:36px;font-weight:bold')),
  ];
  return page(1000, 920, style.ground, inFont(style, body.join('')));
}

function invitation(random, content) {
  const style = bannerStyle(random);
  const lines = content.event();
  const body = [
    at(60, 50, 1080, text('UNDANGAN TERBUKA', `font-size:50px;color:${style.accent}`)),
    at(60, 130, 1080, text('KAMPANYE AKBAR', 'font-size:100px;font-weight:bold', { fit: true })),
    at(60, 270, 760, text(`bersama ${content.name()}`, 'font-size:44px', { fit: true })),
    ...lines.map((line, i) =>
      at(60, 380 + i * 66, 760, text(line, 'font-size:46px', { fit: true })),
    ),
    at(
      60,
      600,
      760,
      text(`Hadiah senilai ${content.price()} tiap kupon`, 'font-size:36px', { fit: true }),
    ),
    at(860, 300, 280, bust(random, 280)),
    at(0, 700, 1200, strip(`${content.party()} • ${content.phone()}`)),
  ];
  return page(1200, 792, style.ground, inFont(style, body.join('')));
}

function attack(random, content) {
  const [first, second] = content.attack();
  const font = random.pick(BANNER_FONTS);
  const body = `<div style="font-family:'${font}';color:#fff">
<div style="background:#141414;padding:24px 50px;color:#ffd84d">${text(`Warga ${content.place()}, ingat!`, 'font-size:54px;font-weight:bold', { fit: true })}</div>
<div style="padding:60px 50px">${text(first.toUpperCase(), 'font-size:92px;font-weight:bold', { fit: true })}
${text(second.toUpperCase(), 'font-size:92px;font-weight:bold', { fit: true })}
${text(`${content.shortName()} tidak layak dipilih`, 'font-size:46px;margin-top:44px', { fit: true })}</div>
<div style="position:absolute;bottom:0;left:0;width:1080px;background:#ffd84d;color:#141414;padding:26px 50px">${text(`JANGAN PILIH NOMOR ${content.number()}`, 'font-size:64px;font-weight:bold', { fit: true })}</div></div>`;
  return page(1080, 720, random.pick(['#7a1020', '#26303c', '#4a2a10']), body);
}

function newsCard(random, content) {
  const picture = random.pick(Object.values(PHOTOS))(random, 1080, 560);
  const accent = random.pick(['#c4161c', '#0a63b0', '#00803d']);
  const body = `<div style="position:absolute;width:1080px;height:560px;overflow:hidden">${picture}</div>
<div style="position:absolute;top:530px;left:50px;background:${accent};color:#fff;padding:10px 26px">${text('BERITA DAERAH', 'font-size:32px;font-weight:bold')}</div>
${fitted('position:absolute;left:50px;top:620px;width:980px;height:300px;color:#111;font-size:64px;font-weight:bold', text(content.headline()))}
${at(50, 960, 500, text(`${content.date()} ${content.time()}`, 'font-size:30px;color:#555'))}
${at(580, 960, 450, text(content.web(), `font-size:30px;text-align:right;color:${accent}`))}`;
  return page(1080, 1040, '#ffffff', body);
}
