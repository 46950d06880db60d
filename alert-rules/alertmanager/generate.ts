import { readFileSync } from 'node:fs';
import { alertmanagerConfiguration } from '../../exporter/src/alertmanager/configuration/configuration.ts';
import { readNotificationSettings } from '../../exporter/src/alertmanager/configuration/read-settings.ts';
import { ConfigSource } from '../../exporter/src/config/source.ts';

/** Of the example. Its secrets are words that show where the real ones go. */
export const exampleTenants = ['acme', 'borealis'];

const secrets = [
  { of: /telegram$/, secret: '0000000000:token-of-the-bot' },
  { of: /url$/, secret: 'https://heartbeat.example/ping' },
];

/** alertmanager.yml as `mikrofleet alertmanager-config` makes it of receivers.yml. */
export function exampleConfiguration(): string {
  const file = new URL('receivers.yml', import.meta.url);
  const source = new ConfigSource('/etc/prometheus/receivers.yml', readFileSync(file, 'utf8'), {});
  const settings = readNotificationSettings(source, {
    tenants: exampleTenants,
    readSecret: (path) => ({ secret: secrets.find(({ of }) => of.test(path))?.secret ?? 'secret' }),
  });
  return alertmanagerConfiguration(settings);
}
