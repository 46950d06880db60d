import { describeAuth, portOf } from '../config/describe.ts';
import { formatDuration } from '../config/duration.ts';
import type { EffectiveSetting } from '../config/effective.ts';
import { explainSettings } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import { textTable } from '../exposition/text-table.ts';
import { loadWebSettings } from '../http/web-config/load.ts';
import type { WebSettings } from '../http/web-config/settings.ts';
import { ownModules } from '../devices/modules.ts';
import { warnings } from './config-warnings.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import type { GlobalOptions } from './options.ts';

/**
 * `mikrofleet check-config`: prints the parsed configuration. The caller reports a bad file with all its
 * errors.
 */
export function checkConfig({ configFile, webConfigFile }: GlobalOptions, cli: CliEnvironment): number {
  const { environment, catalogue, stdout } = cli;
  const { settings, effective } = explainSettings({ file: configFile, environment, catalogue });
  const web = webConfigFile === undefined ? undefined : loadWebSettings({ file: webConfigFile, environment });
  const overview = summary(settings, catalogue.builtInModules.length);
  const parts = [
    overview,
    settingTable(effective),
    authTable(settings),
    collectorTable(settings),
    targetTable(settings),
    warnings(settings, catalogue),
  ];
  stdout.write(`${configFile} is valid.\n\n${parts.filter((part) => part !== '').join('\n')}`);
  if (web !== undefined) stdout.write(`\n${webConfigFile} is valid.\n\n${webSummary(web)}`);
  return exitCode.success;
}

function webSummary({ tls, users, headers, rate }: WebSettings): string {
  const { minVersion, maxVersion } = tls?.context ?? {};
  return textTable([
    ['TLS', tls === undefined ? 'off' : `${minVersion} to ${maxVersion}`],
    ...(tls === undefined
      ? []
      : [
          ['certificate', `valid until ${new Date(tls.expiresAtMs).toISOString()}`],
          ['clients', tls.clientAuth],
          ['client names', tls.allowedNames === undefined ? 'any' : [...tls.allowedNames].join(', ')],
        ]),
    ['users', users.size === 0 ? 'none: no password required' : [...users.keys()].join(', ')],
    ['headers', [...headers.keys()].join(', ')],
    [
      'rate',
      rate === undefined ? 'unlimited' : `${rate.burst}, then one per ${formatDuration(rate.intervalMs)}`,
    ],
  ]);
}

function summary(settings: Settings, builtIn: number): string {
  const { auths, modules, targets, adHocAllow, grafana, prometheus, alertmanagers } = settings;
  return textTable([
    ['auths', String(auths.size)],
    ['modules', `${modules.size} (${builtIn} built in)`],
    ['targets', String(targets.size)],
    ['ad hoc', adHocAllow.length === 0 ? 'registered devices only' : adHocAllow.join(', ')],
    ['prometheus', prometheus === undefined ? 'none: no reports' : prometheus.url.href],
    [
      'alertmanagers',
      alertmanagers.length === 0
        ? 'none: no alerts are shown, and maintenance makes no silences'
        : alertmanagers.map(({ url }) => url.href).join(', '),
    ],
    ['grafana', grafana === undefined ? 'none' : `${grafana.issuer}, keys from ${grafana.jwksUrl.href}`],
  ]);
}

function settingTable(settings: readonly EffectiveSetting[]): string {
  const rows = settings.map(({ path, value, isDefault }) => [path, value, isDefault ? 'default' : 'file']);
  return textTable([['SETTING', 'VALUE', 'FROM'], ...rows]);
}

function authTable({ auths }: Settings): string {
  if (auths.size === 0) return '';
  const rows = [...auths.values()].map((auth) => [
    auth.name,
    describeAuth(auth, 'api'),
    describeAuth(auth, 'snmp'),
  ]);
  return textTable([['AUTH', 'API', 'SNMP'], ...rows]);
}

/** The collectors of the file, and the modules that read them. */
function collectorTable({ customCollectors, modules }: Settings): string {
  if (customCollectors.length === 0) return '';
  const rows = customCollectors.map(({ name, title, tables }) => [
    name,
    title,
    String(new Set(tables.flatMap(({ metrics }) => metrics.map((metric) => metric.description.name))).size),
    [...modules.values()]
      .filter(({ collectors }) => collectors.includes(name))
      .map((module) => module.name)
      .join(',') || 'none',
  ]);
  return textTable([['COLLECTOR', 'TITLE', 'METRICS', 'MODULES'], ...rows]);
}

function targetTable({ targets }: Settings): string {
  if (targets.size === 0) return '';
  const rows = [...targets.values()].map((target) => [
    target.name,
    target.address,
    String(portOf(target)),
    target.type,
    target.transport,
    target.auth.name,
    target.tenant ?? '',
    target.site ?? '',
    ownModules(target).join(','),
  ]);
  const head = ['TARGET', 'ADDRESS', 'PORT', 'TYPE', 'READ BY', 'AUTH', 'TENANT', 'SITE', 'MODULES'];
  return textTable([head, ...rows]);
}
