import { randomUUID } from 'node:crypto';
import { fastify, type FastifyInstance } from 'fastify';
import { Authenticator } from './access/authenticator.ts';
import { configuredGrafana } from './access/grafana-identity.ts';
import { ConfigurationError } from './config/configuration-error.ts';
import { refuseLostTargets } from './config/lost-targets.ts';
import type { Settings } from './config/settings.ts';
import { DeviceDirectory } from './devices/directory.ts';
import { fileTargets } from './devices/file-devices.ts';
import { takeJson } from './http/api/body-parsers.ts';
import { allowHosts } from './http/allowed-hosts.ts';
import { boundConnections, type ConnectionBounds } from './http/connections.ts';
import { registerApi } from './http/api/register-api.ts';
import { auditDenials } from './http/audit-denials.ts';
import { answerErrors, answerFrameworkError } from './http/answer-errors.ts';
import { guardRoutes, type GuardDeps } from './http/guard.ts';
import { limitRequests } from './http/limits.ts';
import { demandPermissions } from './http/permission.ts';
import { cutSlowReaders, defaultSlowReaderBounds, type SlowReaderBounds } from './http/slow-readers.ts';
import { ProbeHistory } from './http/routes/probe-history.ts';
import type { StreamLimits } from './live/streams.ts';
import { ProbeService } from './probe/probe-service.ts';
import type { RouteContext } from './http/routes/context.ts';
import { discoveryRoute } from './http/routes/discovery.ts';
import { fleetRoute } from './http/routes/fleet.ts';
import { healthRoutes } from './http/routes/health.ts';
import { landingRoute } from './http/routes/landing.ts';
import { metricsRoute } from './http/routes/metrics.ts';
import { probeRoute } from './http/routes/probe.ts';
import { reloadRoute } from './http/routes/reload.ts';
import type { Prober } from './probe/prober.ts';
import type { Task } from './management/leases/leased-task.ts';
import { currentMaintenance } from './management/maintenance/fleet-maintenance.ts';
import { maintenanceTask } from './management/maintenance/maintenance-task.ts';
import { registrySize, tokenExpiries } from './management/registry-size.ts';
import type { Registry } from './management/registry.ts';
import { ServerFileWatch } from './management/server-file-watch.ts';
import { type ApiServices, createServices } from './management/services.ts';
import type { Logger } from './telemetry/logger.ts';
import { warnSharedEndpoints } from './management/warn-shared-endpoints.ts';
import { warnOtherSpelling } from './management/warn-spelling.ts';
import { SelfMetrics } from './telemetry/self-metrics.ts';
import { tlsServers } from './http/web-config/tls-server.ts';
import { WebConfiguration } from './http/web-config/web-configuration.ts';

export interface AppDeps {
  /** Reads the configuration; called at startup and at every reload. Throws a `ConfigurationError`. */
  readonly loadSettings: () => Settings;
  readonly createProber: (settings: Settings) => Prober;
  readonly log: Logger;
  readonly version: string;
  /** The registry; absent without a database. Its opener closes it, after the app. */
  readonly registry?: Registry;
  /** TLS and passwords; absent: neither. */
  readonly web?: WebConfiguration;
  /** Authenticates the tokens of requests; absent: the exporter has no tokens. */
  readonly tokens?: GuardDeps['tokens'];
  /** Limits of live streams, where they differ from the defaults. */
  readonly streamLimits?: Partial<StreamLimits>;
  /** Host names under which the exporter answers; absent or empty: any. */
  readonly allowedHosts?: readonly string[];
  /** Limits of the connections of callers; absent: none. */
  readonly connections?: ConnectionBounds;
  /** When clients that do not take their answers are cut off, where it differs from the defaults. */
  readonly slowReaders?: SlowReaderBounds;
}

interface ServerDeps extends GuardDeps {
  readonly allowedHosts: readonly string[];
  readonly connections: ConnectionBounds | undefined;
  readonly slowReaders: SlowReaderBounds;
  readonly context: RouteContext;
  readonly log: Logger;
  /** Absent without a database. */
  readonly services: ApiServices | undefined;
}

/** The exporter without a socket; start it with `server.listen` or `server.inject`. */
export interface App {
  readonly server: FastifyInstance;
  /** What every route requires, by method and path. */
  readonly permissions: ReadonlyMap<string, string>;
  /** Periodic work, for one of all exporters that share a database. */
  readonly tasks: readonly Task[];
  /** Reloads the configuration; a bad one is logged, rejected and not used. */
  readonly reload: RouteContext['reload'];
  /**
   * Stops accepting requests, gives those under way a moment, ends their probes and closes all device
   * connections.
   */
  readonly close: () => Promise<void>;
}

const kibibyte = 1024;
const second = 1000;
/** Requests under way at shutdown get this long; then their connections are closed. */
const shutdownGraceMs = 3 * second;

/** Assembles the exporter. Used by the command line and by every HTTP test. */
export function buildApp(deps: AppDeps): App {
  const { log, version } = deps;
  const service = new ProbeService(deps.loadSettings(), deps.createProber);
  const web = deps.web ?? new WebConfiguration({ file: undefined, environment: {}, log });
  const { registry } = deps;
  const history = new ProbeHistory(log);
  const directory = new DeviceDirectory({
    settings: () => service.settings,
    lastContact: (name) => history.last(name),
    registry,
    onDamaged: (err) => log.error({ err }, 'damaged record: the device is not contacted'),
  });
  const services = servicesOf(deps, directory, service);
  const serverFiles = new ServerFileWatch(() => service.settings, log);
  const metrics = new SelfMetrics({
    version,
    web,
    serverFiles,
    statistics: () => service.statistics(),
    targets: () => service.settings.targets.size,
    registry: registry?.health,
    ...(services === undefined ? {} : { streams: services.streams }),
    ...(registry === undefined ? {} : { registrySize: () => registrySize(registry.session) }),
  });
  warnOfNames(deps, service.settings, directory);
  const reload = reloader({ ...deps, web, services, directory }, service, metrics);
  const authenticator = authenticatorOf(deps, service);
  const { server, permissions } = buildServer({
    context: {
      service,
      metrics,
      version,
      log,
      reload,
      directory,
      hardware: services?.hardware,
      observer: services?.observer,
      presence: services?.reader.presence,
      tokenExpiry: registry === undefined ? undefined : (scope) => tokenExpiries(registry.tokens, scope),
      history,
      maintenance: (scope, sites) => currentMaintenance(registry, directory, { scope, sites }),
    },
    log,
    services,
    web,
    tokens: deps.tokens ?? authenticator,
    allowedHosts: deps.allowedHosts ?? [],
    connections: deps.connections,
    slowReaders: deps.slowReaders ?? defaultSlowReaderBounds,
  });
  web.start();
  return {
    server,
    permissions,
    tasks: services === undefined ? [] : [maintenanceTask(services)],
    reload,
    close: async () => {
      web.stop();
      serverFiles.stop();
      await shutDown(server, () => server.close());
      await service.close();
      await services?.observer.stop();
      await authenticator?.close();
    },
  };
}

/** In the background: the exporter serves while a large registry is compared with the file. */
function warnOfNames({ registry, log }: AppDeps, settings: Settings, directory: DeviceDirectory): void {
  void warnSharedEndpoints(settings, directory, log);
  if (registry !== undefined) void warnOtherSpelling(settings, registry, log);
}

function authenticatorOf({ registry, log }: AppDeps, service: ProbeService): Authenticator | undefined {
  if (registry === undefined) return undefined;
  const { tokens, tenants } = registry;
  return new Authenticator({
    tokens,
    tenants,
    grafana: configuredGrafana(() => service.settings.grafana),
    onError: (err) => log.warn({ err }, 'token use not recorded'),
  });
}

function servicesOf(
  { registry, version, log, streamLimits = {} }: AppDeps,
  directory: DeviceDirectory,
  probes: ProbeService,
): ApiServices | undefined {
  if (registry === undefined) return undefined;
  const onError = (err: unknown): void => log.error({ err }, 'contact with a device failed');
  const observing = {
    onError: (err: unknown): void =>
      log.warn({ err }, 'facts of devices not stored; their next scrapes bring them again'),
    onHeldBack: (device: string): void =>
      log.warn({ device }, 'the device reports other facts all the time; the registry keeps the last ones'),
  };
  const settings = (): Settings => probes.settings;
  return createServices({ version, registry, directory, probes, settings, streamLimits, onError, observing });
}

function buildServer({
  context,
  log,
  services,
  web,
  tokens,
  allowedHosts,
  connections,
  slowReaders,
}: ServerDeps): Pick<App, 'server' | 'permissions'> {
  const { service } = context;
  const limits = {
    requestTimeout: 30 * second,
    // Above the idle time of Prometheus (5 minutes), which would otherwise sometimes reuse a connection that
    // is closing.
    keepAliveTimeout: 310 * second,
    maxHeaderSize: 16 * kibibyte,
  };
  const server = fastify({
    logger: false,
    // The audit stores request ids; several exporters write to one audit.
    genReqId: () => randomUUID(),
    frameworkErrors: answerFrameworkError,
    bodyLimit: 64 * kibibyte,
    requestTimeout: limits.requestTimeout,
    keepAliveTimeout: limits.keepAliveTimeout,
    forceCloseConnections: 'idle',
    http: { maxHeaderSize: limits.maxHeaderSize },
    ...(web.settings.tls === undefined ? {} : { serverFactory: tlsServers(web, log, limits) }),
  });
  server.decorateReply('errorCode');
  server.decorateReply('rateLimit');
  takeJson(server);
  const permissions = demandPermissions(server);
  if (connections !== undefined) boundConnections(server, connections);
  cutSlowReaders(server, slowReaders);
  allowHosts(server, allowedHosts);
  guardRoutes(server, { web, tokens });
  limitRequests(server, () => service.settings.limits);
  if (services !== undefined) auditDenials(server, { registry: services.registry, log });
  answerErrors(server, log);
  server.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    // Answers are about devices or for one person; a cache in between must keep neither.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  logRequests(server, log, context.metrics);
  probeRoute(server, context);
  discoveryRoute(server, context);
  fleetRoute(server, context);
  metricsRoute(server, context);
  healthRoutes(server, services?.registry.health);
  reloadRoute(server, context);
  landingRoute(server, context);
  // Streams do not end by themselves: the server would wait for them.
  server.addHook('preClose', async () => {
    services?.streams.close();
    services?.reader.close();
  });
  registerApi(server, { version: context.version, services });
  return { server, permissions };
}

/** The route, never the URL: query parameters may contain anything. */
function logRequests(server: FastifyInstance, log: Logger, metrics: SelfMetrics): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { statusCode: status, errorCode: code, rateLimit: limit } = reply;
    metrics.recordRequest({ route, status, code, limit });
    const record = { method: request.method, route, status, ms: Math.round(reply.elapsedTime), code, limit };
    if (status >= 400) log.info(record, 'request refused');
    else log.debug(record, 'request');
  });
}

function reloader(
  deps: AppDeps & {
    web: WebConfiguration;
    services: ApiServices | undefined;
    directory: DeviceDirectory;
  },
  service: ProbeService,
  metrics: SelfMetrics,
): RouteContext['reload'] {
  return async ({ force = false } = {}) => {
    try {
      const settings = deps.loadSettings();
      const { settings: before } = service;
      if (!force) refuseLostTargets(before, settings);
      deps.web.reload();
      service.replace(settings);
      // Their devices may be gone, or have another address or account.
      for (const id of fileTargets(before).keys()) deps.services?.streams.endDevice(id);
      metrics.recordReload(true);
      deps.log.info({ targets: service.settings.targets.size }, 'configuration loaded');
      warnOfNames(deps, service.settings, deps.directory);
    } catch (error) {
      metrics.recordReload(false);
      if (!(error instanceof ConfigurationError)) throw error;
      for (const { file, line, path, code, message } of error.errors) {
        deps.log.error(
          { file, line, path, code, reason: message },
          'configuration not loaded, keeping the old one',
        );
      }
      throw error;
    }
  };
}

async function shutDown({ server }: FastifyInstance, close: () => Promise<void>): Promise<void> {
  // A kept-alive connection becomes idle only after its response, when the server has already looked for idle
  // ones.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), shutdownGraceMs);
  try {
    await close();
  } finally {
    clearInterval(sweep);
    clearTimeout(cut);
  }
}
