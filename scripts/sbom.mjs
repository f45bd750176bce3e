// Usage: npm run --silent sbom [-- OUT.json]: what a running service is made of, as CycloneDX 1.5: the packages of
// `npm sbom` without those for development, and the models with a checksum for each of their files.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { modelComponents } from './sbom/model-components.mjs';

const root = new URL('../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const [out] = process.argv.slice(2);

const sbom = JSON.parse(
  execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  }),
);
const models = modelComponents(read('models/manifest.json'));
const { name } = read('package.json');
// npm calls a package without a name on the registry after its folder.
Object.assign(sbom.metadata.component, { name, type: 'application' });
sbom.components.push(...models);
const own = sbom.dependencies.find(({ ref }) => ref === sbom.metadata.component['bom-ref']);
own.dependsOn.push(...models.map((model) => model['bom-ref']));

const text = `${JSON.stringify(sbom, null, 2)}\n`;
if (out) writeFileSync(out, text);
else process.stdout.write(text);
