import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { manyDevices } from './devices/index.ts';
import { startControl } from './fleet/control.ts';
import { exporterConfig, type Neighbours } from './fleet/exporter-config.ts';
import { startFleet, type Fleet } from './fleet/fleet.ts';

interface Options {
  readonly seed: number;
  readonly roundTrip: number;
  readonly commandTime: number;
  readonly list?: boolean;
  readonly writeConfig?: string;
  readonly prometheus?: string;
  readonly alertmanager?: string;
  readonly grafana?: string;
  readonly grafanaKeys?: string;
  readonly control: string;
  readonly ephemeral?: boolean;
  readonly snmpPort: number;
  readonly devices?: number;
}

function number(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('a number that is not negative was expected');
  return value;
}

function table(fleet: Fleet): string {
  const rows = fleet.devices.map((d) => [
    d.name,
    d.tenant,
    d.site,
    d.type,
    d.version,
    d.address,
    String(d.apiPort || '-'),
    String(d.apiTlsPort || '-'),
    String(d.snmpPort || '-'),
  ]);
  const all = [['NAME', 'TENANT', 'SITE', 'TYPE', 'VERSION', 'ADDRESS', 'API', 'API-SSL', 'SNMP'], ...rows];
  const widths = (all[0] ?? []).map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function writeConfig(fleet: Fleet, file: string, servers: Neighbours): Promise<void> {
  const caFile = resolve(dirname(file), 'mikrofleet-demo-ca.pem');
  await writeFile(caFile, fleet.caPem);
  const schema = new URL('../../exporter/docs/mikrofleet.schema.json', import.meta.url);
  const forEditors = `# yaml-language-server: $schema=${schema.href}\n`;
  await writeFile(file, forEditors + exporterConfig(fleet, caFile, servers));
  console.log(`wrote ${file} and ${caFile}`);
}

async function run(options: Options): Promise<void> {
  const fleet = await startFleet({
    seed: options.seed,
    roundTripMs: options.roundTrip,
    commandMs: options.commandTime,
    ports: options.ephemeral === true ? 'ephemeral' : 'loopback-addresses',
    snmpPort: options.snmpPort,
    ...(options.devices === undefined ? {} : { devices: manyDevices(options.devices) }),
  });
  console.log(table(fleet));
  if (options.writeConfig !== undefined) await writeConfig(fleet, options.writeConfig, options);
  if (options.list === true) {
    await fleet.close();
    return;
  }
  const [host = '127.0.0.1', port = '9437'] = options.control.split(':');
  const control = await startControl(fleet, host, Number(port));
  const stop = (): void => {
    control.close();
    control.closeAllConnections();
    void fleet.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`control: http://${host}:${port}/devices — Ctrl-C stops`);
}

const program = new Command('mikrofleet-simulator')
  .description('A simulated fleet of MikroTik devices: RouterOS API, API-SSL and SNMP on loopback')
  .option('--seed <number>', 'the same seed gives the same fleet', number, 1)
  .option('--round-trip <ms>', 'round-trip time of the network', number, 0)
  .option('--command-time <ms>', 'time an API command takes on a device', number, 0)
  .option('--devices <count>', 'that many devices made from templates instead of the demo fleet', number)
  .option('--ephemeral', 'all devices on 127.0.0.1 with ports chosen by the system')
  .option('--snmp-port <port>', 'SNMP port of every device (161 needs root)', number, 1161)
  .option('--list', 'print the fleet and stop')
  .option('--write-config <file>', 'write a configuration of the exporter for this fleet')
  .option('--prometheus <url>', 'Prometheus that this configuration names')
  .option('--alertmanager <url>', 'Alertmanager that this configuration names')
  .option('--grafana <url>', 'root URL of the Grafana that this configuration names')
  .option('--grafana-keys <url>', 'its signing keys, if they are read at another address')
  .option('--control <host:port>', 'address of the control interface', '127.0.0.1:9437')
  .action(run);

try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
