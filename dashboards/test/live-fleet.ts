import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { runCommand, startExporter } from '../../exporter/test/e2e/support/exporter.ts';
import { temporaryFolder } from '../../exporter/test/e2e/support/folder.ts';
import { startFleetWithConfig } from '../../exporter/test/e2e/support/fleet.ts';
import { runPrometheus } from '../../exporter/test/e2e/support/prometheus.ts';
import { repository } from '../../exporter/test/e2e/support/build.ts';

export interface LiveFleet {
  /** Of the Prometheus that scrapes it. */
  readonly url: string;
  /** Of another one, for which nothing has a label `tenant`: an installation of one operator. */
  readonly withoutTenantsUrl: string;
  /** A device that starts anew. */
  reboot(): void;
  stop(): Promise<void>;
}

/** A tower that has lost its power: what boards show of outages has data too. */
const addedTargets = `  - { name: tower3-rtr1, address: 127.0.0.1, port: 1, type: router, auth: demo-gone, tenant: acme, site: tower3, role: tower }
`;
const addedAuths = `  demo-gone: { api: { username: monitor, password: demo, tls: off } }
`;

/** The demo fleet, an exporter and a Prometheus with the shipped configuration and all rules, with short intervals. */
export async function startLiveFleet(): Promise<LiveFleet> {
  const started: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of started.toReversed()) await end();
  };
  try {
    const devices = await startFleetWithConfig({ seed: 1 }, () => ({
      auths: addedAuths,
      targets: addedTargets,
    }));
    started.push(() => devices.close());
    const exporter = await startExporter(devices.configFile, 'info');
    started.push(() => exporter.process.stop());
    const tokenFile = join(devices.folder.path, 'mikrofleet.token');
    await writeToken(devices.configFile, tokenFile);
    const shipped = await prometheusConfig(new URL(exporter.url).host);
    const start = async (config: string): Promise<string> => {
      const folder = await temporaryFolder();
      started.push(() => folder.remove());
      const file = join(folder.path, 'prometheus.yml');
      await writeFile(file, config.replaceAll('mikrofleet.token', tokenFile));
      const { url, process } = await runPrometheus(folder, file);
      started.push(() => process.stop());
      return url;
    };
    const url = await start(shipped);
    return {
      url,
      withoutTenantsUrl: await start(withoutTenants(shipped, url)),
      reboot: () => void devices.fleet.device('tower2-lte1').reboot(5),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prometheusConfig(host: string): Promise<string> {
  const shipped = await readFile(`${repository}prometheus/prometheus.yml`, 'utf8');
  return (
    shipped
      .replace('scrape_interval: 60s', 'scrape_interval: 10s')
      .replace('evaluation_interval: 60s', 'evaluation_interval: 10s')
      .replaceAll('scrape_timeout: 30s', 'scrape_timeout: 10s')
      .replace('scrape_interval: 4m', 'scrape_interval: 20s')
      .replace('scrape_timeout: 60s', 'scrape_timeout: 20s')
      .replaceAll('refresh_interval: 60s', 'refresh_interval: 5s')
      .replaceAll('127.0.0.1:9436', host)
      .replace('../alert-rules/', `${repository}alert-rules/`)
      // an Alertmanager of this machine is none of ours
      .replace('[127.0.0.1:9093]', '[]')
  );
}

/** Takes all series but those of rules from the other one, so that devices are not read twice, and drops the label. */
function withoutTenants(shipped: string, from: string): string {
  const config = parse(shipped) as object;
  const job = {
    job_name: 'federate',
    honor_labels: true,
    metrics_path: '/federate',
    params: { 'match[]': ['{job=~"mikro.*"}'] },
    static_configs: [{ targets: [new URL(from).host] }],
    // the external labels come along, too
    metric_relabel_configs: [{ regex: 'tenant|grafana_url|runbook_url', action: 'labeldrop' }],
  };
  return stringify({ ...config, scrape_configs: [job] });
}

async function writeToken(configFile: string, file: string): Promise<void> {
  const words = ['token', 'create', 'prometheus', '--scopes', 'scrape,discovery'];
  const { code, stdout, stderr } = await runCommand([...words, `--config.file=${configFile}`]);
  if (code !== 0) throw new Error(stderr);
  await writeFile(file, stdout, { mode: 0o600 });
}
