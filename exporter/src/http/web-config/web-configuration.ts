import { createHash, type Hash } from 'node:crypto';
import type { Environment } from '../../config/interpolate.ts';
import { ConfigurationError } from '../../config/configuration-error.ts';
import { readBounded } from '../../config/source.ts';
import type { Logger } from '../../telemetry/logger.ts';
import { loadWebSettings } from './load.ts';
import { noWebSettings, type WebSettings, type WebTls } from './settings.ts';

/** New certificates are in use this long after they were written, at the latest. */
const checkEveryMs = 5000;

export interface WebConfigurationOptions {
  /** Absent: plain HTTP without passwords. */
  readonly file: string | undefined;
  readonly environment: Environment;
  readonly log: Logger;
  readonly checkEveryMs?: number;
}

type Listener = (now: WebSettings, before: WebSettings) => void;

/**
 * The active web configuration. The file and its certificates are re-read every few seconds; content is
 * compared, not modification times, since orchestrators swap files through links. A bad file is logged once
 * and not used.
 */
export class WebConfiguration {
  readonly #options: WebConfigurationOptions;
  readonly #listeners = new Set<Listener>();
  #settings: WebSettings = noWebSettings;
  #started = false;
  #isGood = true;
  #loadedAtMs = Date.now();
  #fingerprint: string;
  #timer: NodeJS.Timeout | undefined;

  /**
   * Throws a `ConfigurationError` for a bad file: a server must not start with less protection than
   * configured.
   */
  constructor(options: WebConfigurationOptions) {
    this.#options = options;
    const { settings, fingerprint } = this.#load();
    if (settings instanceof ConfigurationError) throw settings;
    this.#settings = settings;
    this.#fingerprint = fingerprint;
    this.#started = true;
    this.#warnExpired();
  }

  /** Whether the last read of the files succeeded. */
  get isGood(): boolean {
    return this.#isGood;
  }

  /** When the active settings were read, in ms since 1970. */
  get loadedAtMs(): number {
    return this.#loadedAtMs;
  }

  get settings(): WebSettings {
    return this.#settings;
  }

  /** Called after every change. */
  onChange(listener: Listener): void {
    this.#listeners.add(listener);
  }

  /** Watches the files until {@link stop}. Does not keep the process alive. */
  start(): void {
    if (this.#options.file === undefined || this.#timer !== undefined) return;
    this.#timer = setInterval(() => this.#check(), this.#options.checkEveryMs ?? checkEveryMs).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Reads the files now. Throws a `ConfigurationError` and keeps the old settings if they are bad. */
  reload(): void {
    const { settings, fingerprint } = this.#load();
    const changed = fingerprint !== this.#fingerprint;
    this.#fingerprint = fingerprint;
    this.#isGood = !(settings instanceof ConfigurationError);
    if (settings instanceof ConfigurationError) throw settings;
    if (changed) this.#use(settings);
  }

  #check(): void {
    const { settings, fingerprint } = this.#load();
    if (fingerprint === this.#fingerprint) return;
    this.#fingerprint = fingerprint;
    this.#isGood = !(settings instanceof ConfigurationError);
    if (!(settings instanceof ConfigurationError)) {
      this.#use(settings);
      return;
    }
    for (const { file, line, path, code, message } of settings.errors) {
      const record = { file, line, path, code, reason: message };
      this.#options.log.error(record, 'web configuration not loaded, keeping the old one');
    }
  }

  #use(settings: WebSettings): void {
    const before = this.#settings;
    this.#settings = settings;
    this.#loadedAtMs = Date.now();
    this.#options.log.info(
      { file: this.#options.file, users: settings.users.size },
      'web configuration loaded',
    );
    this.#warnExpired();
    for (const listener of this.#listeners) listener(settings, before);
  }

  #load(): { settings: WebSettings | ConfigurationError; fingerprint: string } {
    const { file, environment } = this.#options;
    if (file === undefined) return { settings: noWebSettings, fingerprint: '' };
    const hash = createHash('sha256');
    try {
      const settings = loadWebSettings({ file, environment, read: hashingReader(hash) });
      const error = this.#needsRestart(settings);
      return { settings: error ?? settings, fingerprint: hash.digest('hex') };
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      return { settings: error, fingerprint: hash.digest('hex') };
    }
  }

  /** Refuses changes that a listening server cannot apply. */
  #needsRestart({ tls }: WebSettings): ConfigurationError | undefined {
    if (!this.#started) return undefined;
    const present = this.#settings;
    let message: string | undefined;
    if ((tls === undefined) !== (present.tls === undefined)) message = 'TLS cannot be switched on or off';
    else if (tls !== undefined && present.tls !== undefined && asks(tls) !== asks(present.tls)) {
      message = 'Client certificates cannot be switched on or off';
    }
    if (message === undefined) return undefined;
    return new ConfigurationError([
      {
        code: 'config.needs-restart',
        file: this.#options.file ?? '',
        path: 'tls_server_config',
        message: `${message} while the exporter runs.`,
      },
    ]);
  }

  #warnExpired(): void {
    const { tls } = this.#settings;
    if (tls === undefined || tls.expiresAtMs > Date.now()) return;
    const expired = new Date(tls.expiresAtMs).toISOString();
    this.#options.log.warn({ expired }, 'the certificate of the web server has expired');
  }
}

function asks({ clientAuth }: WebTls): boolean {
  return clientAuth !== 'NoClientCert';
}

function hashingReader(hash: Hash): typeof readBounded {
  return (path) => {
    const found = readBounded(path);
    hash.update(JSON.stringify([path, found]));
    return found;
  };
}
