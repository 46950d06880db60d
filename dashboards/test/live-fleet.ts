import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, startExporter } from '../../exporter/test/e2e/support/exporter.ts';
import { startFleetWithConfig } from '../../exporter/test/e2e/support/fleet.ts';
import { runPrometheus } from '../../exporter/test/e2e/support/prometheus.ts';
import { repository } from '../../exporter/test/e2e/support/build.ts';

export interface LiveFleet {
  /** Of the Prometheus that scrapes it. */
  readonly url: string;
  /** A device that starts anew. */
  reboot(): void;
  stop(): Promise<void>;
}

/** A tower that has lost its power: what boards show of outages has data too. */
const addedTargets = `  - { name: tower3-rtr1, address: 127.0.0.1, port: 1, type: router, auth: demo-gone, tenant: acme, site: tower3, role: tower }
`;
const addedAuths = `  demo-gone: { api: { username: monitor, password: demo, tls: off } }
`;

/** What only the inventory knows of the demo fleet: places, upstreams, batteries and what was planned and sold. */
const sites = `
sites:
  - { name: hub, tenant: acme, latitude: 56.95, longitude: 24.1, slo_objective: 0.9995, voltage_min: 22, voltage_cutoff: 21, sold_bandwidth: 2Gbps }
  - { name: tower1, tenant: acme, latitude: 56.98, longitude: 24.3, upstreams: [hub], voltage_min: 22, voltage_cutoff: 21, sold_bandwidth: 800Mbps }
  - { name: tower3, tenant: acme, upstreams: [hub] }
  - { name: tower2, tenant: borealis, latitude: 57.02, longitude: 24.5, voltage_min: 22, voltage_cutoff: 21 }
`;

/** Interfaces with a role, by device. */
const interfaces: Readonly<Record<string, string>> = {
  'hub-core1':
    '{ sfp-sfpplus1: { role: backhaul, peer_site: tower1, capacity: 10Gbps }, ether1: { role: uplink, capacity: 1Gbps } }',
  'hub-bh1': '{ wlan60-station-1: { role: backhaul, peer_site: tower1, capacity: 1Gbps } }',
  'tower1-bh1': '{ wlan60-1: { role: backhaul, peer_site: hub, capacity: 1Gbps } }',
  'tower1-ap1': '{ wlan1: { role: sector, planned_clients: 40 } }',
  'tower2-ap1': '{ wlan1: { role: sector, planned_clients: 30 } }',
};

function withInterfaces(config: string): string {
  let text = config;
  for (const [device, plan] of Object.entries(interfaces)) {
    const found = `- { name: ${device}, `;
    if (!text.includes(found)) throw new Error(`The fleet has no ${device} any more.`);
    text = text.replace(found, `${found}interfaces: ${plan}, `);
  }
  return text;
}

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
      file: sites,
    }));
    started.push(() => devices.close());
    await writeFile(devices.configFile, withInterfaces(devices.config));
    const exporter = await startExporter(devices.configFile, 'info');
    started.push(() => exporter.process.stop());
    await writeToken(devices.configFile, join(devices.folder.path, 'mikrofleet.token'));
    const config = join(devices.folder.path, 'prometheus.yml');
    await writeFile(config, await prometheusConfig(new URL(exporter.url).host));
    const prometheus = await runPrometheus(devices.folder, config);
    started.push(() => prometheus.process.stop());
    return {
      url: prometheus.url,
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
  const short = shipped
    .replace('scrape_interval: 60s', 'scrape_interval: 10s')
    .replace('evaluation_interval: 60s', 'evaluation_interval: 10s')
    .replaceAll('scrape_timeout: 30s', 'scrape_timeout: 10s')
    .replace('scrape_interval: 4m', 'scrape_interval: 20s')
    .replace('scrape_timeout: 60s', 'scrape_timeout: 20s')
    .replaceAll('refresh_interval: 60s', 'refresh_interval: 5s')
    .replaceAll('127.0.0.1:9436', host);
  return `${short}\nrule_files: [${repository}alert-rules/rules/*.yml]\n`;
}

async function writeToken(configFile: string, file: string): Promise<void> {
  const words = ['token', 'create', 'prometheus', '--scopes', 'scrape,discovery'];
  const { code, stdout, stderr } = await runCommand([...words, `--config.file=${configFile}`]);
  if (code !== 0) throw new Error(stderr);
  await writeFile(file, `${stdout.split('\n')[0] ?? ''}\n`, { mode: 0o600 });
}
