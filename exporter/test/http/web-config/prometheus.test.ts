import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hashSync } from 'bcryptjs';
import { expect, it } from 'vitest';
import { Certificates } from './certificates.ts';
import { startSecured } from './start.ts';
import { freePort } from '../../run/free-port.ts';

interface Found {
  readonly labels: { readonly job: string };
  readonly health: string;
  readonly lastError: string;
}

/** The targets of a Prometheus once all have been scraped. */
async function targetsOf(port: number): Promise<Map<string, Found>> {
  const end = performance.now() + 120_000;
  while (performance.now() < end) {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/targets`).catch(() => undefined);
    if (response?.ok) {
      const { data } = (await response.json()) as { data: { activeTargets: Found[] } };
      const scraped =
        data.activeTargets.length > 0 &&
        // a busy machine may not answer the first time
        data.activeTargets.every(
          ({ health, lastError }) => health !== 'unknown' && !lastError.includes('deadline exceeded'),
        );
      if (scraped) return new Map(data.activeTargets.map((target) => [target.labels.job, target]));
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Prometheus scraped nothing.');
}

it('a real Prometheus scrapes with certificate and password, and not without one of them', async () => {
  const files = new Certificates();
  for (const name of ['ca', 'clients']) files.authority(name);
  files.signed('server', 'ca');
  files.signed('prometheus', 'clients', { names: 'DNS:prometheus.example' });
  files.signed('other', 'clients', { names: 'DNS:other.example' });
  const web = files.write(
    'web.yml',
    `tls_server_config: { cert_file: server.pem, key_file: server.key, client_auth_type: RequireAndVerifyClientCert, client_ca_file: clients.pem, client_allowed_sans: [prometheus.example] }\nbasic_auth_users: { prometheus: "${hashSync('hunter2', 4)}" }\n`,
  );
  const secured = await startSecured(web);
  const job = (name: string, certificate: string | undefined, password: string): string => {
    const identity =
      certificate === undefined ? '' : `, cert_file: ${certificate}.pem, key_file: ${certificate}.key`;
    return `  - { job_name: ${name}, scheme: https, tls_config: { ca_file: ca.pem${identity} }, basic_auth: { username: prometheus, password: ${password} }, static_configs: [{ targets: ["127.0.0.1:${secured.port}"] }] }\n`;
  };
  const config = files.write(
    'prometheus.yml',
    `global: { scrape_interval: 1s }\nscrape_configs:\n${job('good', 'prometheus', 'hunter2')}${job('password', 'prometheus', 'wrong')}${job('name', 'other', 'hunter2')}${job('certificate', undefined, 'hunter2')}`,
  );
  const port = await freePort();
  const prometheus = spawn(
    'prometheus',
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${files.path('data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    { stdio: 'ignore' },
  );
  try {
    const targets = await targetsOf(port);
    expect(targets.get('good')).toMatchObject({ health: 'up', lastError: '' });
    expect(targets.get('password')).toMatchObject({
      health: 'down',
      lastError: 'server returned HTTP status 401 Unauthorized',
    });
    for (const name of ['name', 'certificate']) {
      expect(targets.get(name)?.health).toBe('down');
      // a whole number: the port may hold the same digits
      expect(targets.get(name)?.lastError).not.toMatch(/\b401\b/);
    }
  } finally {
    prometheus.kill();
    await once(prometheus, 'exit');
    await secured.close();
  }
  expect(secured.logs.join('')).not.toContain('hunter2');
});
