// Pictures without a word, as SVG: what stands behind memes and banners, and alone as a trap for
// engines that read texture. Noise is SVG's own feTurbulence, whose seed makes it repeatable.

const SKINS = [
  '#5b3a29',
  '#8d5a3c',
  '#b07a53',
  '#d0a17b',
  '#1d1d1d',
  '#e8e4da',
  '#3c4f76',
  '#7a2f2f',
];

export const SCENES = { gradient, foliage, brick, water, crowd, buildings };
/** Those that pass for a photograph. */
export const PHOTOS = { foliage, water, hills, crowd };

function svg(width, height, inside) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" style="position:absolute;inset:0">${inside}</svg>`;
}

/** Noise coloured by a table: `tables` are the red, green and blue values from its dark to its light. */
function noise(random, frequency, tables, octaves = 5) {
  const id = `n${random.int(1, 1e9)}`;
  const [red, green, blue] = tables;
  return {
    id,
    filter: `<filter id="${id}" x="0" y="0" width="100%" height="100%">
<feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="${octaves}" seed="${random.int(1, 9999)}"/>
<feColorMatrix values="2.4 0 0 0 -0.7  2.4 0 0 0 -0.7  2.4 0 0 0 -0.7  0 0 0 0 1"/>
<feComponentTransfer><feFuncR type="table" tableValues="${red}"/><feFuncG type="table" tableValues="${green}"/><feFuncB type="table" tableValues="${blue}"/></feComponentTransfer></filter>`,
  };
}

/** Fine noise under broad light and shade, without which it looks like cloth. */
function texture(random, width, height, frequency, tables, octaves) {
  const fine = noise(random, frequency, tables, octaves);
  const broad = noise(random, 3 / width, ['0.25 1.3', '0.25 1.3', '0.3 1.2'], 2);
  return svg(
    width,
    height,
    `${fine.filter}${broad.filter}<rect width="100%" height="100%" filter="url(#${fine.id})"/>
<rect width="100%" height="100%" filter="url(#${broad.id})" style="mix-blend-mode:multiply"/>`,
  );
}

function foliage(random, width, height) {
  const frequency = `${random.between(0.01, 0.04)} ${random.between(0.01, 0.04)}`;
  const tables = ['0.02 0.1 0.2 0.35 0.75', '0.06 0.22 0.4 0.58 0.9', '0.03 0.08 0.14 0.2 0.5'];
  return texture(random, width, height, frequency, tables, 6);
}

function water(random, width, height) {
  const frequency = `${random.between(0.004, 0.01)} ${random.between(0.04, 0.09)}`;
  const tables = ['0.02 0.08 0.2 0.5 0.9', '0.12 0.3 0.45 0.65 0.95', '0.2 0.42 0.58 0.75 1'];
  return texture(random, width, height, frequency, tables, 3);
}

function gradient(random, width, height) {
  const hue = random.int(0, 359);
  const blobs = Array.from({ length: 5 }, () => {
    const colour = `hsl(${hue + random.int(-50, 50)} 70% ${random.int(35, 75)}%)`;
    const at = `cx="${random.int(0, width)}" cy="${random.int(0, height)}"`;
    return `<circle ${at} r="${random.int(width / 8, width / 3)}" fill="${colour}" filter="url(#soft)"/>`;
  });
  const soft = `<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${width / 16}"/></filter>`;
  return svg(
    width,
    height,
    `${soft}<rect width="100%" height="100%" fill="hsl(${hue} 60% 50%)"/>${blobs.join('')}`,
  );
}

function brick(random, width, height) {
  const [w, h] = [random.int(70, 150), random.int(28, 56)];
  const bricks = [];
  for (let row = 0; row * h < height; row++) {
    for (let x = (row % 2) * (-w / 2); x < width; x += w) {
      const colour = `hsl(${random.int(8, 22)} ${random.int(35, 60)}% ${random.int(28, 48)}%)`;
      bricks.push(
        `<rect x="${x + 2}" y="${row * h + 2}" width="${w - 4}" height="${h - 4}" fill="${colour}"/>`,
      );
    }
  }
  const grain = noise(random, '0.3', ['0 1', '0 1', '0 1'], 3);
  return svg(
    width,
    height,
    `${grain.filter}<rect width="100%" height="100%" fill="#b9b0a2"/>${bricks.join('')}<rect width="100%" height="100%" filter="url(#${grain.id})" opacity="0.18"/>`,
  );
}

/** Heads and shoulders in rows that grow towards the viewer. */
function crowd(random, width, height) {
  const people = [];
  for (let y = height * 0.2, size = height / 40; y < height * 1.1; y += size * 1.3, size *= 1.12) {
    for (
      let x = random.between(-size, size);
      x < width + size;
      x += size * random.between(1.7, 2.6)
    ) {
      people.push(
        `<ellipse cx="${x}" cy="${y + size * 1.9}" rx="${size * 1.25}" ry="${size * 1.2}" fill="hsl(${random.int(0, 359)} ${random.int(10, 70)}% ${random.int(20, 75)}%)"/>`,
        `<circle cx="${x}" cy="${y + random.between(-0.3, 0.3) * size}" r="${size * 0.8}" fill="${random.pick(SKINS)}"/>`,
      );
    }
  }
  return svg(width, height, `<rect width="100%" height="100%" fill="#9db4c0"/>${people.join('')}`);
}

function buildings(random, width, height) {
  const parts = [`<rect width="100%" height="100%" fill="hsl(${random.int(195, 225)} 55% 75%)"/>`];
  for (let x = -20; x < width; ) {
    const wide = random.int(width / 12, width / 5);
    const top = random.int(height * 0.1, height * 0.6);
    parts.push(tower(random, x, top, wide, height - top));
    x += wide + random.int(-10, 30);
  }
  return svg(width, height, parts.join(''));
}

function tower(random, x, y, width, height) {
  const wall = `hsl(${random.int(0, 359)} ${random.int(5, 25)}% ${random.int(35, 70)}%)`;
  const [stepX, stepY] = [random.int(22, 40), random.int(30, 52)];
  const windows = [];
  for (let row = y + 16; row < y + height - 20; row += stepY) {
    for (let column = x + 10; column < x + width - 20; column += stepX) {
      const glass = random.chance(0.2) ? '#f5e6a8' : '#33475b';
      windows.push(
        `<rect x="${column}" y="${row}" width="${stepX * 0.55}" height="${stepY * 0.6}" fill="${glass}"/>`,
      );
    }
  }
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${wall}"/>${windows.join('')}`;
}

/** Sky, ridges and a field. */
function hills(random, width, height) {
  const grain = noise(random, '0.02 0.06', ['0.1 0.5', '0.25 0.65', '0.08 0.25']);
  const ridge = (y, colour) => {
    const tops = Array.from(
      { length: 9 },
      (_, i) => `${(i * width) / 8},${y + random.between(-0.08, 0.08) * height}`,
    );
    return `<polygon points="0,${height} ${tops.join(' ')} ${width},${height}" fill="${colour}"/>`;
  };
  return svg(
    width,
    height,
    `<defs><linearGradient id="sky" x2="0" y2="1"><stop offset="0" stop-color="#4f8fc9"/><stop offset="0.6" stop-color="#d5e6ee"/></linearGradient>${grain.filter}</defs>
<rect width="100%" height="100%" fill="url(#sky)"/>${ridge(height * 0.4, '#6f8fa3')}${ridge(height * 0.5, '#3f6a55')}
<rect y="${height * 0.62}" width="100%" height="${height * 0.38}" filter="url(#${grain.id})"/>`,
  );
}

/** A person as a bust in plain shapes, `size` pixels wide; some wear a peci. */
export function bust(random, size) {
  const skin = random.pick(['#8d5a3c', '#b07a53', '#c99572']);
  const shirt = random.pick(['#f5f5f0', '#1f2a44', '#7a1f2b', '#2d5a3d', '#20242a']);
  const hat = random.chance(0.6)
    ? '<path d="M29 34 L31 14 Q50 8 69 14 L71 34 Q50 27 29 34Z" fill="#141414"/>'
    : '<path d="M27 42 Q26 14 50 13 Q74 14 73 42 Q68 27 50 26 Q32 27 27 42Z" fill="#1b1512"/>';
  return `<svg width="${size}" height="${size * 1.1}" viewBox="0 0 100 110"><path d="M2 110 Q6 76 36 72 L64 72 Q94 76 98 110Z" fill="${shirt}"/>
<path d="M40 60 H60 V76 L50 84 L40 76Z" fill="${skin}"/><ellipse cx="50" cy="44" rx="22" ry="27" fill="${skin}"/>${hat}
<circle cx="41" cy="44" r="2.4" fill="#1a1210"/><circle cx="59" cy="44" r="2.4" fill="#1a1210"/><path d="M42 58 Q50 64 58 58" stroke="#5a2a22" stroke-width="2" fill="none"/></svg>`;
}

/** An invented emblem without letters. */
export function emblem(random, size) {
  const [ground, sign] = random.some(['#b3121d', '#f2c21a', '#0b5d3b', '#173f8a', '#ffffff'], 2);
  const shape = random.pick([
    '<polygon points="50,14 60,40 88,40 65,57 74,86 50,68 26,86 35,57 12,40 40,40"/>',
    '<path d="M50 16 C70 36 70 64 50 86 C30 64 30 36 50 16Z"/>',
    '<path d="M16 68 L50 20 L84 68Z M24 76 H76 V84 H24Z"/>',
  ]);
  return `<svg width="${size}" height="${size}" viewBox="0 0 100 100"><circle cx="50" cy="50" r="48" fill="${ground}" stroke="#0003"/><g fill="${sign}">${shape}</g></svg>`;
}
