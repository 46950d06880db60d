import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { readText, repository, stack } from './stack.ts';

interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  // oxlint-disable-next-line typescript/no-explicit-any -- objects of nine kinds
  readonly spec?: any;
  readonly data?: Readonly<Record<string, string>>;
}

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
  parseAllDocuments(readText(`kubernetes/${file}`)).map((document) => document.toJSON() as KubernetesObject),
);
const named = (kind: string, name = 'mikrofleet'): KubernetesObject =>
  objects.find((object) => object.kind === kind && object.metadata.name === name)!;

const snake = (text: string): string => text.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
/** Keys of the operator are those of Prometheus in camel case. */
const asPrometheus = (rules: readonly object[]): readonly object[] =>
  rules.map((rule) => Object.fromEntries(Object.entries(rule).map(([key, value]) => [snake(key), value])));

it('lists every file, and each object once, by its kind, with the label that selectors find', () => {
  const present = readdirSync(`${repository}kubernetes`).filter(
    (name) => name.endsWith('.yaml') && name !== 'kustomization.yaml',
  );
  expect([...files].sort()).toEqual(present.sort());
  const kinds: Readonly<Record<string, string>> = {
    ConfigMap: 'v1',
    Service: 'v1',
    PersistentVolumeClaim: 'v1',
    Deployment: 'apps/v1',
    NetworkPolicy: 'networking.k8s.io/v1',
    ServiceMonitor: 'monitoring.coreos.com/v1',
    PrometheusRule: 'monitoring.coreos.com/v1',
    ScrapeConfig: 'monitoring.coreos.com/v1alpha1',
  };
  const names = objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`);
  expect(names).toHaveLength(new Set(names).size);
  for (const { kind, apiVersion, metadata } of objects) {
    expect(apiVersion).toBe(kinds[kind]);
    expect(metadata.name).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,251}[a-z0-9])?$/u);
    expect(metadata.labels).toMatchObject({ 'app.kubernetes.io/name': 'mikrofleet' });
  }
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
