import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { configurationSchema } from '../../scripts/generate/configuration-schema.ts';
import { collectors } from '../../src/collectors/index.generated.ts';
import { catalogueOf } from '../../src/config/catalogue.ts';
import { fileOf } from '../../src/config/sections/file.ts';
import { catalogue } from './catalogue.ts';
import { everyKey, nameIn } from './every-key.ts';
import { configBlocks } from './yaml-blocks.ts';

const here = import.meta.dirname;
const repository = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, repository), 'utf8');

// Required keys are declared one level above the conditions that require them.
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
const ofTests = ajv.compile(configurationSchema(fileOf(catalogue), { collector: catalogue.collectors }));
const ofProduct = ajv.compile(
  configurationSchema(fileOf(catalogueOf(collectors)), { collector: catalogueOf(collectors).collectors }),
);

type Validate = typeof ofTests;

/** What an editor would underline, sorted by path. */
function underlined(validate: Validate, content: unknown): string[] {
  if (validate(content)) return [];
  return [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath || '/'))].sort();
}

function contentOf(text: string): unknown {
  const document = parseDocument(text);
  expect(document.errors).toEqual([]);
  return document.toJS();
}

it('is a JSON Schema of draft 7, as it stands in the repository', () => {
  const schema = JSON.parse(read('exporter/docs/mikrofleet.schema.json')) as { $schema: string };
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  expect(ajv.validateSchema(schema)).toBe(true);
  const known = catalogueOf(collectors);
  const expected = configurationSchema(fileOf(known), { collector: known.collectors });
  expect(schema).toEqual(JSON.parse(JSON.stringify(expected)));
});

describe('what the exporter accepts', () => {
  it('good.yml', () => {
    expect(underlined(ofTests, contentOf(readFileSync(`${here}/good.yml`, 'utf8')))).toEqual([]);
  });

  it.each(['README.md', 'docs/configuration.md', 'docs/custom-collectors.md', 'docs/management.md'])(
    'the examples in %s',
    (guide) => {
      const blocks = configBlocks(read(guide));
      expect(blocks.length).toBeGreaterThan(0);
      for (const text of blocks) expect(underlined(ofProduct, contentOf(text)), text).toEqual([]);
    },
  );

  it('the examples in comments of the Prometheus configurations', () => {
    const examples = readdirSync(new URL('prometheus/examples', repository)).flatMap((name) => {
      const text = read(`prometheus/examples/${name}`);
      return [...text.matchAll(/^ *# {3}(?:modules|freshness|connections):.*\n(?: *# {4,}.*\n)*/gm)].map(
        ([block]) => block.replaceAll(/^ *# {3}/gm, ''),
      );
    });
    expect(examples.length).toBeGreaterThan(1);
    for (const text of examples) expect(underlined(ofProduct, contentOf(text)), text).toEqual([]);
  });

  it.each([
    ['', 'an empty file'],
    ['targets:\nauths:\nad_hoc: { allow: [] }\n', 'sections without content'],
    ['connections: { max: "7", idle: "2m" }', 'numbers in quotes'],
    ['freshness: 0', 'a duration of nothing'],
    ['auths: { m: { snmp: { version: "2c", community: 12345 } } }', 'a secret of digits'],
    ['auths: { m: { snmp: { version: "3", username: u } } }', 'a version in quotes'],
  ])('%j: %s', (text) => {
    expect(underlined(ofTests, contentOf(text))).toEqual([]);
  });

  it.each(everyKey)('$path from the environment', ({ path, key, fileWith }) => {
    const value = key.kind === 'list' ? ['${X}'] : key.kind === 'labels' ? { [nameIn(key)]: '${X}' } : '${X}';
    const pointer = `/${path.replaceAll(/[.[\]]+/g, '/')}`;
    expect(underlined(ofTests, fileWith(value)).filter((at) => at.startsWith(pointer))).toEqual([]);
  });
});

/** What an editor underlines in each file that the exporter refuses, or the reason why it underlines nothing. */
const refused: Readonly<Record<string, readonly string[] | string>> = {
  'invalid-api.yml': [
    '/auths',
    '/auths/a/api/password',
    '/auths/a/api/tls',
    '/auths/a/api/username',
    '/auths/b/api',
    '/auths/b/api/ca_file',
    '/auths/b/api/code_page',
    '/auths/b/api/fingerprint',
    '/auths/b/api/legacy_login',
    '/auths/b/api/port',
    '/auths/c/api',
    '/auths/d/api/fingerprint',
    '/auths/e/api',
    '/auths/e/api/fingerprint',
    '/auths/e/api/verify_name',
    '/auths/f',
  ],
  'invalid-collectors.yml': [
    '/collectors/interface',
    '/collectors/interface/max_rows',
    '/collectors/interface/top',
    '/collectors/interface/top/rows',
    '/collectors/interfaces',
    '/collectors/routing/peers',
    '/collectors/system',
    '/collectors/system/max_rows',
  ],
  'invalid-grafana.yml': ['/grafana', '/grafana/allow_http', '/grafana/url'],
  'invalid-grafana-fragment.yml': ['/grafana/url'],
  'invalid-grafana-missing.yml': ['/grafana'],
  // freshness: 2m has the form of a duration
  'invalid-limits.yml': [
    '/connections/commands_in_flight',
    '/connections/idle',
    '/connections/max',
    '/scrape_timeout',
    '/timeout_offset',
  ],
  'invalid-modules.yml': [
    '/modules',
    '/modules/empty',
    // router names a collector that the file could define
    '/modules/text/collectors',
  ],
  // the others have the form of a network
  'invalid-networks.yml': ['/ad_hoc/allow/0', '/ad_hoc/allow/4'],
  'invalid-not-a-mapping.yml': ['/'],
  // all but version 1 with a timeout of ten minutes
  'invalid-snmp.yml': [
    '/auths/aes256/snmp/priv_protocol',
    '/auths/half/snmp',
    '/auths/mixed/snmp',
    '/auths/mixed/snmp/community',
    '/auths/mixed/snmp/username',
    '/auths/no-auth/snmp',
    '/auths/no-community/snmp',
    '/auths/no-version/snmp',
    '/auths/numbers/snmp/max_repetitions',
    '/auths/numbers/snmp/retries',
    '/auths/numbers/snmp/timeout',
    '/auths/sha256/snmp/auth_protocol',
    '/auths/short/snmp/auth_password',
    '/auths/v3-community/snmp',
    '/auths/v3-community/snmp/community',
    '/auths/version-2/snmp/version',
  ],
  // duplicate names, unknown auths and modules, the addresses here and labels with their own keys all have a valid
  // form
  'invalid-targets.yml': [
    '/targets/2/type',
    '/targets/3/port',
    '/targets/3/transport',
    '/targets/4',
    '/targets/4/labels',
    '/targets/5/modules',
    '/targets/5/name',
    '/targets/5/site',
    '/targets/6',
  ],
  // http and https, and an address twice, have a valid form
  'invalid-alertmanagers.yml': [
    '/alertmanagers/10',
    '/alertmanagers/11',
    '/alertmanagers/4/url',
    '/alertmanagers/5',
    '/alertmanagers/6',
    '/alertmanagers/7',
    '/alertmanagers/8',
    '/alertmanagers/9',
  ],
  'invalid-prometheus.yml': ['/prometheus', '/prometheus/allow_http', '/prometheus/bearer_token'],
  // http with an account has a valid form
  'invalid-prometheus-http.yml': [],
  'invalid-prometheus-missing.yml': ['/prometheus'],
  // what refers to other sites, pairs of numbers, and numbers with exponents have a valid form
  'invalid-sites.yml': [
    '/sites/2/latitude',
    '/sites/6/slo_objective',
    '/sites/6/sold_bandwidth',
    '/sites/7',
    '/targets/2/interfaces/sfp1/capacity',
    '/targets/2/interfaces/sfp1/planned_clients',
    '/targets/2/interfaces/sfp1/role',
    '/targets/2/interfaces/sfp2',
    '/targets/2/interfaces/sfp2/capacity',
    '/targets/2/interfaces/sfp3',
  ],
  'invalid-spelling.yml': 'what other entries of the file have',
  'invalid-tls-missing.yml': ['/auths/monitor/api'],
  'invalid-budget.yml': ['/budget/probe/items', '/budget/probe/text_mib', '/budget/process/memory_mib'],
  'invalid-unknown-key.yml': ['/', '/auths/monitor/api', '/targets/0'],
  'invalid-alias.yml': 'the YAML parser of the editor says it',
  // names of built-in collectors, commands among the menus, and OIDs that are not read have a valid form
  'invalid-custom-collectors.yml': [
    '/collector_files/2',
    '/custom_collectors',
    '/custom_collectors/commands/tables/7',
    '/custom_collectors/commands/tables/8/flags',
    '/custom_collectors/commands/tables/8/flags/0',
    '/custom_collectors/commands/tables/8/where',
    '/custom_collectors/commands/tables/8/where/0',
    '/custom_collectors/nothing',
    '/custom_collectors/oids/tables/2/index',
    '/custom_collectors/oids/tables/2/walk',
    '/custom_collectors/oids/tables/3',
    '/custom_collectors/oids/tables/4',
    '/custom_collectors/types/types/1',
  ],
  // what a table reads decides which sources its labels and metrics have
  'invalid-custom-metrics.yml': [
    '/custom_collectors/kinds/tables/0/metrics/0/help',
    '/custom_collectors/kinds/tables/0/metrics/0/type',
    '/custom_collectors/kinds/tables/0/metrics/1/help',
    '/custom_collectors/kinds/tables/0/metrics/14/part',
    '/custom_collectors/kinds/tables/0/metrics/15',
    '/custom_collectors/kinds/tables/0/metrics/8',
    '/custom_collectors/kinds/tables/0/metrics/8/states',
    '/custom_collectors/kinds/tables/0/metrics/9',
    '/custom_collectors/labels/tables/0/labels',
    '/custom_collectors/labels/tables/0/labels/server',
    '/custom_collectors/names/tables/0/metrics/6/name',
  ],
  'invalid-custom-clashes.yml': 'what other collectors of the file define',
  'invalid-custom-slips.yml': [
    '/collectors/interface/top',
    '/custom_collectors/many-rows/tables/2/where',
    '/custom_collectors/many-rows/tables/2/where/0',
    '/custom_collectors/no-index/tables/0',
    '/custom_collectors/no-index/tables/1',
  ],
  'invalid-duplicate-key.yml': 'the YAML parser of the editor says it',
  'invalid-tag.yml': 'the YAML parser of the editor says it',
  'invalid-yaml.yml': 'the YAML parser of the editor says it',
  'invalid-yaml-item-indent.yml': 'the YAML parser of the editor says it',
  'invalid-yaml-bracket.yml': 'the YAML parser of the editor says it',
  'invalid-yaml-quote.yml': 'the YAML parser of the editor says it',
  'invalid-yaml-column.yml': 'the YAML parser of the editor says it',
  'invalid-yaml-colon.yml': 'the YAML parser of the editor says it',
  'invalid-ca-file.yml': 'whether a file is there and what it holds',
  'invalid-secret-file.yml': 'whether a file is there and what it holds',
  'invalid-environment.yml': 'whether a variable is set, and half a reference is text like any other',
  'invalid-grafana-https.yml': 'one URL decides what the other keys mean',
  'invalid-grafana-way.yml': 'one URL decides what the other keys mean',
  'invalid-references.yml': 'a name that another section defines',
};

describe('what the exporter refuses', () => {
  it('is all here', () => {
    const files = readdirSync(here).filter((name) => /^invalid-.*\.yml$/.test(name));
    expect(Object.keys(refused).sort()).toEqual(files.sort());
  });

  it.each(Object.entries(refused))('%s', (name, expected) => {
    const document = parseDocument(readFileSync(`${here}/${name}`, 'utf8'));
    if (expected === 'the YAML parser of the editor says it') {
      const broken = document.errors.length + document.warnings.length > 0;
      expect(broken || !canResolve(document)).toBe(true);
    } else {
      const found = underlined(ofTests, document.toJS());
      expect(found).toEqual(typeof expected === 'string' ? [] : expected);
    }
  });
});

function canResolve(document: ReturnType<typeof parseDocument>): boolean {
  try {
    document.toJS();
    return true;
  } catch {
    return false;
  }
}
