import { networkProblem } from './address.ts';
import { apiAuthKeys, readApiAuth } from './api-auth.ts';
import type { Catalogue } from './catalogue.ts';
import { readGrafana } from './grafana-section.ts';
import type { Environment } from './interpolate.ts';
import { readLimits } from './limits-section.ts';
import { MapReader } from './map-reader.ts';
import { readModules } from './module-section.ts';
import { ConfigurationError } from './problem.ts';
import type { Auth, ConnectionLimits, Settings } from './settings.ts';
import { readSnmpAuth, snmpAuthKeys } from './snmp-auth.ts';
import { ConfigSource, readBounded } from './source.ts';
import { readStorage } from './storage-section.ts';
import { readTargets, targetKeys } from './target-section.ts';

const topKeys = [
  'auths',
  'modules',
  'targets',
  'ad_hoc',
  'connections',
  'freshness',
  'scrape_timeout',
  'timeout_offset',
  'storage',
  'keys',
  'limits',
  'grafana',
] as const;

const second = 1000;
const minute = 60 * second;

export interface LoadOptions {
  /** Path of the file, as the user gave it. */
  readonly file: string;
  readonly environment: Environment;
  readonly catalogue: Catalogue;
}

/** Reads and checks a configuration file. Throws one {@link ConfigurationError} that lists everything that is wrong. */
export function loadSettings(options: LoadOptions): Settings {
  const read = readBounded(options.file);
  if ('why' in read) {
    const message = `The configuration file cannot be read: ${read.why}.`;
    throw new ConfigurationError([{ code: 'config.file-unreadable', file: options.file, path: '', message }]);
  }
  return parseSettings(read.text, options);
}

/** The same for text that has been read already; `file` names it in messages and anchors relative paths. */
export function parseSettings(text: string, { file, environment, catalogue }: LoadOptions): Settings {
  const source = new ConfigSource(file, text, environment);
  const root = MapReader.root(source, topKeys);
  const authReader = root.child('auths');
  const auths = readAuths(authReader);
  const modules = readModules(root.child('modules'), catalogue);
  const targets = readTargets(root.children('targets', targetKeys), {
    auths,
    authNames: authReader.names(),
    modules,
  });
  const settings: Settings = {
    auths,
    modules,
    targets,
    adHocAllow: readNetworks(root.child('ad_hoc', ['allow'])),
    connections: readConnections(root.child('connections', ['max', 'idle', 'commands_in_flight'])),
    limits: readLimits(root.child('limits', ['per_principal_per_minute', 'per_device_per_minute'])),
    ...readGrafana(root),
    freshnessMs: root.durationMs('freshness', { min: 0, max: minute }) ?? 0,
    ...readTimeouts(root),
    ...readStorage(root),
  };
  source.throwIfProblems();
  return settings;
}

function readAuths(reader: MapReader): Map<string, Auth> {
  const auths = new Map<string, Auth>();
  for (const name of reader.names()) {
    const entry = reader.child(name, ['api', 'snmp']);
    if (!/^[\w.-]{1,64}$/.test(name)) {
      reader.unfit(name, 'The name of an auth has 1 to 64 letters, digits, dots, - and _');
    }
    if (!entry.has('api') && !entry.has('snmp')) reader.missing(name, 'an auth has api, snmp or both');
    const api = entry.has('api') ? readApiAuth(entry.child('api', apiAuthKeys)) : undefined;
    const snmp = entry.has('snmp') ? readSnmpAuth(entry.child('snmp', snmpAuthKeys)) : undefined;
    // Half an auth would draw a second complaint from every target that uses the other half.
    if ((entry.has('api') && api === undefined) || (entry.has('snmp') && snmp === undefined)) continue;
    auths.set(name, { name, ...(api === undefined ? {} : { api }), ...(snmp === undefined ? {} : { snmp }) });
  }
  return auths;
}

function readNetworks(reader: MapReader): string[] {
  const networks = reader.isEmptyList('allow') ? [] : reader.texts('allow');
  for (const network of networks) {
    const problem = networkProblem(network.text);
    if (problem !== undefined) reader.invalid(network, problem);
  }
  return networks.map((network) => network.text);
}

function readConnections(reader: MapReader): ConnectionLimits {
  return {
    max: reader.integer('max', { min: 1, max: 100_000 }) ?? 1000,
    idleMs: reader.durationMs('idle', { min: second, max: 24 * 60 * minute }) ?? 5 * minute,
    commandsInFlight: reader.integer('commands_in_flight', { min: 1, max: 16 }) ?? 12,
  };
}

function readTimeouts(root: MapReader): Pick<Settings, 'defaultTimeoutMs' | 'timeoutOffsetMs'> {
  const defaultTimeoutMs = root.durationMs('scrape_timeout', { min: 100, max: 5 * minute }) ?? 10 * second;
  const timeoutOffsetMs = root.durationMs('timeout_offset', { min: 0, max: minute }) ?? 500;
  return { defaultTimeoutMs, timeoutOffsetMs };
}
