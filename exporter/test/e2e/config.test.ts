import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { collectors } from '../../src/collectors/index.generated.ts';
import { catalogueOf } from '../../src/config/catalogue.ts';
import { parseSettings } from '../../src/config/load.ts';
import { configBlocks } from '../config/yaml-blocks.ts';
import { repository } from './support/build.ts';
import { startFleetWithConfig } from './support/fleet.ts';
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
    cpSync(`${repository}alert-rules/rules`, join(copy.path, 'alert-rules/rules'), { recursive: true });
    // promtool requires the files that a configuration names; users supply their own token
    for (const folder of ['prometheus', 'prometheus/examples'])
      writeFileSync(join(copy.path, folder, 'mikrofleet.token'), 'mkf_example');
  });
  afterAll(() => copy.remove());

  it.each(prometheusFiles)('%s is good, without warnings', (file) => {
    const said = promtool(['check', 'config', join(copy.path, file)]);
    expect(said).toContain('SUCCESS');
    expect(said).not.toMatch(/WARNING|FAILED/);
  });

  it('the rules are found from where it is', () => {
    const rules = readdirSync(`${repository}alert-rules/rules`);
    const said = promtool(['check', 'config', join(copy.path, 'prometheus/prometheus.yml')]);
    expect(said.match(/SUCCESS: \d+ rules found/g)).toHaveLength(rules.length);
  });
});

const catalogue = catalogueOf(collectors);

it('the configuration of the demo fits the JSON Schema for editors', async () => {
  const setup = await startFleetWithConfig();
  try {
    const schema = JSON.parse(read('exporter/docs/mikrofleet.schema.json')) as object;
    const ajv = new Ajv({ allErrors: true, strict: false });
    expect(ajv.validate(schema, parse(setup.config)), ajv.errorsText()).toBe(true);
  } finally {
    await setup.close();
  }
});

describe('the guides', () => {
  it.each([
    'README.md',
    'docs/configuration.md',
    'docs/custom-collectors.md',
    'docs/security.md',
    'docs/management.md',
  ])('every mikrofleet.yml in %s loads', (file) => {
    for (const text of configBlocks(read(file))) {
      // What the examples refer to exists only on the reader's machine.
      const self = text
        .replaceAll(/(password|community)_file: \S+?(?=[\s,}])/g, '$1: long-enough')
        .replaceAll(/,? *ca_file: \S+?(?=[\s,}])/g, '');
      const environment = new Proxy({}, { get: () => 'long-enough' });
      expect(() => parseSettings(self, { file, environment, catalogue })).not.toThrow();
    }
  });

  it('README.md and docs/configuration.md have examples', () => {
    expect(configBlocks(read('README.md')).length).toBeGreaterThan(0);
    expect(configBlocks(read('docs/configuration.md')).length).toBeGreaterThan(0);
  });
});
