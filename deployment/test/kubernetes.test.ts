import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { type KubernetesObject, publishedErrors } from './published-kubernetes.ts';
import { readText, repository, stack } from './stack.ts';

interface Job {
  readonly job_name: string;
  readonly scrape_interval?: string;
  readonly scrape_timeout: string;
  readonly sample_limit: number;
  readonly http_sd_configs: readonly { readonly url: string }[];
  readonly relabel_configs: readonly object[];
  readonly metric_relabel_configs?: readonly object[];
}

const files = (parse(readText('kubernetes/kustomization.yaml')) as { resources: readonly string[] })
  .resources;
const objects = files.flatMap((file) =>
  parseAllDocuments(readText(`kubernetes/${file}`)).map((document) => {
    if (document.errors.length > 0) throw new Error(`${file}: ${document.errors.join(', ')}`);
    return document.toJSON() as KubernetesObject;
  }),
);
const named = (kind: string, name = 'mikrofleet'): KubernetesObject =>
  objects.find((object) => object.kind === kind && object.metadata.name === name)!;

const snake = (text: string): string => text.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
/** Keys of the operator are those of Prometheus in camel case. */
const asPrometheus = (rules: readonly object[]): readonly object[] =>
  rules.map((rule) => Object.fromEntries(Object.entries(rule).map(([key, value]) => [snake(key), value])));

beforeAll(() => {
  execFileSync('bash', ['scripts/build.sh'], { cwd: repository });
});

it('lists every file, and each object once, by its kind, with the label that selectors find', () => {
  const present = readdirSync(`${repository}kubernetes`).filter(
    (name) => name.endsWith('.yaml') && name !== 'kustomization.yaml',
  );
  expect([...files].sort()).toEqual(present.sort());
  expect(parse(readText('kubernetes/kustomization.yaml'))).toEqual({
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: files,
  });
  const names = objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
  expect(names).toHaveLength(new Set(names).size);
  for (const { metadata } of objects) {
    expect(metadata.name).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,251}[a-z0-9])?$/u);
    expect(metadata.labels).toMatchObject({ 'app.kubernetes.io/name': 'mikrofleet' });
  }
});

it('has objects as Kubernetes and the operator publish them, without one key that they do not know', async () => {
  const refused = await publishedErrors(objects);
  expect(objects.map(({ kind, metadata }, index) => [kind, metadata.name, refused[index]])).toEqual(
    objects.map(({ kind, metadata }) => [kind, metadata.name, []]),
  );
});

type Change = readonly [string, string, (object: KubernetesObject) => void, RegExp];
const changed = (object: KubernetesObject, values: object): unknown => Object.assign(object, values);
const firstContainer = ({ spec }: KubernetesObject) => spec.template.spec.containers[0];
const changes: readonly Change[] = [
  ['Deployment', 'no such version', (o) => changed(o, { apiVersion: 'apps/v3' }), /no apps\/v3 Deployment/u],
  ['Deployment', 'no such kind', (o) => changed(o, { kind: 'Deploymint' }), /no apps\/v1 Deploymint/u],
  ['Deployment', 'replicas in words', (o) => (o.spec.replicas = 'one'), /replicas must be integer/u],
  ['Deployment', 'replicaz', (o) => (o.spec.replicaz = 3), /"replicaz"' does not exist/u],
  ['Deployment', 'no selector', (o) => delete o.spec.selector, /required property selector/u],
  ['Deployment', 'a key too high', (o) => changed(o, { template: {} }), /"template"' does not exist/u],
  [
    'Deployment',
    'a label that is a number',
    (o) => Object.assign(o.metadata.labels!, { tier: 1 }),
    /tier must be string/u,
  ],
  [
    'Deployment',
    'a misspelt right',
    (o) => (firstContainer(o).securityContext.readOnlyRootFileSystem = true),
    /"readOnlyRootFileSystem"' does not exist/u,
  ],
  [
    'Deployment',
    'a probe by no name',
    (o) => (firstContainer(o).readynessProbe = {}),
    /"readynessProbe"' does not/u,
  ],
  [
    'Deployment',
    'a port in words',
    (o) => (firstContainer(o).ports[0].containerPort = 'http'),
    /containerPort must be/u,
  ],
  ['Service', 'port for ports', (o) => (o.spec.port = 9436), /"port"' does not exist/u],
  ['NetworkPolicy', 'form for from', (o) => (o.spec.ingress[0].form = []), /"form"' does not exist/u],
  [
    'ConfigMap',
    'a value that is no text',
    (o) => Object.assign(o.data!, { number: 1 }),
    /number must be string/u,
  ],
  ['ConfigMap', 'spec', (o) => changed(o, { spec: {} }), /"spec"' does not exist/u],
  [
    'PersistentVolumeClaim',
    'storage beside requests',
    (o) => (o.spec.resources.storage = '1Gi'),
    /"storage"' does not exist/u,
  ],
  [
    'ServiceMonitor',
    'honourLabels',
    (o) => (o.spec.endpoints[1].honourLabels = true),
    /"honourLabels"' does not/u,
  ],
  [
    'ServiceMonitor',
    'honorLabels in words',
    (o) => (o.spec.endpoints[1].honorLabels = 'yes'),
    /must be boolean/u,
  ],
  [
    'ServiceMonitor',
    'a blank in a duration',
    (o) => (o.spec.endpoints[0].interval = '60 s'),
    /interval must match/u,
  ],
  ['ServiceMonitor', 'no selector', (o) => delete o.spec.selector, /required property selector/u],
  [
    'ScrapeConfig',
    'a key of Prometheus',
    (o) => (o.spec.sample_limit = 1),
    /"sample_limit"' does not exist/u,
  ],
  [
    'ScrapeConfig',
    'no such action',
    (o) => (o.spec.relabelings[0].action = 'drp'),
    /action must be equal to one/u,
  ],
  [
    'ScrapeConfig',
    'the file of a token',
    (o) => (o.spec.authorization.credentials = 'a'),
    /credentials must be/u,
  ],
  ['PrometheusRule', 'exprs', (o) => (o.spec.groups[0].rules[0].exprs = 'up'), /"exprs"' does not exist/u],
  ['PrometheusRule', 'no expr', (o) => delete o.spec.groups[0].rules[0].expr, /required property expr/u],
  ['PrometheusRule', 'for in words', (o) => (o.spec.groups[0].rules[0].for = '5 minutes'), /for must match/u],
  ['PrometheusRule', 'a group by no name', (o) => delete o.spec.groups[0].name, /required property name/u],
];

describe('what a cluster would refuse is refused here', () => {
  let refused: readonly (readonly string[])[];
  beforeAll(async () => {
    refused = await publishedErrors(
      changes.map(([kind, , change]) => {
        const object = structuredClone(objects.find((one) => one.kind === kind)!);
        change(object);
        return object;
      }),
    );
  });
  it.each(changes.map(([kind, name, , text], index) => [`${kind}: ${name}`, index, text] as const))(
    '%s',
    (_, index, text) => {
      expect(refused[index]!.join('\n')).toMatch(text);
    },
  );
});

it('runs the image of the stack as its user, with what it mounts, and no more rights than that', () => {
  const { template, selector } = named('Deployment').spec;
  const { spec } = template;
  const [container] = spec.containers;
  const exporter = stack().services['exporter']!;
  expect(container.image).toBe(exporter.image);
  expect(`${spec.securityContext.runAsUser}:${spec.securityContext.runAsGroup}`).toBe(exporter.user);
  expect(spec.securityContext.runAsNonRoot).toBe(true);
  expect(container.securityContext).toEqual({
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
  });
  expect(template.metadata.labels).toMatchObject(selector.matchLabels);
  expect(named('Service').spec.selector).toEqual(selector.matchLabels);
  expect(named('ServiceMonitor').spec.selector.matchLabels).toEqual(named('Service').metadata.labels);
  const volumes = new Map<string, Record<string, Record<string, string>>>(
    spec.volumes.map(({ name, ...volume }: { name: string }) => [name, volume]),
  );
  expect(container.volumeMounts.map(({ name }: { name: string }) => name).sort()).toEqual(
    [...volumes.keys()].sort(),
  );
  expect(named('ConfigMap', volumes.get('configuration')!['configMap']!['name'])).toBeDefined();
  expect(
    named('PersistentVolumeClaim', volumes.get('data')!['persistentVolumeClaim']!['claimName']),
  ).toBeDefined();
  const [port] = container.ports;
  for (const probe of ['startupProbe', 'livenessProbe', 'readinessProbe'])
    expect(container[probe].httpGet.port).toBe(port.name);
  expect(named('Service').spec.ports[0]).toMatchObject({ targetPort: port.name, port: port.containerPort });
  for (const endpoint of named('ServiceMonitor').spec.endpoints)
    expect(endpoint.port).toBe(named('Service').spec.ports[0].name);
});

it('has a configuration that the exporter accepts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mikrofleet-kubernetes-'));
  try {
    const file = join(folder, 'mikrofleet.yml');
    writeFileSync(file, named('ConfigMap').data!['mikrofleet.yml']!);
    const words = ['exporter/dist/main.js', 'check-config', `--config.file=${file}`];
    const { status, stderr } = spawnSync(process.execPath, words, { cwd: repository, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.each(['mikrotik', 'mikrotik-slow'])('reads devices as the job %s of prometheus.yml does', (name) => {
  const address = 'mikrofleet.mikrofleet.svc:9436';
  const text = readText('prometheus/prometheus.yml').replaceAll('127.0.0.1:9436', address);
  const job = (parse(text) as { scrape_configs: readonly Job[] }).scrape_configs.find(
    ({ job_name }) => job_name === name,
  )!;
  const { spec } = named('ScrapeConfig', name);
  expect(spec.jobName).toBe(name);
  expect(spec.scrapeInterval).toBe(job.scrape_interval ?? '60s');
  expect(spec.scrapeTimeout).toBe(job.scrape_timeout);
  expect(spec.sampleLimit).toBe(job.sample_limit);
  expect(spec.httpSDConfigs.map(({ url }: { url: string }) => url)).toEqual(
    job.http_sd_configs.map(({ url }) => url),
  );
  const relabelings = asPrometheus(spec.relabelings);
  expect(relabelings).toContainEqual({ target_label: 'job', replacement: name });
  expect(relabelings.filter((rule) => !('target_label' in rule && rule.target_label === 'job'))).toEqual(
    job.relabel_configs,
  );
  expect(asPrometheus(spec.metricRelabelings ?? [])).toEqual(job.metric_relabel_configs ?? []);
});

it('has the rules and boards of the repository, each below the limit of an object', () => {
  const groups = readdirSync(`${repository}alert-rules/rules`).flatMap(
    (name) => (parse(readText(`alert-rules/rules/${name}`)) as { groups: readonly object[] }).groups,
  );
  const inRules = objects
    .filter(({ kind }) => kind === 'PrometheusRule')
    .flatMap(({ spec }) => spec.groups as readonly object[]);
  expect(inRules).toEqual(groups);
  const boards = objects.filter(({ metadata }) => metadata.labels?.['grafana_dashboard'] === '1');
  expect(boards).toHaveLength(readdirSync(`${repository}dashboards/json`).length);
  for (const { data } of boards)
    for (const [name, json] of Object.entries(data!)) {
      expect(JSON.parse(json)).toEqual(JSON.parse(readText(`dashboards/json/${name}`)));
      expect(json.length).toBeLessThan(1024 * 1024 - 10_000);
    }
});
