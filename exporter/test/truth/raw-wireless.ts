import { interfaceNames } from './raw-interface.ts';
import { type RawSeries, shifted } from './raw-values.ts';
import type { WalkText } from './walk-text.ts';

const wireless = '1.3.6.1.4.1.14988.1.1.1';
const accessPoints = `${wireless}.3.1`;
const clients = `${wireless}.2.1`;
const stations = `${wireless}.1.1`;

const bytesOf = (bits: string | undefined): string | undefined =>
  bits === undefined ? undefined : String(Number(bits) / 8);
/** 0 means no value, an empty text no text. */
const unlessNone = (text: string | undefined): string | undefined =>
  text === '0' || text === '' ? undefined : text;

/** `2412/20-Ce/gn(18dBm)` is 20 MHz for each letter of the extension. */
function widthOf(channel: string | undefined): string | undefined {
  const [, width, extension = 'C'] = /^\d+\/(\d+)(?:-([Ce]+))?\//.exec(channel ?? '') ?? [];
  return width === undefined ? undefined : String(Number(width) * extension.length * 1e6);
}

export function addWireless(walk: WalkText, series: RawSeries): void {
  // a walk without ifXTable still has the names in mtxrInterfaceStats
  const names = new Map([...walk.column('1.3.6.1.4.1.14988.1.1.14.1.1.2'), ...interfaceNames(walk)]);
  for (const [index, ssid] of walk.column(`${accessPoints}.4`)) {
    const of = (column: number): string | undefined => walk.column(`${accessPoints}.${column}`).get(index);
    const name = names.get(index);
    // a radio without a name could not be distinguished from another
    if (name === undefined) continue;
    const labels = { interface: name };
    series.add('wireless_interface_info', { ...labels, ssid }, '1');
    series.add('wireless_channel_width_hertz', labels, widthOf(of(8)));
    series.add('wireless_registered_clients', labels, of(6));
    // 0 Hz of a virtual access point is no frequency
    if (of(7) !== '0') series.add('wireless_frequency_hertz', labels, shifted(of(7), 6));
    // 0 while the radio is off
    if (of(9) !== '0') series.add('wireless_noise_floor_dbm', labels, of(9));
    series.add('wireless_transmit_ccq_ratio', labels, shifted(of(10), -2));
    series.add('wireless_authenticated_clients', labels, of(11));
  }
  for (const [index, strength] of walk.column(`${stations}.4`)) {
    const of = (column: number): string | undefined => walk.column(`${stations}.${column}`).get(index);
    const labels = { interface: names.get(index) };
    series.add('wireless_interface_info', { ...labels, ssid: of(5) }, '1');
    series.add('wireless_frequency_hertz', labels, shifted(of(7), 6));
    series.add('wireless_channel_width_hertz', labels, widthOf(of(8)));
    series.add('wireless_station_signal_dbm', labels, strength);
    series.add('wireless_station_transmit_rate_bytes_per_second', labels, bytesOf(of(2)));
    series.add('wireless_station_receive_rate_bytes_per_second', labels, bytesOf(of(3)));
    series.add('wireless_station_transmit_ccq_ratio', labels, shifted(of(9), -2));
    series.add('wireless_station_receive_ccq_ratio', labels, shifted(of(10), -2));
  }
  const counts = new Map<string, number>();
  for (const [index, strength] of walk.column(`${clients}.3`)) {
    const parts = index.split('.');
    const name = names.get(parts[6] ?? '') ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const mac = parts.slice(0, 6).map((byte) => Number(byte).toString(16).padStart(2, '0').toUpperCase());
    const labels = { interface: name, mac_address: mac.join(':') };
    const of = (column: number): string | undefined => walk.column(`${clients}.${column}`).get(index);
    const told = { routeros_version: unlessNone(of(10)), radio_name: unlessNone(of(20)) };
    series.add('wireless_client_info', { ...labels, ...told }, '1');
    series.add('wireless_client_signal_dbm', labels, strength);
    series.add('wireless_client_transmit_bytes_total', labels, of(4));
    series.add('wireless_client_receive_bytes_total', labels, of(5));
    series.add('wireless_client_transmit_packets_total', labels, of(6));
    series.add('wireless_client_receive_packets_total', labels, of(7));
    series.add('wireless_client_transmit_rate_bytes_per_second', labels, bytesOf(of(8)));
    series.add('wireless_client_receive_rate_bytes_per_second', labels, bytesOf(of(9)));
    series.add('wireless_client_uptime_seconds', labels, shifted(of(11), -2));
    series.add('wireless_client_signal_to_noise_db', labels, unlessNone(of(12)));
    series.add('wireless_client_remote_signal_dbm', labels, unlessNone(of(19)));
    for (const chain of [0, 1, 2]) {
      const ofChain = { ...labels, chain: String(chain) };
      series.add('wireless_client_chain_remote_signal_dbm', ofChain, unlessNone(of(13 + 2 * chain)));
      series.add('wireless_client_chain_signal_dbm', ofChain, unlessNone(of(14 + 2 * chain)));
    }
  }
  for (const [name, count] of counts) series.add('wireless_clients', { interface: name }, String(count));
}
