import type { FastifyRequest } from 'fastify';
import { readModuleList } from '../../config/module-list.ts';
import type { ScrapeRequest } from '../../devices/ad-hoc-target.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { readFlag, readQuery } from './query.ts';
import { probeTimeoutMs, type TimeoutLimits } from './scrape-timeout.ts';

/** The parameters of `/probe`. */
export interface ProbeQuery extends ScrapeRequest {
  readonly modules: readonly string[] | undefined;
  /** The page for people instead of metrics. */
  readonly debug: boolean;
  /** A person wants the device to be asked now, even in back-off. */
  readonly retry: boolean;
  readonly timeoutMs: number;
}

export function readProbeQuery({ query: given, headers }: FastifyRequest, limits: TimeoutLimits): ProbeQuery {
  const query = readQuery(given, ['target', 'module', 'auth', 'debug', 'retry']);
  const debug = readFlag('debug', query.debug);
  const retry = readFlag('retry', query.retry);
  if (query.target === undefined) {
    throw new ExporterError('request.missing-parameter', 'The parameter target is missing.');
  }
  const header = headers['x-prometheus-scrape-timeout-seconds'];
  return {
    target: query.target,
    auth: query.auth,
    modules: readModuleList(query.module),
    debug,
    retry: retry || debug,
    timeoutMs: probeTimeoutMs(header === undefined ? undefined : String(header), limits),
  };
}
