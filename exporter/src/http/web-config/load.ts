import type { Environment } from '../../config/interpolate.ts';
import { MapReader } from '../../config/map-reader.ts';
import { ConfigurationError } from '../../config/configuration-error.ts';
import { ConfigSource, readBounded } from '../../config/source.ts';
import { readHttp } from './http-section.ts';
import type { ReadFile } from './pem-file.ts';
import type { WebRate, WebSettings } from './settings.ts';
import { readTls, tlsKeys } from './tls-section.ts';
import { readUsers } from './users-section.ts';

const topKeys = ['tls_server_config', 'http_server_config', 'basic_auth_users', 'rate_limit'] as const;

export interface WebLoadOptions {
  /** Path of the file, as given by the user. */
  readonly file: string;
  readonly environment: Environment;
  /** Reads the file and those it refers to. */
  readonly read?: ReadFile;
}

/**
 * Reads and checks a web configuration file in the format of Prometheus's exporter-toolkit, with the
 * certificates it refers to. Throws one `ConfigurationError` that lists all errors.
 */
export function loadWebSettings({ file, environment, read = readBounded }: WebLoadOptions): WebSettings {
  const found = read(file);
  if ('why' in found) {
    const message = `The web configuration file cannot be read: ${found.why}.`;
    throw new ConfigurationError([{ code: 'config.file-unreadable', file, path: '', message }]);
  }
  const source = new ConfigSource(file, found.text, environment);
  const root = MapReader.root(source, topKeys);
  const tls = readTls(root.child('tls_server_config', tlsKeys), read);
  const rate = readRate(root.child('rate_limit', ['interval', 'burst']));
  const settings: WebSettings = {
    headers: readHttp(root.child('http_server_config', ['http2', 'headers'])),
    users: readUsers(root.child('basic_auth_users')),
    ...(tls === undefined ? {} : { tls }),
    ...(rate === undefined ? {} : { rate }),
  };
  source.throwIfErrors();
  return settings;
}

function readRate(reader: MapReader): WebRate | undefined {
  const intervalMs = reader.durationMs('interval', { min: 0, max: 3_600_000 }) ?? 0;
  const burst = reader.integer('burst', { min: 0, max: 1_000_000 }) ?? 0;
  if (intervalMs === 0) return undefined;
  // exporter-toolkit would then refuse every request.
  if (burst === 0) reader.missing('burst', 'at least 1, the number of requests at once');
  return { intervalMs, burst: Math.max(1, burst) };
}
