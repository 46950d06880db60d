/**
 * Sets up organizations of Grafana for tenants, in a container: ORGANIZATIONS has a word for each, tenant=number, and =URL of its
 * Prometheus if it has none yet.
 */
// oxlint-disable no-console -- what it says is the log of its container
import { readFileSync } from 'node:fs';
import { GrafanaApi, GrafanaRefusal } from './grafana-api.ts';
import { setUpOrganization } from './set-up-organization.ts';

const {
  GRAFANA: url = '',
  EXPORTER: exporter = '',
  ORGANIZATIONS: organizations = '',
  SECRETS: secrets = '/secrets',
} = process.env;
const secret = (name: string): string => readFileSync(`${secrets}/${name}`, 'utf8').trim();

try {
  const grafana = new GrafanaApi({ url, user: 'admin', password: secret('grafana/admin-password') });
  for (const word of organizations.split(' ').filter((part) => part !== '')) {
    const [, name = '', number = '', prometheus] = /^([^=]+)=(\d+)(?:=(.+))?$/u.exec(word) ?? [];
    if (name === '') throw new Error(`ORGANIZATIONS has words such as acme=2, not ${word}.`);
    const token = secret(`plugin/token-${number}`);
    const setUp = { name, id: Number(number), exporter, token, prometheus, scrapeInterval: '60s' };
    await setUpOrganization(grafana, setUp);
    console.log(`Organization ${number} of Grafana belongs to the tenant ${name}.`);
  }
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof GrafanaRefusal && error.status === 401)
    console.error(
      'Its password was changed since the first start. What is set up stays; anything else is set up in Grafana itself: ' +
        'Administration, Plugins, Mikrofleet, Set-up.',
    );
}
