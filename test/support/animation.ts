import sharp from 'sharp';

/** PNG frames of one size as an animation. */
export function animation(frames: readonly Buffer[], format: 'gif' | 'webp'): Promise<Buffer> {
  return sharp([...frames], { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

/** A frame of 640 × 360 pixels with a word drawn small on it; without fonts, boxes for letters. */
export function frameSaying(word: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><rect width="640" height="360" fill="#c33"/><circle cx="320" cy="180" r="90" fill="#fd4"/><text x="${40 + word.length * 20}" y="300" font-size="24" font-family="DejaVu Sans, Liberation Sans, Noto Sans, Arial" fill="#fff">${word}</text></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
