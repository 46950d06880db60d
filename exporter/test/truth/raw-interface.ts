import { asSigned, macText, type RawSeries, shifted } from './raw-values.ts';
import type { WalkText } from './walk-text.ts';

const ifTable = '1.3.6.1.2.1.2.2.1';
const ifXTable = '1.3.6.1.2.1.31.1.1.1';
const interfaceStats = '1.3.6.1.4.1.14988.1.1.14.1.1';
const opticalTable = '1.3.6.1.4.1.14988.1.1.19.1.1';

/** IANAifType of the walks, in the words of `/interface print`. */
const types: Readonly<Record<string, string>> = {
  1: 'other',
  6: 'ether',
  23: 'ppp',
  24: 'loopback',
  71: 'wlan',
  131: 'tunnel',
  135: 'vlan',
  161: 'bond',
  209: 'bridge',
};

export const interfaceNames = (walk: WalkText): ReadonlyMap<string, string> => walk.column(`${ifXTable}.1`);

export function addInterfaces(walk: WalkText, series: RawSeries): void {
  const of = (table: string, column: number, index: string): string | undefined =>
    walk.column(`${table}.${column}`).get(index);
  for (const [index, name] of interfaceNames(walk)) {
    const labels = { interface: name };
    if (name.startsWith('<')) {
      series.add('ppp_session_receive_bytes_total', labels, of(ifXTable, 6, index));
      series.add('ppp_session_transmit_bytes_total', labels, of(ifXTable, 10, index));
      continue;
    }
    const total = (...columns: number[]): string => {
      const parts = columns.map((column) => BigInt(of(ifXTable, column, index) ?? 0));
      return String(parts.reduce((sum, part) => sum + part, 0n));
    };
    series.add(
      'interface_info',
      {
        ...labels,
        interface_type: types[of(ifTable, 3, index) ?? ''],
        comment: of(ifXTable, 18, index),
      },
      '1',
    );
    series.add('interface_mtu_bytes', labels, of(ifTable, 4, index));
    const mac = macText(walk.hexColumn(`${ifTable}.6`).get(index));
    if (mac !== undefined) series.add('interface_mac_info', { ...labels, mac_address: mac }, '1');
    series.add('interface_last_change_uptime_seconds', labels, shifted(of(ifTable, 9, index), -2));
    series.add('interface_link_downs_total', labels, of(interfaceStats, 90, index));
    series.add('interface_receive_multicast_packets_total', labels, of(ifXTable, 8, index));
    series.add('interface_receive_broadcast_packets_total', labels, of(ifXTable, 9, index));
    series.add('interface_transmit_multicast_packets_total', labels, of(ifXTable, 12, index));
    series.add('interface_transmit_broadcast_packets_total', labels, of(ifXTable, 13, index));
    series.add('interface_enabled', labels, of(ifTable, 7, index) === '1' ? '1' : '0');
    series.add('interface_up', labels, of(ifTable, 8, index) === '1' ? '1' : '0');
    series.add('interface_receive_drops_total', labels, of(ifTable, 13, index));
    series.add('interface_receive_errors_total', labels, of(ifTable, 14, index));
    series.add('interface_transmit_drops_total', labels, of(ifTable, 19, index));
    series.add('interface_transmit_errors_total', labels, of(ifTable, 20, index));
    series.add('interface_receive_bytes_total', labels, of(ifXTable, 6, index));
    series.add('interface_transmit_bytes_total', labels, of(ifXTable, 10, index));
    series.add('interface_receive_packets_total', labels, total(7, 8, 9));
    series.add('interface_transmit_packets_total', labels, total(11, 12, 13));
    const megabits = of(ifXTable, 15, index);
    // radios, bonds, bridges and ports without link have a nominal speed
    const isLinked = of(ifTable, 3, index) === '6' && of(ifTable, 8, index) === '1';
    // 1 Mbit/s is 125,000 bytes per second
    if (isLinked && megabits !== '0')
      series.add('interface_rate_bytes_per_second', labels, String(Number(megabits) * 125_000));
  }
  for (const [index, name] of walk.column(`${opticalTable}.2`)) {
    addOptics(series, { interface: name }, (column) => of(opticalTable, column, index));
  }
}

function addOptics(
  series: RawSeries,
  labels: { interface: string },
  of: (column: number) => string | undefined,
): void {
  const wavelength = of(5);
  const hasWavelength = wavelength !== undefined && wavelength !== '0' && wavelength !== '65535';
  const measures = of(7) !== '0';
  const [vendor, serial] = [11, 12].map((column) => of(column)?.trim() || undefined);
  // zeros of an empty cage are not measurements: 0 dBm would be a milliwatt of light
  if (!measures && !hasWavelength && vendor === undefined) return;
  if (vendor !== undefined) series.add('optical_info', { ...labels, vendor, serial_number: serial }, '1');
  series.add('optical_receive_loss', labels, of(3));
  series.add('optical_transmit_fault', labels, of(4));
  if (hasWavelength) series.add('optical_wavelength_meters', labels, shifted(wavelength, -11));
  if (!measures) return;
  const temperature = asSigned(of(6));
  if (temperature !== '-128') series.add('optical_temperature_celsius', labels, temperature);
  series.add('optical_supply_voltage_volts', labels, shifted(of(7), -3));
  series.add('optical_bias_current_amperes', labels, shifted(of(8), -3));
  series.add('optical_transmit_power_dbm', labels, shifted(of(9), -3));
  series.add('optical_receive_power_dbm', labels, shifted(of(10), -3));
}
