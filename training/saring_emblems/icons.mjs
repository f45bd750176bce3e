// Renders emblems out of npm's icon packages into one pack: `icons*.bin` (WebP files, one after
// another) and `icons*.json` (what each is). Names of one emblem in several packages become one class.
// node icons.mjs NODE_MODULES OUT [NAME SET,SET…]: some of the sets under another name.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const [packages, out, pack = 'icons', sets] = process.argv.slice(2);
sharp.concurrency(1);

/** Their signs stand on banners as contacts: the detector must pass over them. */
const SOCIAL = new Set(
  'facebook instagram whatsapp tiktok twitter x youtube telegram line linkedin threads messenger gmail snapchat pinterest spotify googlemaps googlegmail googleplay shopee tokopedia discord wechat youtubeshorts youtubestudio youtubemusic appstore googlechrome chrome safari zoom googlemeet signal mastodon reddit bluesky vk linecorp'.split(
    ' ',
  ),
);
const DECORATIONS =
  /star|heart|hand|thumb|sparkl|ribbon|flower|leaf|herb|rice|check|cross-mark|arrow|telephone|envelope|mail|globe|round-pushpin|calendar|clock|ballot|megaphone|loudspeaker|fire|trophy|money|house|school|hospital|tractor|fish|book|face|grinning|smil|person|man|woman|family/;

/** kind: colour (emblems), mono (one-colour emblems), glyph (parts of drawn emblems), decoration. */
const SOURCES = [
  { set: 'logos', kind: 'colour' },
  { set: 'devicon', kind: 'colour', skip: /plain|line|wordmark/ },
  { set: 'skill-icons', kind: 'colour' },
  { set: 'vscode-icons', kind: 'colour', only: /^file-type-/, share: 0.5 },
  { set: 'cryptocurrency-color', kind: 'colour' },
  { set: 'token-branded', kind: 'colour', share: 0.14, held: true },
  { set: 'simple-icons', kind: 'mono', share: 0.25 },
  { set: 'game-icons', kind: 'glyph', share: 0.2 },
  { set: 'fa6-brands', kind: 'social' },
  { set: 'fluent-emoji-flat', kind: 'decoration', only: DECORATIONS, share: 0.35 },
  { set: 'fxemoji', kind: 'decoration', only: DECORATIONS, share: 0.35 },
];
const SIDE = { colour: 144, mono: 96, glyph: 96, social: 96, decoration: 96 };

/** One number in 0..1 for a name, the same in every run. */
const share = (name) => createHash('sha256').update(name).digest().readUInt32LE(0) / 2 ** 32;

const classOf = (name) =>
  name
    .replace(/^file-type-/, '')
    .replace(/-(icon|dark|light|original|alt|new|old|mark|inverted|wordmark|monochrome|\d+)+$/g, '')
    .replaceAll('-', '');

async function rendered({ set, kind, only, skip, share: part = 1, held = false }) {
  const { icons, ...defaults } = JSON.parse(
    readFileSync(join(packages, '@iconify-json', set, 'icons.json'), 'utf8'),
  );
  const entries = [];
  for (const [name, icon] of Object.entries(icons)) {
    if (icon.hidden || (only && !only.test(name)) || skip?.test(name)) continue;
    if (share(`${set}:${name}`) >= part) continue;
    const label = classOf(name);
    const social = SOCIAL.has(label);
    if (kind === 'social' && !social) continue;
    const {
      left = 0,
      top = 0,
      width = defaults.width ?? 16,
      height = defaults.height ?? 16,
    } = icon;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" color="#000">${icon.body}</svg>`;
    const file = await webp(svg, Math.max(width, height), SIDE[kind], kind);
    if (file) entries.push({ set, name, class: label, kind: social ? 'social' : kind, held, file });
  }
  console.error(set, entries.length);
  return entries;
}

/** Null for what is wide like a word, empty, or no valid drawing. */
async function webp(svg, size, side, kind) {
  try {
    const large = await sharp(Buffer.from(svg), { density: (72 * side * 1.15) / size })
      .ensureAlpha()
      .trim({ background: '#00000000', threshold: 4 })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = large.info;
    if (Math.max(width, height) < side * 0.55 || width > 2.1 * height || height > 2.1 * width)
      return null;
    const small = sharp(large.data).resize(side, side, { fit: 'inside', withoutEnlargement: true });
    return await (kind === 'colour'
      ? small.webp({ quality: 76, alphaQuality: 70, effort: 2 })
      : small.webp({ quality: 60, alphaQuality: 70, effort: 2 })
    ).toBuffer();
  } catch {
    return null;
  }
}

mkdirSync(out, { recursive: true });
const pieces = [];
const index = [];
let offset = 0;
for (const source of SOURCES.filter(({ set }) => !sets || sets.split(',').includes(set))) {
  for (const { file, ...entry } of await rendered(source)) {
    index.push({ ...entry, offset, bytes: file.length });
    pieces.push(file);
    offset += file.length;
  }
}
writeFileSync(join(out, `${pack}.bin`), Buffer.concat(pieces));
writeFileSync(join(out, `${pack}.json`), JSON.stringify(index));
