// What happens to a picture on its way to a reader, done with sharp on a page's PNG bytes. Each
// gives a file's bytes.
import sharp from 'sharp';

// One core: the benchmark may run beside other work.
sharp.concurrency(1);

/** As an app saves it: JPEG of usual quality. */
export function saved(png, random) {
  return jpeg(sharp(png), random.int(70, 90));
}

export function screenshot(png) {
  return sharp(png).png().toBuffer();
}

export function squeezed(png) {
  return jpeg(sharp(png), 10);
}

/** As JPEG of one quality (1–100). */
export function compressed(quality) {
  return (png) => jpeg(sharp(png), quality);
}

/** Out of focus by `low` to `high` pixels (standard deviation). */
export function defocused(low, high) {
  return (png, random) => jpeg(sharp(png).blur(random.between(low, high)), 80);
}

/** Held slightly aslant: 2–12° either way. */
export function tilted(png, random) {
  const background = random.pick(['#d9d4ca', '#3d4043', '#ffffff', '#6b7f6a']);
  const angle = random.sign() * random.between(2, 12);
  return jpeg(sharp(png).rotate(angle, { background }), random.int(70, 90));
}

/** Turned clockwise by whole quarters. */
export function turned(degrees) {
  return (png, random) => jpeg(sharp(png).rotate(degrees), random.int(70, 90));
}

/** As a selfie camera shows it. */
export function mirrored(png, random) {
  return jpeg(sharp(png).flop(), random.int(70, 90));
}

/** Forwarded as a thumbnail: 420–520 px on the long side. */
export function reduced(png, random) {
  const side = random.int(420, 520);
  return jpeg(sharp(png).resize({ width: side, height: side, fit: 'inside' }), 75);
}

/** A photograph at night: a seventh to a quarter of the light, and the sensor's noise. */
export async function darkened(png, random) {
  const dim = sharp(png).removeAlpha().linear(random.between(0.14, 0.25), random.int(4, 14));
  const { data, info } = await dim.raw().toBuffer({ resolveWithObject: true });
  for (let i = 0; i < data.length; i++) {
    data[i] = Math.min(255, Math.max(0, data[i] + Math.round(random.between(-5, 5))));
  }
  const { width, height, channels } = info;
  return jpeg(sharp(data, { raw: { width, height, channels } }), 80);
}

/** Out of focus, or moved while the shutter was open. */
export function blurred(png, random) {
  if (random.chance(0.6)) return jpeg(sharp(png).blur(random.between(2, 3.6)), 80);
  const width = random.pick([9, 11, 13]);
  const kernel = Array.from({ length: width * width }, (_, i) =>
    Math.floor(i / width) === (width - 1) / 2 ? 1 : 0,
  );
  return jpeg(sharp(png).convolve({ width, height: width, kernel }), 80);
}

/** Frames of one size as an animated WebP or GIF, 1.2 s a frame. */
export function animated(pngs, random) {
  const film = sharp(pngs, { join: { animated: true } });
  const delay = pngs.map(() => 1200);
  const format = random.chance(0.5) ? film.webp({ quality: 80, delay }) : film.gif({ delay });
  return format.toBuffer();
}

function jpeg(image, quality) {
  return image.flatten({ background: '#ffffff' }).jpeg({ quality }).toBuffer();
}
