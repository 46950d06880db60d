import type { SectionReader } from '../../config/section-reader.ts';
import { readSecretFile } from '../../config/secret-file.ts';
import { SectionReader as Reader } from '../../config/section-reader.ts';
import { nearest } from '../../config/spelling.ts';
import type { ConfigSource } from '../../config/source.ts';
import { file, type team } from './declaration.ts';
import type { Day, Destination, MailServer, NotificationSettings, Team } from './settings.ts';

type Keys = typeof file;
type TeamReader = SectionReader<typeof team>;
type DestinationReader = SectionReader<Keys['fallback']['keys']>;
type AddressReader = SectionReader<Keys['heartbeat']['keys']>;

export interface ReadOptions {
  /** Tenants that exist; a team of another one would never hear anything. */
  readonly tenants: readonly string[];
  readonly readSecret?: typeof readSecretFile;
}

/** Reads the settings file, and throws one error that lists every mistake. */
export function readNotificationSettings(source: ConfigSource, options: ReadOptions): NotificationSettings {
  return new SettingsFile(source, options).read();
}

class SettingsFile {
  readonly #root: SectionReader<Keys>;
  readonly #source: ConfigSource;
  readonly #known: readonly string[];
  readonly #readSecret: typeof readSecretFile;
  #hasSecret = false;
  #sendsMail = false;

  constructor(source: ConfigSource, { tenants, readSecret = readSecretFile }: ReadOptions) {
    this.#source = source;
    this.#root = Reader.root(source, file);
    this.#known = tenants;
    this.#readSecret = readSecret;
  }

  read(): NotificationSettings {
    const root = this.#root;
    const platform = this.#team(root.get('platform'));
    if (!root.has('platform')) root.map.missing('platform', 'alerts without a tenant go there');
    const tenants = this.#tenants();
    const fallback = root.get('fallback').flatMap((reader) => this.#destination(reader) ?? []);
    const heartbeat = root.has('heartbeat') ? this.#webhook(root.get('heartbeat')) : undefined;
    const mailServer = root.has('smtp') ? this.#mailServer(root.get('smtp')) : undefined;
    if (this.#sendsMail && !root.has('smtp')) root.map.missing('smtp', 'e-mail needs a mail server');
    const settings: NotificationSettings = {
      templates: root.get('templates'),
      day: this.#day(root.get('day')),
      platform,
      tenants,
      withoutTeam: this.#known.filter((name) => !tenants.has(name)),
      // Never silent: a tenant that was just created has no team yet.
      fallback: fallback.length > 0 ? fallback : platform.notify,
      hasSecret: this.#hasSecret,
      ...(heartbeat === undefined ? {} : { heartbeat }),
      ...(mailServer === undefined ? {} : { mailServer }),
    };
    this.#source.throwIfErrors();
    return settings;
  }

  #tenants(): Map<string, Team> {
    const teams = new Map<string, Team>();
    const { map } = this.#root;
    for (const [name, reader] of this.#root.get('tenants')) {
      teams.set(name, this.#team(reader));
      if (this.#known.includes(name)) continue;
      const hint = nearest(name, this.#known);
      const meant = hint === undefined ? '' : `; did you mean "${hint}"?`;
      const message = `There is no tenant "${name}" in the registry or the configuration file${meant}`;
      map.child('tenants').invalidKey(name, message);
    }
    return teams;
  }

  #team(reader: TeamReader): Team {
    const read = (key: 'page' | 'notify'): readonly Destination[] =>
      reader.get(key).flatMap((one) => this.#destination(one) ?? []);
    const [page, notify] = [read('page'), read('notify')];
    if (!reader.has('notify')) reader.map.missing('notify', 'all alerts go there');
    for (const key of ['page', 'notify'] as const) {
      if (reader.map.isEmptyList(key)) reader.map.invalidKey(key, 'This list must not be empty');
    }
    return { page, notify };
  }

  #destination(reader: DestinationReader): Destination | undefined {
    const kind = reader.get('kind');
    reader.checkAll();
    switch (kind) {
      case 'email': {
        this.#sendsMail = true;
        return { kind, to: (reader.get('to') ?? []).join(', ') };
      }
      case 'slack': {
        const apiUrlFile = this.#checked(reader, 'api_url_file');
        return apiUrlFile === undefined
          ? undefined
          : { kind, apiUrlFile, channel: reader.get('channel') ?? '' };
      }
      case 'pagerduty': {
        const routingKeyFile = this.#checked(reader, 'routing_key_file');
        return routingKeyFile === undefined ? undefined : { kind, routingKeyFile };
      }
      case 'telegram': {
        const botToken = this.#secret(reader, 'bot_token_file');
        const chatId = Number(reader.get('chat_id'));
        return botToken === undefined ? undefined : { kind, botToken, chatId };
      }
      case 'webhook':
        return this.#webhook(reader);
      default:
        return undefined;
    }
  }

  #webhook(reader: AddressReader): Extract<Destination, { kind: 'webhook' }> | undefined {
    reader.checkAll();
    if (reader.has('url') === reader.has('url_file')) {
      if (reader.has('url')) reader.map.invalidKey('url_file', 'Use either url or url_file, not both');
      else reader.map.missing('url', 'url or url_file');
      return undefined;
    }
    const url = reader.has('url') ? reader.get('url') : this.#secret(reader, 'url_file');
    const bearerTokenFile = this.#checked(reader, 'bearer_token_file');
    if (url === undefined) return undefined;
    if (!/^https?:\/\/./.test(url)) {
      reader.map.invalidKey('url_file', 'There is no address in this file');
      return undefined;
    }
    return { kind: 'webhook', url, ...(bearerTokenFile === undefined ? {} : { bearerTokenFile }) };
  }

  #mailServer(reader: SectionReader<Keys['smtp']['keys']>): MailServer | undefined {
    const smarthost = reader.get('smarthost');
    const from = reader.get('from');
    const username = reader.get('username');
    const passwordFile = this.#checked(reader, 'password_file');
    const requireTls = reader.get('require_tls');
    if (smarthost === undefined || from === undefined) return undefined;
    return {
      smarthost,
      from,
      requireTls,
      ...(username === undefined ? {} : { username }),
      ...(passwordFile === undefined ? {} : { passwordFile }),
    };
  }

  #day(reader: SectionReader<Keys['day']['keys']>): Day {
    const [from, to] = [reader.get('from'), reader.get('to')];
    // Alertmanager has no range over midnight.
    if (from >= to) reader.map.invalidKey('to', `The day must end after it starts at ${from}`);
    return { from, to, timeZone: reader.get('time_zone') };
  }

  /** A file that Alertmanager reads: when it notifies, which is too late to find that it is missing. */
  #checked<K extends string>(reader: FileReader<K>, key: K): string | undefined {
    const path = reader.get(key);
    if (path === undefined) return undefined;
    const read = this.#readSecret(path);
    // Its user may read what ours may not.
    if ('why' in read && !read.why.startsWith('permission denied')) this.#unreadable(reader, key, read.why);
    return path;
  }

  #secret<K extends string>(reader: FileReader<K>, key: K): string | undefined {
    const path = reader.get(key);
    if (path === undefined) return undefined;
    const read = this.#readSecret(path);
    if ('why' in read) {
      this.#unreadable(reader, key, read.why);
      return undefined;
    }
    this.#hasSecret = true;
    return read.secret;
  }

  #unreadable({ map }: Pick<FileReader<string>, 'map'>, key: string, why: string): void {
    const message = `This file cannot be used: ${why}.`;
    this.#source.addError('config.secret-unreadable', map.lineOf(key), { path: map.pathOf(key), message });
  }
}

interface FileReader<K extends string> {
  readonly map: SectionReader<Keys>['map'];
  readonly get: (key: K) => string | undefined;
}
