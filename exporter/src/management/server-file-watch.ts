import type { RenewedServer } from '../config/renewed-server.ts';
import type { Settings } from '../config/settings.ts';
import type { Logger } from '../telemetry/logger.ts';

/** As for the certificates of the web server: what was renewed is in use this long after, at the latest. */
const readEveryMs = 5000;

type Servers = Pick<Settings, 'alertmanagers' | 'prometheus'>;

/**
 * Reads the secrets and certificates of other servers again while the exporter runs. A file that became unusable is logged
 * once, and what it contained before stays in use.
 */
export class ServerFileWatch {
  readonly #settings: () => Servers;
  readonly #log: Logger;
  readonly #timer: NodeJS.Timeout;
  /** The certificates whose end was logged. */
  readonly #expired = new WeakSet<object>();

  /** `settings` are read every time, so that a reload takes effect. Does not keep the process alive. */
  constructor(settings: () => Servers, log: Logger, everyMs: number = readEveryMs) {
    this.#settings = settings;
    this.#log = log;
    this.#timer = setInterval(() => this.renew(), everyMs).unref();
    this.renew();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Whether all files could be used when they were last read. */
  get isGood(): boolean {
    return this.#servers().every(([, { fileError }]) => fileError === undefined);
  }

  /** Reads the files now. */
  renew(): void {
    for (const [server, setting] of this.#servers()) {
      if (setting.renew()) this.#report(server, setting);
      this.#warnExpired(server, setting);
    }
  }

  #report(server: string, { fileError }: RenewedServer): void {
    if (fileError === undefined) this.#log.info({ server }, 'secrets and certificates read again');
    else {
      const { path: file, why: reason } = fileError;
      this.#log.error({ server, file, reason }, 'the file cannot be used, keeping what it contained before');
    }
  }

  #warnExpired(server: string, { tls }: RenewedServer): void {
    const client = tls?.client;
    if (client === undefined || client.expiresAtMs > Date.now() || this.#expired.has(client)) return;
    this.#expired.add(client);
    const expired = new Date(client.expiresAtMs).toISOString();
    this.#log.warn({ server, expired }, 'the client certificate of the exporter has expired');
  }

  /** With their places in the configuration file: an address may be nobody's business. */
  #servers(): readonly (readonly [string, RenewedServer])[] {
    const { alertmanagers, prometheus } = this.#settings();
    return [
      ...alertmanagers.map((setting, index) => [`alertmanagers[${index}]`, setting] as const),
      ...(prometheus === undefined ? [] : [['prometheus', prometheus] as const]),
    ];
  }
}
