// The pictures of ../shared, which are not part of the repository: ten banners, and portraits that
// carry no text but for a few captions.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Images as `renderSet` gives them, group by group; none where the folder is missing. */
export function readSamples(shared) {
  const images = join(shared, 'data', 'images');
  if (!existsSync(join(images, 'banners', 'truth.json'))) return [];
  const truth = JSON.parse(readFileSync(join(images, 'banners', 'truth.json'), 'utf8'));
  const banners = truth.map(({ file, lines, text }) => ({
    path: join(images, 'banners', file),
    file,
    group: 'samples',
    lines,
    text,
  }));
  const faces = readdirSync(join(images, 'faces'))
    .filter((name) => /\.(jpe?g|png)$/.test(name))
    .map((file) => ({
      path: join(images, 'faces', file),
      file,
      group: 'portraits',
      lines: [],
      text: '',
    }));
  return [...banners, ...faces];
}
