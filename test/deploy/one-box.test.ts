import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RUNTIME } from '../../scripts/support/runtime.mjs';
import { environmentSchema, readConfig } from '../../src/config.js';
import { OPERATIONS } from '../../src/http/operations.js';
import { longestWayOut, text, yaml } from './files.js';

const SETTINGS = new Set(Object.keys(environmentSchema.shape));
/** What is no setting of ours but of the runtime beneath. */
const OF_THE_RUNTIME = new Set(['NODE_ENV', 'ORT_DISABLE_TELEMETRY', ...Object.keys(RUNTIME)]);
const unknown = (names: readonly string[]) =>
  names.filter((name) => !SETTINGS.has(name) && !OF_THE_RUNTIME.has(name));
const seconds = (given: string) => Number(/^(\d+)s?$/.exec(given)?.[1]);

describe('Dockerfile', () => {
  const dockerfile = text('Dockerfile');
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  it('starts from one image, known by its digest', () => {
    expect(dockerfile).toMatch(/^ARG BASE=node:22-bookworm-slim@sha256:[0-9a-f]{64}$/m);
    const from = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(new Set(from)).toEqual(new Set([`\${BASE}`]));
  });

  it('sets only what there is, and runs as a user that is a number and not root', () => {
    const names = [
      ...(/^ENV ((?:.*\\\n)*.*)$/m.exec(last)?.[1] ?? '').matchAll(/(?<=^|\s)(\w+)=/g),
    ].map(([, n]) => n);
    for (const [name, value] of Object.entries(RUNTIME)) expect(last).toContain(`${name}=${value}`);
    expect(unknown(names as string[])).toEqual([]);
    expect(last).toMatch(/^USER 1000:1000$/m);
    expect(last).toMatch(/^ENTRYPOINT \["node", "dist\/cli\.js"\]\nCMD \["serve"\]$/m);
  });

  it('asks itself for a route that needs no key', () => {
    const path = /^HEALTHCHECK[\s\S]*?PORT\}(\/\w+)`/m.exec(last)?.[1];
    expect(Object.values(OPERATIONS).find((route) => route.path === path)?.access).toBe('public');
  });

  it('is given all that it copies, and no more of scripts than that', () => {
    const given = text('.dockerignore')
      .split('\n')
      .flatMap((line) => line.match(/^!(.*)/)?.[1] ?? []);
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, files]) =>
      (files ?? '').split(' '),
    );
    expect(new Set(given)).toEqual(new Set(copied));
  });
});

describe('strip-packages.sh', () => {
  const folder = mkdtempSync(join(tmpdir(), 'saring-strip-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const runtime = (platform: string, arch: string) =>
    `onnxruntime-node/bin/napi-v6/${platform}/${arch}/onnxruntime_binding.node`;
  const kept = [
    runtime(process.platform, process.arch),
    '@huggingface/transformers/dist/transformers.node.mjs',
    'tesseract.js-core/tesseract-core-simd.wasm',
    'tesseract.js-core/tesseract-core-relaxedsimd.js',
    'tesseract.js-core/index.js',
    ...modelsFromPackages(),
  ];
  const gone = [
    runtime('aix', 'ppc64'),
    'onnxruntime-web/dist/ort.bundle.min.mjs',
    '@huggingface/transformers/dist/transformers.web.js',
    'tesseract.js-core/tesseract-core-simd-lstm.wasm',
    'tesseract.js-core/tesseract-core-simd.wasm.js',
    '@tesseract.js-data/ind/4.0.0/ind.traineddata.gz',
    'zod/index.d.cts',
    'zod/index.js.map',
    'zod/src/index.ts',
    'zod/src/tests/index.js',
    '@img/sharp-wasm32/lib/sharp-wasm32.node.wasm',
  ];

  it('leaves what is loaded, models of the manifest too, and takes the rest', () => {
    for (const path of [...kept, ...gone]) {
      const file = join(folder, 'node_modules', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, '');
    }
    const script = new URL('../../scripts/strip-packages.sh', import.meta.url).pathname;
    execFileSync('sh', [script], { cwd: folder });
    const left = [...kept, ...gone].filter((path) =>
      existsSync(join(folder, 'node_modules', path)),
    );
    expect(left).toEqual(kept);
  });
});

describe('compose.yaml', () => {
  interface Service {
    readonly command?: readonly string[];
    readonly environment: Readonly<Record<string, string>>;
    readonly read_only?: boolean;
    readonly cap_drop?: readonly string[];
    readonly stop_grace_period: string;
    readonly networks: readonly string[];
  }
  const { services, networks } = yaml<{
    readonly services: Readonly<Record<'service' | 'worker' | 'database', Service>>;
    readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  }>('deploy/compose.yaml');

  it('sets only what there is, the same for service and worker', () => {
    expect(unknown(Object.keys(services.service.environment))).toEqual([]);
    expect(services.worker.environment).toEqual(services.service.environment);
    const environment = { ...services.service.environment };
    const address = environment.DATABASE_URL?.replace(/\$\{[^}]*\}/, 'secret');
    expect(readConfig({ DATABASE_URL: address }).DATABASE_URL).toBe(
      'postgres://saring:secret@database:5432/saring',
    );
  });

  it('gives no more than is needed, and time to end', () => {
    for (const service of [services.service, services.worker]) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
      expect(seconds(service.stop_grace_period)).toBeGreaterThan(longestWayOut());
    }
    expect(services.worker.command).toEqual(['worker']);
  });

  it('lets the database and the worker reach nothing outside', () => {
    expect(networks.inside?.internal).toBe(true);
    for (const { networks: joined } of [services.database, services.worker])
      expect(joined).toEqual(['inside']);
  });
});

describe('systemd', () => {
  const unit = text('deploy/systemd/saring.service');
  const value = (key: string) =>
    [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, given]) => given);

  it('sets only what there is', () => {
    const inUnit = [...(value('Environment')[0] ?? '').matchAll(/(?<=^|\s)(\w+)=/g)].map(
      ([, name]) => name,
    );
    for (const [name, given] of Object.entries(RUNTIME))
      expect(value('Environment')[0]).toContain(`${name}=${given}`);
    const env = readFileSync(new URL('../../deploy/systemd/saring.env', import.meta.url), 'utf8');
    const inFile = [...env.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(inFile).toContain('DATABASE_URL');
    expect(unknown([...inUnit, ...inFile] as string[])).toEqual([]);
    const settings = Object.fromEntries(
      [...env.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, given]) => [name, given]),
    );
    expect(() => readConfig(settings)).not.toThrow();
  });

  it('keeps what it writes where DATA_DIR is', () => {
    expect(value('Environment')[0]).toContain(`DATA_DIR=/var/lib/${value('StateDirectory')[0]} `);
    expect(value('ProtectSystem')).toEqual(['strict']);
  });

  it('waits as long as the way out may take, and lets V8 compile', () => {
    expect(seconds(value('TimeoutStopSec')[0] ?? '')).toBeGreaterThan(longestWayOut());
    expect(value('MemoryDenyWriteExecute')).toEqual(['no']);
  });
});

/** Files of npm packages that models/manifest.json names. */
function modelsFromPackages(): readonly string[] {
  const { models } = JSON.parse(text('models/manifest.json')) as {
    readonly models: readonly {
      readonly files: Readonly<
        Record<string, { readonly package?: string; readonly path: string }>
      >;
    }[];
  };
  return models.flatMap(({ files }) =>
    Object.values(files).flatMap((file) => (file.package ? [`${file.package}/${file.path}`] : [])),
  );
}
