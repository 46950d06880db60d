import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configurationPage } from '../../scripts/generate/configuration-page.ts';
import { optionDescriptions } from '../../src/cli/options.ts';
import type { Keys } from '../../src/config/declaration.ts';
import { parseSettings } from '../../src/config/load.ts';
import { ConfigurationError } from '../../src/config/configuration-error.ts';
import { describedFile } from '../../src/config/sections/file.ts';
import { catalogue } from './catalogue.ts';
import { everyKey, nameIn } from './every-key.ts';

function errorsWith(content: unknown) {
  try {
    // JSON is valid YAML.
    parseSettings(JSON.stringify(content), { file: '/etc/mikrofleet.yml', environment: {}, catalogue });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.errors;
    throw error;
  }
  return [];
}

/** A page with blocks for these tables. */
function places(...names: string[]): string {
  return names.map((name) => `<!-- ${name} -->\nold\n<!-- end -->\n`).join('text\n');
}

const ofLabel = ['property', 'part', 'oid', 'object', 'syntax', 'enum', 'none', 'index'];

describe('every declared key', () => {
  it('is known to this test', () => {
    expect(everyKey.map(({ path }) => path)).toEqual([
      ...['username', 'password', 'password_file', 'tls', 'ca_file', 'fingerprint', 'verify_name'].map(
        (key) => `auths.x.api.${key}`,
      ),
      ...['server_name', 'port', 'legacy_login', 'code_page'].map((key) => `auths.x.api.${key}`),
      ...['version', 'community', 'community_file', 'username', 'auth_protocol', 'auth_password'].map(
        (key) => `auths.x.snmp.${key}`,
      ),
      ...['auth_password_file', 'priv_protocol', 'priv_password', 'priv_password_file', 'context_name'].map(
        (key) => `auths.x.snmp.${key}`,
      ),
      ...['port', 'max_repetitions', 'timeout', 'retries', 'code_page'].map((key) => `auths.x.snmp.${key}`),
      'modules.x.collectors',
      'modules.x.interval',
      'collectors.system.max_rows',
      'collectors.interface.comments',
      'collectors.interface.max_rows',
      'collectors.interface.top.rows',
      'collectors.interface.top.by',
      'collectors.routing.peers',
      'collectors.routing.max_rows',
      'collectors.routing.top.rows',
      'collectors.routing.top.by',
      ...['title', 'notes', 'types', 'slow', 'any_vendor'].map((key) => `custom_collectors.x.${key}`),
      ...['menu', 'where', 'flags', 'count', 'constants', 'monitor', 'per_item', 'skip_disabled', 'walk'].map(
        (key) => `custom_collectors.x.tables[0].${key}`,
      ),
      ...['index', 'scalars'].map((key) => `custom_collectors.x.tables[0].${key}`),
      ...ofLabel.map((key) => `custom_collectors.x.tables[0].labels.x.${key}`),
      ...[
        'name',
        'type',
        'help',
        ...ofLabel.slice(0, -1),
        'kind',
        'words',
        'factor',
        'missing',
        'negate',
      ].map((key) => `custom_collectors.x.tables[0].metrics[0].${key}`),
      ...['label', 'states'].map((key) => `custom_collectors.x.tables[0].metrics[0].${key}`),
      ...ofLabel.map((key) => `custom_collectors.x.tables[0].metrics[0].labels.x.${key}`),
      ...['property', 'oid', 'is'].map((key) => `custom_collectors.x.tables[0].metrics[0].when.${key}`),
      'collector_files',
      ...['name', 'address', 'port', 'type', 'auth', 'transport', 'tenant', 'site', 'role'].map(
        (key) => `targets[0].${key}`,
      ),
      'targets[0].modules',
      'targets[0].labels',
      ...['role', 'peer_site', 'capacity', 'planned_clients'].map((key) => `targets[0].interfaces.x.${key}`),
      ...['name', 'tenant', 'latitude', 'longitude', 'parent', 'upstreams'].map((key) => `sites[0].${key}`),
      ...['voltage_min', 'voltage_cutoff', 'slo_objective', 'sold_bandwidth'].map((key) => `sites[0].${key}`),
      'ad_hoc.allow',
      'connections.max',
      'connections.idle',
      'connections.commands_in_flight',
      ...['rows', 'items', 'series', 'memory_mib', 'text_mib'].map((key) => `budget.probe.${key}`),
      ...['rows', 'items', 'series', 'memory_mib', 'text_mib'].map((key) => `budget.process.${key}`),
      'freshness',
      'scrape_timeout',
      'timeout_offset',
      'storage.sqlite.path',
      ...['url', 'url_file', 'owner_url', 'owner_url_file', 'role', 'audit_heads', 'connections'].map(
        (key) => `storage.postgresql.${key}`,
      ),
      'keys.file',
      'limits.per_principal_per_minute',
      'limits.per_device_per_minute',
      ...['url', 'jwks_url', 'ca_file', 'allow_http'].map((key) => `grafana.${key}`),
      ...['url', 'username', 'password', 'password_file', 'bearer_token', 'bearer_token_file'].map(
        (key) => `alertmanagers[0].${key}`,
      ),
      ...['ca_file', 'cert_file', 'key_file', 'timeout', 'allow_http'].map(
        (key) => `alertmanagers[0].${key}`,
      ),
      ...['url', 'username', 'password', 'password_file', 'bearer_token', 'bearer_token_file'].map(
        (key) => `prometheus.${key}`,
      ),
      ...['ca_file', 'cert_file', 'key_file', 'timeout', 'allow_http'].map((key) => `prometheus.${key}`),
    ]);
  });

  it.each(everyKey)('$path is read', ({ path, key, fileWith }) => {
    const absent = '${NOT_SET}';
    const value = key.kind === 'list' ? [absent] : key.kind === 'labels' ? { [nameIn(key)]: absent } : absent;
    const at = key.kind === 'list' ? `${path}[0]` : key.kind === 'labels' ? `${path}.${nameIn(key)}` : path;
    expect(errorsWith(fileWith(value))).toContainEqual(
      expect.objectContaining({ code: 'config.environment-missing', path: at }),
    );
  });

  it.each(everyKey)('$path says what it is in one or two sentences', ({ key }) => {
    expect(key.about).toMatch(/^[A-Z`].{8,200}\.$/);
  });
});

describe('the guide', () => {
  const page = readFileSync(new URL('../../../docs/configuration.md', import.meta.url), 'utf8');
  const parts: Keys = {
    max: { kind: 'integer', min: 1, max: 9, default: 5, about: 'How many.' },
    login: { kind: 'secret', required: true, about: 'The login.' },
    way: { kind: 'choice', of: ['a', 'b'], absent: 'the best', about: 'Which way.' },
    name: { kind: 'text', only: { key: 'way', values: ['a'] }, default: '', about: 'A | name.' },
  };
  const keys: Keys = {
    parts: { kind: 'named', name: { form: /x/, wrong: '' }, keys: parts, about: 'Parts.' },
  };
  const options = [{ name: 'log.level', value: 'level', fallback: '', help: 'Least level.' }];

  it('has a table for every section', () => {
    expect(configurationPage(page, describedFile, optionDescriptions)).toBe(page);
    // the options of each collector are in metrics.md
    const ofCollectors = ['collectors.interface.comments', 'collectors.routing.peers'];
    for (const { path } of everyKey.filter((one) => !ofCollectors.includes(one.path)))
      expect(page).toContain(`\`${path.split('.').at(-1)}\``);
    for (const { name } of optionDescriptions) expect(page).toContain(`| \`--${name}\` |`);
    expect(page).toContain('| `--log.level` | `MIKROFLEET_LOG_LEVEL` | `info` |');
  });

  it('says of each key what it holds', () => {
    expect(configurationPage(places('keys: file', 'keys: parts.NAME', 'options'), keys, options)).toBe(
      `<!-- keys: file -->

| key | value | default | meaning |
| --- | --- | --- | --- |
| \`parts\` | mapping | | Parts. |

<!-- end -->
text
<!-- keys: parts.NAME -->

| key | value | default | meaning |
| --- | --- | --- | --- |
| \`max\` | 1 to 9 | \`5\` | How many. |
| \`login\` or \`login_file\` | secret | required | The login. |
| \`way\` | \`a\`, \`b\` | the best | Which way. |
| \`name\` | text | empty | With \`way: a\`: a \\| name. |

<!-- end -->
text
<!-- options -->

| option | variable | default | meaning |
| --- | --- | --- | --- |
| \`--log.level\` | \`MIKROFLEET_LOG_LEVEL\` | none | Least level. |

<!-- end -->
`,
    );
  });

  it('lacks no section and has none too many', () => {
    expect(() => configurationPage(places('keys: file', 'options'), keys, options)).toThrow(
      'docs/configuration.md has no block for keys: parts.NAME.',
    );
    expect(() => configurationPage(places('keys: gone'), keys, options)).toThrow(
      'docs/configuration.md has a block for keys: gone, which does not exist.',
    );
  });
});
