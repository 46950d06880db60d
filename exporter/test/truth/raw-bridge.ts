import { interfaceNames } from './raw-interface.ts';
import { macText, type RawSeries } from './raw-values.ts';
import type { WalkText } from './walk-text.ts';

const bridge = '1.3.6.1.2.1.17';
const forwarding = '5';
const learning = '4';

/** The bridge that a device shows, and its ports. */
export function addBridge(walk: WalkText, series: RawSeries): void {
  const address = macText(walk.hexColumn(`${bridge}.1.1`).get('0'));
  if (address !== undefined)
    series.add('bridge_priority', { mac_address: address }, walk.scalar(`${bridge}.2.2`));
  const names = interfaceNames(walk);
  for (const [port, ifIndex] of walk.column(`${bridge}.1.4.1.2`)) {
    const labels = { interface: names.get(ifIndex) };
    const of = (column: number) => walk.column(`${bridge}.2.15.1.${column}`).get(port);
    series.add('bridge_port_info', { ...labels, pvid: walk.column(`${bridge}.7.1.4.5.1.1`).get(port) }, '1');
    const state = of(3);
    const flag = (...states: string[]): string | undefined =>
      state === undefined ? undefined : states.includes(state) ? '1' : '0';
    series.add('bridge_port_forwarding', labels, flag(forwarding));
    series.add('bridge_port_learning', labels, flag(learning, forwarding));
    series.add('bridge_port_priority', labels, of(2));
    series.add('bridge_port_path_cost', labels, of(5));
    series.add('bridge_port_designated_cost', labels, of(7));
    addRoot(walk, series, { port, labels });
  }
  addHosts(walk, series);
}

/** Hosts on ports, from the table with VLANs; version 6 has those without a VLAN in the older table. */
function addHosts(walk: WalkText, series: RawSeries): void {
  const names = interfaceNames(walk);
  const hosts = new Map<
    string,
    { mac_address: string; vlan: string | undefined; interface: string | undefined }
  >();
  const add = (octets: readonly string[], port: string, vlan?: string): void => {
    const name = names.get(walk.column(`${bridge}.1.4.1.2`).get(port) ?? '');
    if (port === '0') return;
    const digits = octets.map((octet) => Number(octet).toString(16).padStart(2, '0')).join('');
    const host = { mac_address: macText(digits.toUpperCase()) ?? '', vlan, interface: name };
    hosts.set(JSON.stringify(host), host);
  };
  for (const [index, port] of walk.column(`${bridge}.7.1.2.2.1.2`)) {
    const [vlan, ...octets] = index.split('.');
    add(octets, port, vlan === '0' ? undefined : vlan);
  }
  if (walk.scalar('1.3.6.1.4.1.14988.1.1.4.4')?.startsWith('6.') === true)
    for (const [index, port] of walk.column(`${bridge}.4.3.1.2`)) add(index.split('.'), port);
  const counts = new Map<string, number>();
  for (const host of hosts.values()) {
    series.add('bridge_host_info', host, '1');
    // 6.40.5 has hosts on ports that it does not list
    if (host.interface !== undefined) counts.set(host.interface, (counts.get(host.interface) ?? 0) + 1);
  }
  for (const [name, count] of counts) series.add('bridge_port_hosts', { interface: name }, String(count));
}

function addRoot(
  walk: WalkText,
  series: RawSeries,
  { port, labels }: { port: string; labels: { interface: string | undefined } },
): void {
  const root = walk.hexColumn(`${bridge}.2.15.1.6`).get(port);
  if (root === undefined || /^0+$/.test(root)) return;
  const announced = Number.parseInt(walk.hexColumn(`${bridge}.2.15.1.9`).get(port) ?? '0', 16) % 4096;
  const priority = Number.parseInt(root.slice(0, 4), 16).toString(16).toUpperCase();
  series.add(
    'bridge_port_designated_info',
    {
      ...labels,
      designated_root: `0x${priority}.${macText(root.slice(4))}`,
      designated_port: announced === 0 ? undefined : String(announced),
    },
    '1',
  );
}
