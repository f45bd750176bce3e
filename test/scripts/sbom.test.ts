import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromScripts } from '../bench/from-scripts.js';

interface Manifest {
  readonly models: readonly {
    readonly id: string;
    readonly files: Readonly<Record<string, { readonly path: string; readonly sha256: string }>>;
  }[];
}
type Component = Readonly<Record<string, unknown>>;
const { modelComponents } = await fromScripts<{
  modelComponents(manifest: object): readonly Component[];
}>('sbom/model-components.mjs');
const manifest: Manifest = JSON.parse(
  readFileSync(new URL('../../models/manifest.json', import.meta.url), 'utf8'),
);

it('has every model, with the checksum of each of its files', () => {
  const components = modelComponents(manifest);
  expect(components.map(({ name, type }) => [name, type])).toEqual(
    manifest.models.map(({ id }) => [id, 'machine-learning-model']),
  );
  const files = manifest.models.flatMap((model) => Object.values(model.files));
  expect(components.flatMap(({ components: inner }) => inner)).toMatchObject(
    files.map(({ path, sha256 }) => ({
      name: path,
      hashes: [{ alg: 'SHA-256', content: sha256 }],
    })),
  );
});

it('gives a licence by its SPDX id only where that says all of it', () => {
  const model = { id: 'a', version: '1', source: 'https://contoh.example/a, diubah', files: {} };
  const licences = ['MIT', 'MIT (see card.md)'].map(
    (licence) => modelComponents({ models: [{ ...model, licence }] })[0],
  );
  expect(licences).toMatchObject([
    { licenses: [{ license: { id: 'MIT' } }] },
    { licenses: [{ license: { name: 'MIT (see card.md)' } }] },
  ]);
  expect(licences[0]).toMatchObject({
    externalReferences: [{ type: 'distribution', url: 'https://contoh.example/a' }],
  });
});
