import type { Sharp } from 'sharp';

/** Side in pixels of the copy that is looked at: enough to tell light ink from dark. */
const GLANCE_SIDE = 256;

/**
 * The background on which an image with transparency can be read: black when what is visible is
 * light, else white. Rejects with sharp's error when the image cannot be decoded.
 */
export async function backgroundFor(image: Sharp): Promise<'#000000' | '#ffffff'> {
  const { data, info } = await image
    .resize({ width: GLANCE_SIDE, height: GLANCE_SIDE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 4) throw new Error(`expected RGBA, got ${info.channels} channels`);
  return lightness(data) > 127.5 ? '#000000' : '#ffffff';
}

/**
 * Mean luma (0..255) of RGBA pixels where they meet transparency: opaque pixels are readable on any
 * background. Where nothing is half transparent it is the mean of what is visible; 0 for nothing.
 */
function lightness(rgba: Uint8Array): number {
  let edges = 0;
  let edgeWeight = 0;
  let visible = 0;
  let visibleWeight = 0;
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = rgba[i + 3] as number;
    const luma =
      0.299 * (rgba[i] as number) +
      0.587 * (rgba[i + 1] as number) +
      0.114 * (rgba[i + 2] as number);
    edges += luma * alpha * (255 - alpha);
    edgeWeight += alpha * (255 - alpha);
    visible += luma * alpha;
    visibleWeight += alpha;
  }
  if (edgeWeight > 0) return edges / edgeWeight;
  return visibleWeight > 0 ? visible / visibleWeight : 0;
}
