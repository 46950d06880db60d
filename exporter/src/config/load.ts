import { type Catalogue, withCustom } from './catalogue.ts';
import { type EffectiveSetting, effectiveSettings } from './effective.ts';
import type { Environment } from './interpolate.ts';
import { ConfigurationError } from './configuration-error.ts';
import { readCustomCollectors } from './custom/read-collectors.ts';
import { SectionReader } from './section-reader.ts';
import { readAlertmanagers } from './sections/alertmanagers.ts';
import { readAuths } from './sections/auths.ts';
import { readBudget } from './sections/budget.ts';
import { readCollectors } from './sections/collectors.ts';
import { readConnections } from './sections/connections.ts';
import { fileOf } from './sections/file.ts';
import { readGrafana } from './sections/grafana.ts';
import { readKeys } from './sections/keys.ts';
import { readLimits } from './sections/limits.ts';
import { readModules } from './sections/modules.ts';
import { readPrometheus } from './sections/prometheus.ts';
import { readSites } from './sections/sites.ts';
import { readStorage } from './sections/storage.ts';
import { readTargets } from './sections/targets.ts';
import { readTimeouts } from './sections/timeouts.ts';
import type { Settings } from './settings.ts';
import { ConfigSource, readBounded } from './source.ts';

export interface LoadOptions {
  /** Path as given by the user. */
  readonly file: string;
  readonly environment: Environment;
  readonly catalogue: Catalogue;
}

/** Reads and checks a configuration file. Throws one {@link ConfigurationError} that lists every mistake. */
export function loadSettings(options: LoadOptions): Settings {
  return parseSettings(readFile(options.file), options);
}

/** The same for text that was already read; messages and relative paths use `file`. */
export function parseSettings(text: string, options: LoadOptions): Settings {
  return readSettings(openRoot(text, options), options.catalogue);
}

/** The settings, and the values in effect under the keys of the file. */
export function explainSettings(options: LoadOptions): { settings: Settings; effective: EffectiveSetting[] } {
  const root = openRoot(readFile(options.file), options);
  const settings = readSettings(root, options.catalogue);
  const known = withCustom(options.catalogue, settings.customCollectors);
  return { settings, effective: effectiveSettings(root, effectiveDeclaration(root, known)) };
}

function readFile(file: string): string {
  const read = readBounded(file);
  if ('text' in read) return read.text;
  const message = `The configuration file cannot be read: ${read.why}.`;
  throw new ConfigurationError([{ code: 'config.file-unreadable', file, path: '', message }]);
}

type Root = SectionReader<ReturnType<typeof fileOf>>;

/** What is in effect of collectors that the file does not name is what the guide says of all of them. */
function effectiveDeclaration(root: Root, { settable }: Catalogue): ReturnType<typeof fileOf> {
  const section = root.get('collectors');
  return fileOf({ settable: new Map([...settable].filter(([name]) => section.has(name))) });
}

function openRoot(text: string, { file, environment, catalogue }: LoadOptions): Root {
  return SectionReader.root(new ConfigSource(file, text, environment), fileOf(catalogue));
}

function readSettings(root: Root, catalogue: Catalogue): Settings {
  const auths = readAuths(root);
  const custom = readCustomCollectors(root, catalogue);
  const known = withCustom(catalogue, custom.collectors);
  const modules = readModules(root, {
    ...known,
    collectors: [...new Set([...known.collectors, ...custom.names])],
  });
  const storage = readStorage(root.get('storage'));
  const grafana = root.has('grafana') ? readGrafana(root.get('grafana')) : undefined;
  const prometheus = root.has('prometheus') ? readPrometheus(root.get('prometheus')) : undefined;
  const { source } = root.map;
  const sites = readSites(root.of());
  const settings: Settings = {
    source: { path: source.file, isEmpty: source.isEmpty },
    auths,
    collectors: known.collectors,
    collectorSettings: readCollectors(root, known, custom.names),
    customCollectors: custom.collectors,
    collectorFiles: custom.files,
    modules,
    targets: readTargets(root, auths, sites),
    sites,
    alertmanagers: readAlertmanagers(root.of()),
    adHocAllow: root.get('ad_hoc').get('allow') ?? [],
    connections: readConnections(root.get('connections')),
    budget: readBudget(root.get('budget')),
    limits: readLimits(root.get('limits')),
    ...readTimeouts(root),
    storage,
    isStorageDefault: !root.has('storage'),
    keys: readKeys(root.get('keys'), storage),
    ...(grafana === undefined ? {} : { grafana }),
    ...(prometheus === undefined ? {} : { prometheus }),
  };
  source.throwIfErrors();
  return settings;
}
