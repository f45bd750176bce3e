import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { Metrics } from '../../src/metrics/metrics.js';
import { NO_FIGURES } from '../support/http.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

interface Panel {
  readonly type: string;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly w: number };
  readonly targets?: readonly { readonly expr: string }[];
}
const dashboard = JSON.parse(read('deploy/grafana/saring.json')) as {
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly query: unknown }[] };
};
const alerts = parse(read('deploy/prometheus/alerts.yml')) as {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly annotations: Readonly<Record<string, string>>;
    }[];
  }[];
};
const rules = alerts.groups.flatMap((group) => group.rules);
const drawn = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
const variables = dashboard.templating.list.map(({ query }) => JSON.stringify(query));

/** Metrics by name, with their labels as the registry has them. */
async function exposed(): Promise<ReadonlyMap<string, string>> {
  const { text } = await new Metrics(async () => NO_FIGURES).expose();
  return new Map(
    [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '', type = '']) => [name, type]),
  );
}

/** What an expression reads: every name of ours, of Node's and of the process's. */
const namesIn = (expression: string) => [
  ...new Set(expression.match(/\b(?:saring|nodejs|process)_[a-z0-9_]+/g) ?? []),
];

it('draw and watch only what there is', async () => {
  const known = await exposed();
  const asked = [...drawn, ...variables, ...rules.map(({ expr }) => expr)].flatMap(namesIn);
  expect(asked.length).toBeGreaterThan(30);
  const unknown = asked.filter((name) => {
    const histogram = name.replace(/_(bucket|sum|count)$/, '');
    return !known.has(name) && known.get(histogram) !== 'histogram';
  });
  expect(unknown).toEqual([]);
});

it('show each figure of ours somewhere', async () => {
  const ours = [...(await exposed()).keys()].filter((name) => name.startsWith('saring_'));
  const shown = drawn.join('\n');
  expect(ours.length).toBeGreaterThan(15);
  expect(ours.filter((name) => !shown.includes(name))).toEqual([]);
});

it('fit the page, and say what each panel and alert means', () => {
  for (const { type, gridPos, targets } of dashboard.panels) {
    expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
    if (type !== 'row') expect(targets?.length).toBeGreaterThan(0);
  }
  for (const { alert, annotations } of rules) {
    expect([alert, Object.keys(annotations).sort()]).toEqual([alert, ['description', 'summary']]);
  }
  const names = rules.map(({ alert }) => alert);
  expect(new Set(names).size).toBe(names.length);
  for (const needed of [
    'NotReady',
    'GapsRising',
    'Refusing',
    'ThreadsCrash',
    'ReportsWait',
    'WebhooksGivenUp',
  ])
    expect(names).toContain(`Saring${needed}`);
});
