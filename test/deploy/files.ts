import { readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';
import { readConfig } from '../../src/config.js';

/** A file of the repository. */
export function text(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** A YAML file of one document, with `<<` and anchors undone. */
export function yaml<T>(path: string): T {
  return parse(text(path), { merge: true }) as T;
}

interface Env {
  readonly name: string;
  readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
}

interface Mount {
  readonly name: string;
  readonly mountPath: string;
}

interface Probe {
  readonly httpGet: { readonly path: string; readonly port: string };
}

interface Container {
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly env?: readonly Env[];
  readonly envFrom?: readonly { readonly configMapRef: { readonly name: string } }[];
  readonly volumeMounts: readonly Mount[];
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly resources: { readonly limits: Readonly<Record<string, string>> };
  readonly startupProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly livenessProbe?: Probe;
}

interface PodTemplate {
  readonly metadata: { readonly labels: Readonly<Record<string, string>> };
  readonly spec: {
    readonly terminationGracePeriodSeconds: number;
    readonly securityContext: Readonly<Record<string, unknown>>;
    readonly initContainers: readonly Container[];
    readonly containers: readonly Container[];
    readonly volumes: readonly { readonly name: string }[];
  };
}

/** An object of Kubernetes, as far as the tests look into one. */
export interface KubernetesObject {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  // biome-ignore lint/suspicious/noExplicitAny: each kind has a shape of its own
  readonly spec: any;
}

export interface Deployment extends KubernetesObject {
  readonly spec: {
    readonly selector: { readonly matchLabels: Readonly<Record<string, string>> };
    readonly template: PodTemplate;
  };
}

interface Kustomization {
  readonly namespace: string;
  readonly resources: readonly string[];
  readonly images: readonly { readonly name: string }[];
  readonly configMapGenerator: readonly {
    readonly name: string;
    readonly literals: readonly string[];
  }[];
}

const FOLDER = 'deploy/kubernetes';
export const KUSTOMIZATION = yaml<Kustomization>(`${FOLDER}/kustomization.yaml`);

/** All objects that kustomize is told to apply. */
export const OBJECTS: readonly KubernetesObject[] = KUSTOMIZATION.resources.flatMap((file) =>
  parseAllDocuments(text(`${FOLDER}/${file}`)).map((document) => {
    if (document.errors.length > 0) throw new Error(`${file}: ${document.errors[0]?.message}`);
    return document.toJS() as KubernetesObject;
  }),
);

/** The object of that kind and name. Throws when there is none. */
export function object(kind: string, name: string): KubernetesObject {
  const found = OBJECTS.find((each) => each.kind === kind && each.metadata.name === name);
  if (!found) throw new Error(`no ${kind} ${name}`);
  return found;
}

export const DEPLOYMENTS = OBJECTS.filter(({ kind }) => kind === 'Deployment') as Deployment[];

/** Seconds from SIGTERM to the end of the service, at the most: what `shutDown` of src/server.ts waits for. */
export function longestWayOut(): number {
  const server = text('src/server.ts');
  const read = (name: string) =>
    Number(new RegExp(`^const ${name} = ([\\d_]+);`, 'm').exec(server)?.[1]?.replaceAll('_', ''));
  const lastCall = readConfig({}).REQUEST_TIMEOUT_MS + read('LAST_CALL_MS');
  return (read('FAREWELL_MS') + 2 * lastCall) / 1000;
}
