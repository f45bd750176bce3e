import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { environmentSchema, readConfig } from '../../src/config.js';
import { OPERATIONS } from '../../src/http/operations.js';
import { MIGRATIONS } from '../../src/queue/migrations.js';
import { DEPLOYMENTS, KUSTOMIZATION, longestWayOut, OBJECTS, object, text } from './files.js';

const SETTINGS = new Set(Object.keys(environmentSchema.shape));
const ENDPOINTS = new Map(
  Object.values(OPERATIONS).map(({ path, method, access }) => [`${method} ${path}`, access]),
);
const everyContainer = DEPLOYMENTS.flatMap(({ spec }) => [
  ...spec.template.spec.initContainers,
  ...spec.template.spec.containers,
]);

describe('deploy/kubernetes', () => {
  it('lists every file of the folder', () => {
    const files = readdirSync(new URL('../../deploy/kubernetes/', import.meta.url));
    expect(['kustomization.yaml', ...KUSTOMIZATION.resources].sort()).toEqual(files.sort());
  });

  it('sets only what the service reads, to values that it takes', () => {
    const literals = KUSTOMIZATION.configMapGenerator.flatMap(({ literals }) => literals);
    const settings = Object.fromEntries(literals.map((literal) => literal.split('=')));
    expect(Object.keys(settings).filter((name) => !SETTINGS.has(name))).toEqual([]);
    expect(() => readConfig(settings)).not.toThrow();
    const names = everyContainer.flatMap(({ env = [] }) => env.map(({ name }) => name));
    expect(names).toEqual(['DATABASE_URL', 'DATABASE_URL']);
    expect(names.filter((name) => !SETTINGS.has(name))).toEqual([]);
  });

  it('probes routes that need no key, at the port that is served', () => {
    const [service] = object('Deployment', 'saring-service').spec.template.spec.containers;
    for (const probe of [service.startupProbe, service.readinessProbe, service.livenessProbe]) {
      expect(ENDPOINTS.get(`get ${probe.httpGet.path}`)).toBe('public');
      expect(probe.httpGet.port).toBe(service.ports[0].name);
    }
    expect(service.ports[0].containerPort).toBe(readConfig({}).PORT);
    const { annotations } = object('Deployment', 'saring-service').spec.template.metadata;
    expect(ENDPOINTS.get(`get ${annotations['prometheus.io/path']}`)).toBe('public');
    expect(annotations['prometheus.io/port']).toBe(String(readConfig({}).PORT));
    expect(object('Service', 'saring').spec.ports[0].targetPort).toBe(service.ports[0].name);
  });

  it('runs commands that there are, from one image', () => {
    const commands = DEPLOYMENTS.map(({ spec }) => spec.template.spec.containers[0]?.args);
    expect(commands).toEqual([['serve'], ['worker']]);
    for (const [command] of commands as string[][])
      expect(text('src/cli.ts')).toContain(`.command('${command}')`);
    expect(new Set(everyContainer.map(({ image }) => image))).toEqual(
      new Set(KUSTOMIZATION.images.map(({ name }) => name)),
    );
  });

  it('gives no container more than it needs', () => {
    for (const { spec } of DEPLOYMENTS)
      expect(spec.template.spec.securityContext).toMatchObject({
        runAsNonRoot: true,
        runAsUser: 1000,
        seccompProfile: { type: 'RuntimeDefault' },
      });
    for (const container of everyContainer) {
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(container.resources.limits.memory).toMatch(/^\d+(Mi|Gi)$/);
      expect(container.envFrom).toEqual([{ configMapRef: { name: 'saring-settings' } }]);
    }
  });

  it('mounts volumes that there are, and DATA_DIR within one', () => {
    for (const { spec } of DEPLOYMENTS) {
      const volumes = new Set(spec.template.spec.volumes.map(({ name }) => name));
      const { initContainers, containers } = spec.template.spec;
      for (const { volumeMounts } of [...initContainers, ...containers]) {
        expect(volumeMounts.filter(({ name }) => !volumes.has(name))).toEqual([]);
        expect(volumeMounts.some(({ mountPath }) => mountPath === '/data')).toBe(true);
      }
    }
    expect(KUSTOMIZATION.configMapGenerator[0]?.literals).toContain('DATA_DIR=/data/saring');
  });

  it('waits as long as the way out may take', () => {
    const grace = (name: string) =>
      object('Deployment', name).spec.template.spec.terminationGracePeriodSeconds as number;
    const pause = 5;
    expect(grace('saring-service')).toBeGreaterThan(pause + longestWayOut());
    expect(grace('saring-worker')).toBeGreaterThan(longestWayOut());
  });

  it('selects what it means: scalers, disruptions, the address and the network', () => {
    const components = new Map(
      DEPLOYMENTS.map(({ metadata, spec }) => [
        metadata.name,
        spec.template.metadata.labels['app.kubernetes.io/component'],
      ]),
    );
    for (const { metadata, spec } of DEPLOYMENTS)
      expect(spec.selector.matchLabels).toEqual({
        'app.kubernetes.io/component': components.get(metadata.name),
      });
    const service = { 'app.kubernetes.io/component': components.get('saring-service') };
    expect(object('Service', 'saring').spec.selector).toEqual(service);
    const budget = object('PodDisruptionBudget', 'saring-service').spec;
    expect(budget.selector.matchLabels).toEqual(service);
    const scalers = [
      object('HorizontalPodAutoscaler', 'saring-service').spec,
      object('ScaledObject', 'saring-worker').spec,
    ];
    expect(scalers.map(({ scaleTargetRef }) => scaleTargetRef.name)).toEqual([
      ...components.keys(),
    ]);
    const closed = object('NetworkPolicy', 'nothing-else').spec;
    expect(closed).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
  });

  it('counts what waits by a table, a state and an index that the database has', () => {
    const { triggers } = object('ScaledObject', 'saring-worker').spec;
    const sql = MIGRATIONS.join('\n');
    expect(triggers[0].metadata.query).toBe(
      `select count(*) from saring.reports where status = 'queued'`,
    );
    expect(sql).toContain(`on saring.reports (arrival) where status = 'queued'`);
    const { spec } = object('TriggerAuthentication', triggers[0].authenticationRef.name);
    expect(spec.secretTargetRef[0]).toEqual({
      parameter: 'connection',
      name: 'saring-database',
      key: 'DATABASE_URL',
    });
  });

  it('keeps within the connections that Postgres has by itself', () => {
    const [, connections] =
      /^const CONNECTIONS = (\d+);/m.exec(text('src/queue/postgres.ts')) ?? [];
    const most =
      object('HorizontalPodAutoscaler', 'saring-service').spec.maxReplicas +
      object('ScaledObject', 'saring-worker').spec.maxReplicaCount;
    // 100, three of them for administrators.
    expect(most * Number(connections)).toBeLessThanOrEqual(97);
  });

  it('holds no secret', () => {
    expect(OBJECTS.filter(({ kind }) => kind === 'Secret')).toEqual([]);
  });
});
