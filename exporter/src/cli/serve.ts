import { systemScope } from '../access/local-operator.ts';
import { type App, buildApp } from '../app.ts';
import { isLoopback } from '../config/address.ts';
import { ConfigurationError } from '../config/configuration-error.ts';
import { loadSettings } from '../config/load.ts';
import type { Settings } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { startUpkeep } from '../management/registry-upkeep.ts';
import { startRegistry } from '../management/start-registry.ts';
import { startTasks } from '../management/leases/start-tasks.ts';
import { createLogger, type Logger } from '../telemetry/logger.ts';
import { WebConfiguration } from '../http/web-config/web-configuration.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import { type GlobalOptions, type ListenAddress, parseListenAddress } from './options.ts';

/** Longer than the grace period of requests, so this only ends a shutdown that hangs. */
const shutdownLimitMs = 6000;

/** `mikrofleet serve`: runs until stopped by a signal. */
export async function serve(options: GlobalOptions, cli: CliEnvironment): Promise<number> {
  const listen = parseListenAddress(options.listenAddress);
  const log = createLogger({
    level: options.logLevel,
    format: options.logFormat,
    write: (line) => cli.stderr.write(line),
  });
  const { configFile: file } = options;
  const { environment, catalogue, createProber, version } = cli;
  const web = new WebConfiguration({ file: options.webConfigFile, environment, log });
  const read = (): Settings => loadSettings({ file, environment, catalogue });
  const registry = await startRegistry(read(), log);
  const tasks = registry === undefined ? undefined : startTasks(registry, systemScope('schedule'), log);
  const upkeep = registry === undefined ? undefined : startUpkeep(registry, log);
  try {
    const app = buildApp({
      log,
      version,
      createProber,
      web,
      loadSettings: read,
      ...(registry === undefined ? {} : { registry }),
    });
    const stopped = waitForSignals(app, log, cli);
    const address = await startListening(app, listen);
    log.info({ version, address, config: file }, 'listening');
    warnUnprotected(web, listen, log);
    return await stopped;
  } finally {
    await tasks?.stop();
    await upkeep?.stop();
    await registry?.close();
  }
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

function waitForSignals(app: App, log: Logger, { signals }: CliEnvironment): Promise<number> {
  const hangUp = (): void => {
    // The errors of a bad file are already in the log, one by one.
    app.reload().catch((error: unknown) => {
      if (!(error instanceof ConfigurationError)) log.error({ err: error }, 'reload failed');
    });
  };
  return new Promise((resolve) => {
    const finish = (code: number): void => {
      signals.off('SIGHUP', hangUp);
      for (const name of ['SIGTERM', 'SIGINT']) signals.off(name, stop);
      resolve(code);
    };
    let stopping = false;
    const stop = (signal: string): void => {
      // A second Ctrl-C exits at once.
      if (stopping) return finish(exitCode.failed);
      stopping = true;
      log.info({ signal }, 'shutting down');
      const limit = setTimeout(() => finish(exitCode.failed), shutdownLimitMs);
      void app
        .close()
        .catch((error: unknown) => log.error({ err: error }, 'shutdown failed'))
        .finally(() => {
          clearTimeout(limit);
          finish(exitCode.success);
        });
    };
    signals.on('SIGHUP', hangUp);
    for (const name of ['SIGTERM', 'SIGINT']) signals.on(name, stop);
  });
}
