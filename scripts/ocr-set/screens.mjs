// Screenshots of telephones: a chat group and a post with its answers.
import { page, text } from './page.mjs';
import { bust, PHOTOS } from './scenes.mjs';

const WIDTH = 1080;

export function chatScreen(random, content) {
  const dark = random.chance(0.4);
  const [ground, ink, mine, theirs] = dark
    ? ['#0b141a', '#e9edef', '#005c4b', '#202c33']
    : ['#e5ddd5', '#111b21', '#d9fdd3', '#ffffff'];
  const bubbles = content.chats(random.int(7, 9)).map((words) => {
    const own = random.chance(0.35);
    const name = own ? '' : text(content.shortName(), 'font-size:28px;color:#c2557a');
    return `<div style="align-self:${own ? 'flex-end' : 'flex-start'};max-width:800px;background:${own ? mine : theirs};border-radius:18px;padding:14px 22px">
${name}${text(words, 'font-size:36px')}${text(content.time(), 'font-size:24px;text-align:right;opacity:.6')}</div>`;
  });
  const bar = dark ? '#202c33' : '#008069';
  const header = `<div style="background:${bar};color:#fff;height:150px;padding:26px 40px">
${text(`Relawan ${content.place()}`, 'font-size:44px;font-weight:bold')}${text(`${random.int(40, 250)} anggota`, 'font-size:28px')}</div>`;
  const list = `<div style="display:flex;flex-direction:column;gap:18px;padding:26px 30px;color:${ink}">${bubbles.join('')}</div>`;
  return page(WIDTH, 2160, ground, inScreenFont(random, header + list));
}

function inScreenFont(random, body) {
  const font = random.pick(['Liberation Sans', 'DejaVu Sans', 'DejaVu Sans Condensed']);
  return `<div style="font-family:'${font}'">${body}</div>`;
}

export function postScreen(random, content) {
  const dark = random.chance(0.4);
  const picture = random.pick(Object.values(PHOTOS))(random, WIDTH, 640);
  const name = content.name();
  const handle = `@${name.toLowerCase().replace(/[^a-z]/g, '')}`;
  const counts = `${content.count()} suka   ${random.int(12, 990)} komentar   ${random.int(3, 99)} dibagikan`;
  const body = `<div style="padding:40px 44px 26px;display:flex;gap:24px">
<div style="width:110px;height:110px;border-radius:50%;overflow:hidden;background:#bcc8d4;flex:none">${bust(random, 110)}</div>
<div style="width:840px">${text(name, 'font-size:40px;font-weight:bold', { fit: true })}${text(`${handle.slice(0, 28)} · ${random.int(2, 23)} jam`, 'font-size:30px;opacity:.6', { fit: true })}</div></div>
<div style="padding:0 44px 30px">${text(content.post(), 'font-size:40px')}${text(content.hashtag(), 'font-size:40px;color:#2a7ad6')}</div>
<div style="position:relative;width:${WIDTH}px;height:640px;overflow:hidden">${picture}</div>
<div style="padding:26px 44px">${text(counts, 'font-size:30px;opacity:.7')}${comments(content)}</div>`;
  const colours = dark ? 'color:#e7e9ea' : 'color:#0f1419';
  return page(
    WIDTH,
    1680,
    dark ? '#15202b' : '#ffffff',
    inScreenFont(random, `<div style="${colours}">${body}</div>`),
  );
}

function comments(content) {
  return content
    .comments(3)
    .map(
      (words) =>
        `<div style="margin-top:24px">${text(content.shortName(), 'font-size:30px;font-weight:bold')}${text(words, 'font-size:34px')}</div>`,
    )
    .join('');
}
