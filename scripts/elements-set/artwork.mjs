// The party logos of ../shared/data/images/logos, which never enter the repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Each drawing of a logo: `{ path, file, party }`; none without the folder. */
export function partyArtwork(shared) {
  const folder = join(shared, 'data', 'images', 'logos');
  if (!existsSync(folder)) return [];
  const parties = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return parties.flatMap(({ name }) =>
    readdirSync(join(folder, name))
      .sort()
      .map((file) => ({ path: join(folder, name, file), file, party: name })),
  );
}

/** File names of the drawings that no model was trained on, by `heldOut` of model `emblems`. */
export function heldOutArtwork(models) {
  return filesListed(join(models, 'emblems'), 'heldOut') ?? new Set();
}

/** File names of the photographs that the built-in gallery was made from; null where none are told. */
export function referencePhotographs(models) {
  return filesListed(join(models, 'faces'), 'references');
}

/** Names of picture files under `key` of whichever of the model's JSON files has it; else null. */
function filesListed(folder, key) {
  if (!existsSync(folder)) return null;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { [key]: listed } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const names = JSON.stringify(listed ?? '').match(/[\w-]+\.(?:jpe?g|png)/g);
    if (names) return new Set(names);
  }
  return null;
}
