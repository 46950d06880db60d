import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../src/config/load.ts';
import type { Settings } from '../../src/config/settings.ts';
import { catalogue } from './catalogue.ts';

const parse = (text: string, environment: Record<string, string> = {}): Settings =>
  parseSettings(text, { file: '/etc/mikrofleet/mikrofleet.yml', environment, catalogue });

describe('storage', () => {
  it('is a file beside the configuration, with its key beside it', () => {
    expect(parse('')).toMatchObject({
      storage: { sqlite: { path: '/etc/mikrofleet/mikrofleet.db' } },
      keys: { file: '/etc/mikrofleet/mikrofleet.db.key' },
      isStorageDefault: true,
    });
    expect(parse('storage: { sqlite: { path: /var/lib/m.db } }\nkeys: { file: root.key }')).toMatchObject({
      storage: { sqlite: { path: '/var/lib/m.db' } },
      keys: { file: '/etc/mikrofleet/root.key' },
      isStorageDefault: false,
    });
  });

  it('is a PostgreSQL server, whose URL is a secret', () => {
    const settings = parse('storage: { postgresql: { url: "postgresql://m:${PW}@db/m" } }', { PW: 'marker' });
    if (!('postgresql' in settings.storage)) throw new Error('no PostgreSQL');
    const { url, ...rest } = settings.storage.postgresql;
    expect(url.reveal()).toBe('postgresql://m:marker@db/m');
    expect(rest).toEqual({
      role: 'mikrofleet_app',
      maxConnections: 10,
      auditHeads: '/etc/mikrofleet/mikrofleet.audit-heads',
    });
    expect(JSON.stringify(settings)).not.toContain('marker');
    expect(settings.keys).toEqual({ file: '/etc/mikrofleet/mikrofleet.key' });
  });

  it('takes keys from the environment', () => {
    const { keys } = parse('', { MIKROFLEET_KEY: 'new', MIKROFLEET_KEY_PREVIOUS: 'old' });
    if (!('key' in keys)) throw new Error('no key');
    expect([keys.key.reveal(), keys.previous?.reveal()]).toEqual(['new', 'old']);
    expect(() => parse('keys: { file: x }', { MIKROFLEET_KEY: 'new' })).toThrow('use one of the two');
  });

  it.each([
    [
      'storage: { sqlite: { path: x }, postgresql: { url: y } }',
      'Use either sqlite or postgresql, not both.',
    ],
    ['storage: { postgresql: { connections: 5 } }', 'storage.postgresql.url: This setting is required'],
    [
      'storage: { postgresql: { url: x, role: "a b" } }',
      'The name of a role must contain only lower-case letters, digits and _.',
    ],
    ['storage: { mysql: {} }', 'Unknown key "mysql"'],
    ['storage: { postgresql: { url_file: /nowhere/x } }', 'cannot be used: it does not exist'],
  ])('%s is refused', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });
});
