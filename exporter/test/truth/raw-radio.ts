import { interfaceNames } from './raw-interface.ts';
import { type RawSeries, shifted } from './raw-values.ts';
import type { WalkText } from './walk-text.ts';

const mikrotik = '1.3.6.1.4.1.14988.1.1';

/** Modems, and 60 GHz radios and stations. */
export function addRadios(walk: WalkText, series: RawSeries): void {
  const names = new Map([...walk.column(`${mikrotik}.14.1.1.2`), ...interfaceNames(walk)]);
  addModems(walk, series, names);
  add60GHz(walk, series, names);
}

type Names = ReadonlyMap<string, string>;

const unlessZero = (text: string | undefined): string | undefined => (text === '0' ? undefined : text);

function addModems(walk: WalkText, series: RawSeries, names: Names): void {
  // every recorded modem answers RSRP
  for (const [index, power] of walk.column(`${mikrotik}.16.1.1.4`)) {
    const of = (column: number): string | undefined => walk.column(`${mikrotik}.16.1.1.${column}`).get(index);
    const labels = { interface: names.get(index) };
    series.add('lte_rsrp_dbm', labels, unlessZero(power));
    series.add('lte_rsrq_db', labels, unlessZero(of(3)));
    series.add('lte_rssi_dbm', labels, unlessZero(of(2)));
    if (power !== '0') series.add('lte_sinr_db', labels, of(7));
    series.add('lte_cell_id', labels, unlessZero(of(5)));
    series.add('lte_enb_id', labels, unlessZero(of(8)));
    if (unlessZero(of(8)) !== undefined) series.add('lte_sector_id', labels, of(9));
    series.add('lte_location_area_code', labels, unlessZero(of(10)));
    const technology = of(14);
    if (technology !== undefined) series.add('lte_access_technology', { ...labels, technology }, '1');
  }
}

/** Octets are read as text; a MAC address is of six of them. */
const macText = (text: string | undefined): string =>
  [...Buffer.from(text ?? '', 'latin1')]
    .map((byte) => byte.toString(16).padStart(2, '0').toUpperCase())
    .join(':');

const modes = ['ap-bridge', 'station-bridge', 'sniff', 'bridge'];

function add60GHz(walk: WalkText, series: RawSeries, names: Names): void {
  const radios = `${mikrotik}.1.8.1`;
  for (const [index, connected] of walk.column(`${radios}.4`)) {
    const of = (column: number): string | undefined => walk.column(`${radios}.${column}`).get(index);
    const labels = { interface: names.get(index) };
    series.add('w60g_info', { ...labels, mode: modes[Number(of(2))], ssid: of(3) }, '1');
    series.add('w60g_connected', labels, connected);
    series.add('w60g_frequency_hertz', labels, shifted(of(6), 6));
    if (connected === '0') continue;
    const link = { ...labels, mac_address: macText(walk.octets(`${radios}.5.${index}`)) };
    series.add('w60g_link_rssi_dbm', link, of(12));
    series.add('w60g_link_signal_quality_ratio', link, shifted(of(8), -2));
    series.add('w60g_link_transmit_mcs', link, of(7));
    series.add('w60g_link_transmit_sector', link, of(9));
    series.add('w60g_link_transmit_rate_bytes_per_second', link, String(Number(of(13)) * 125_000));
    const [, right, up] = /^right ([\d.]+) degrees, up ([\d.]+) degrees$/.exec(of(11) ?? '') ?? [];
    series.add('w60g_link_transmit_azimuth_degrees', link, right);
    series.add('w60g_link_transmit_elevation_degrees', link, up);
  }
  const stations = `${mikrotik}.1.9.1`;
  for (const [index, connected] of walk.column(`${stations}.2`)) {
    const of = (column: number): string | undefined => walk.column(`${stations}.${column}`).get(index);
    const labels = { interface: names.get(index) };
    const mac = macText(walk.octets(`${stations}.3.${index}`));
    series.add('w60g_station_info', { ...labels, mac_address: mac }, '1');
    series.add('w60g_station_connected', labels, connected);
    if (connected === '0') continue;
    series.add('w60g_station_rssi_dbm', labels, of(9));
    series.add('w60g_station_signal_quality_ratio', labels, shifted(of(5), -2));
    series.add('w60g_station_transmit_mcs', labels, of(4));
    series.add('w60g_station_transmit_sector', labels, of(6));
    series.add('w60g_station_transmit_rate_bytes_per_second', labels, String(Number(of(8)) * 125_000));
    // centimetres
    series.add('w60g_station_distance_meters', labels, shifted(of(10), -2));
  }
}
