import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectors } from '../../src/collectors/index.generated.ts';
import { apiAuthKeys } from '../../src/config/api-auth.ts';
import { catalogueOf } from '../../src/config/catalogue.ts';
import { grafanaKeys } from '../../src/config/grafana-section.ts';
import { parseSettings } from '../../src/config/load.ts';
import { snmpAuthKeys } from '../../src/config/snmp-auth.ts';
import { targetKeys } from '../../src/config/target-section.ts';
import { globalOptions } from '../../src/cli/options.ts';
import { repository } from './support/build.ts';
import { promtool } from './support/promtool.ts';
import { temporaryFolder } from './support/folder.ts';

const read = (path: string): string => readFileSync(`${repository}${path}`, 'utf8');

const prometheusFiles = [
  'prometheus/prometheus.yml',
  ...readdirSync(`${repository}prometheus/examples`).map((name) => `prometheus/examples/${name}`),
];

describe('the Prometheus configuration as shipped', () => {
  let copy: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    copy = await temporaryFolder();
    cpSync(`${repository}prometheus`, join(copy.path, 'prometheus'), { recursive: true });
    // promtool wants the files that a configuration names; a token is the business of whoever runs it
    writeFileSync(join(copy.path, 'prometheus/examples/mikrofleet.token'), 'mkf_example');
  });
  afterAll(() => copy.remove());

  it.each(prometheusFiles)('%s is good, without warnings', (file) => {
    const said = promtool(['check', 'config', join(copy.path, file)]);
    expect(said).toContain('SUCCESS');
    expect(said).not.toMatch(/WARNING|FAILED/);
  });
});

const catalogue = catalogueOf(collectors);

/** Blocks of YAML in a guide that are whole configuration files of the exporter. */
function configBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map(([, text]) => text ?? '')
    .filter((text) => /^(auths|grafana):/m.test(text));
}

describe('the guides', () => {
  it.each(['README.md', 'docs/configuration.md', 'docs/security.md', 'docs/management.md'])(
    'every mikrofleet.yml in %s loads',
    (file) => {
      for (const text of configBlocks(read(file))) {
        // What the examples refer to exists on the reader's machine only.
        const self = text
          .replaceAll(/(password|community)_file: \S+?(?=[\s,}])/g, '$1: long-enough')
          .replaceAll(/,? *ca_file: \S+?(?=[\s,}])/g, '');
        const environment = new Proxy({}, { get: () => 'long-enough' });
        expect(() => parseSettings(self, { file, environment, catalogue })).not.toThrow();
      }
    },
  );

  it('README.md and docs/configuration.md have examples', () => {
    expect(configBlocks(read('README.md')).length).toBeGreaterThan(0);
    expect(configBlocks(read('docs/configuration.md')).length).toBeGreaterThan(0);
  });

  it('docs/configuration.md explains every key, option and variable', () => {
    const text = read('docs/configuration.md');
    const keys = [...apiAuthKeys, ...snmpAuthKeys, ...targetKeys, ...grafanaKeys];
    const top = [
      'grafana',
      'auths',
      'modules',
      'targets',
      'ad_hoc',
      'connections',
      'freshness',
      'scrape_timeout',
    ];
    const rest = ['timeout_offset', 'allow', 'max', 'idle', 'commands_in_flight', 'collectors'];
    const options = globalOptions().map(({ long }) => long ?? '');
    const variables = globalOptions().map(
      ({ description }) => /MIKROFLEET_\w+/.exec(description)?.[0] ?? '?',
    );
    const missing = [...keys, ...top, ...rest, ...options, ...variables].filter(
      (word) => !text.includes(`\`${word}\``),
    );
    expect(missing).toEqual([]);
  });
});
