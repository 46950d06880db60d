import { setTimeout as sleep } from 'node:timers/promises';
import { systemScope } from '../access/local-operator.ts';
import { type App, buildApp } from '../app.ts';
import { isLoopback } from '../config/address.ts';
import { ConfigurationError } from '../config/configuration-error.ts';
import { loadSettings } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import type { Registry } from '../management/registry.ts';
import { startUpkeep } from '../management/registry-upkeep.ts';
import { startRegistry } from '../management/start-registry.ts';
import { type RunningTasks, startTasks } from '../management/leases/start-tasks.ts';
import { createLogger, type Logger } from '../telemetry/logger.ts';
import { WebConfiguration } from '../http/web-config/web-configuration.ts';
import { type ServiceManager, serviceManager } from './service-manager.ts';
import { isRegistryError } from '../store/health.ts';
import { registrySize } from '../management/registry-size.ts';
import { connectionBounds, openFilesLimit } from './open-files.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import { type GlobalOptions, type ListenAddress, parseListenAddress } from './options.ts';
import { SignalWatch } from './signal-watch.ts';

/** Longer than the grace period of requests, so this only ends a shutdown that hangs. */
const shutdownLimitMs = 6000;
/** A start under way when the signal to stop comes, such as a migration, gets this long to end by itself. */
const startGraceMs = 3000;

/** `mikrofleet serve`: runs until stopped by a signal. */
export async function serve(options: GlobalOptions, cli: CliEnvironment): Promise<number> {
  const watch = new SignalWatch(cli.signals);
  if (cli.takeHangUp()) watch.hangUp();
  try {
    return await run(options, cli, watch);
  } finally {
    watch.close();
  }
}

async function run(options: GlobalOptions, cli: CliEnvironment, watch: SignalWatch): Promise<number> {
  const listen = parseListenAddress(options.listenAddress);
  const log = createLogger({
    level: options.logLevel,
    format: options.logFormat,
    write: (line) => cli.stderr.write(line),
  });
  const { configFile: file } = options;
  const { environment, catalogue, createProber, version } = cli;
  const manager = serviceManager(environment, log);
  const web = new WebConfiguration({ file: options.webConfigFile, environment, log });
  const read = (): Settings => loadSettings({ file, environment, catalogue });
  const settings = read();
  warnEmpty(settings, log);
  const starting = startRegistry(settings, log);
  await Promise.race([starting, watch.stop]);
  if (watch.isStopping) {
    manager.stopping();
    await manager.stop();
    return giveUpStart(starting, watch, log);
  }
  const registry = await starting;
  let tasks: RunningTasks | undefined;
  const upkeep = registry === undefined ? undefined : startUpkeep(registry, log);
  try {
    const registered = registry === undefined ? 0 : await registeredDevices(registry);
    const devices = settings.targets.size + registered;
    const connections = connectionBounds({ files: openFilesLimit(), devices, max: settings.connections.max });
    const app = buildApp({
      log,
      version,
      createProber,
      web,
      loadSettings: read,
      allowedHosts: options.allowedHosts,
      connections,
      ...(registry === undefined ? {} : { registry }),
    });
    if (registry !== undefined) tasks = startTasks(registry, systemScope('schedule'), log, app.tasks);
    const address = await startListening(app, listen);
    log.info({ version, address, config: file }, 'listening');
    manager.ready(`listening on ${address}`);
    warnUnprotected(web, listen, log);
    watch.reloadWith(() => hangUp(app, manager, log));
    const signal = await watch.stop;
    manager.stopping();
    return await shutDown(app, { signal, impatience: watch.impatience }, log);
  } finally {
    await tasks?.stop();
    await upkeep?.stop();
    await registry?.close();
    await manager.stop();
  }
}

/** None while the database is away; it may come back with any number. */
async function registeredDevices({ session }: Registry): Promise<number> {
  try {
    const { devices } = await registrySize(session);
    return Object.values(devices).reduce((sum, count) => sum + count, 0);
  } catch (error) {
    if (isRegistryError(error)) return 0;
    throw error;
  }
}

/** An interrupted copy or a full disk leaves an empty file, with which the exporter would run and scrape nothing. */
function warnEmpty({ source: { path, isEmpty } }: Settings, log: Logger): void {
  if (!isEmpty) return;
  const remedy = 'restore the file if that is not intended; only registered devices are scraped';
  log.error({ file: path, remedy }, 'the configuration file is empty');
}

/** Ends without error: nothing was promised to anyone yet. */
async function giveUpStart(
  starting: Promise<Registry | undefined>,
  { stop, impatience }: SignalWatch,
  log: Logger,
): Promise<number> {
  log.info({ signal: await stop }, 'shutting down before the start is complete');
  const closed = starting.then(
    (registry) => registry?.close(),
    (error: unknown) => log.warn({ err: error }, 'the start failed'),
  );
  await Promise.race([closed, impatience, sleep(startGraceMs, undefined, { ref: false })]);
  return exitCode.success;
}

/** An exporter without authentication serves every client; the operator should notice. */
function warnUnprotected({ settings }: WebConfiguration, { host }: ListenAddress, log: Logger): void {
  if (isLoopback(host)) return;
  const protectedByCertificate = settings.tls?.clientAuth === 'RequireAndVerifyClientCert';
  if (settings.users.size === 0 && !protectedByCertificate) {
    log.warn(
      { remedy: 'set users or client certificates in --web.config.file, or a loopback --web.listen-address' },
      'anyone who can reach this machine can read metrics and probe devices',
    );
  }
  if (settings.tls === undefined) {
    log.warn(
      { remedy: 'set tls_server_config in --web.config.file, or put a proxy with TLS in front' },
      'passwords and tokens are sent over the network in clear text',
    );
  }
}

async function startListening(app: App, listen: ListenAddress): Promise<string> {
  try {
    return await listenAnywhere(app, listen);
  } catch (cause) {
    await app.close();
    const why = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    const shown = `${listen.host ?? ''}:${listen.port}`;
    throw new ExporterError('config.listen-failed', `Cannot listen on ${shown}: ${why}.`, { cause });
  }
}

async function listenAnywhere(app: App, { host, port }: ListenAddress): Promise<string> {
  if (host !== undefined) return app.server.listen({ host, port });
  try {
    return await app.server.listen({ host: '::', port });
  } catch (error) {
    // Machines and containers without IPv6.
    if (!['EAFNOSUPPORT', 'EADDRNOTAVAIL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return app.server.listen({ host: '0.0.0.0', port });
  }
}

function hangUp(app: App, manager: ServiceManager, log: Logger): void {
  manager.reloading();
  app.reload().then(
    () => manager.ready('configuration loaded'),
    (error: unknown) => {
      manager.ready('configuration not loaded, see the log; the old one is in use');
      // The errors of a bad file are already in the log, one by one.
      if (!(error instanceof ConfigurationError)) log.error({ err: error }, 'reload failed');
    },
  );
}

async function shutDown(
  app: App,
  { signal, impatience }: Pick<SignalWatch, 'impatience'> & { readonly signal: string },
  log: Logger,
): Promise<number> {
  log.info({ signal }, 'shutting down');
  const closed = app.close().then(
    () => exitCode.success,
    (error: unknown) => {
      log.error({ err: error }, 'shutdown failed');
      return exitCode.success;
    },
  );
  const limit = sleep(shutdownLimitMs, exitCode.failed, { ref: false });
  // A second Ctrl-C exits at once.
  return Promise.race([closed, limit, impatience.then(() => exitCode.failed)]);
}
