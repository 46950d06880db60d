import { type Claims, scaled } from './claim.ts';
import { type Row, tableOf } from './librenms.ts';

/** LibreNMS's sensor index without the row, our metric, kind of the claim. */
const optical: Readonly<Record<string, readonly [metric: string, kind: string]>> = {
  mtxrOpticalRxPower: ['optical_receive_power_dbm', 'optical power'],
  mtxrOpticalTxPower: ['optical_transmit_power_dbm', 'optical power'],
  mtxrOpticalTxBiasCurrent: ['optical_bias_current_amperes', 'optical bias current'],
  mtxrOpticalTemperature: ['optical_temperature_celsius', 'optical temperature'],
  mtxrOpticalSupplyVoltage: ['optical_supply_voltage_volts', 'optical voltage'],
  mtxrOpticalRxLoss: ['optical_receive_loss', 'optical state'],
  mtxrOpticalTxFault: ['optical_transmit_fault', 'optical state'],
};

const scalars: Readonly<Record<string, string>> = {
  mtxrDHCPLeaseCount: 'dhcp_lease_entries',
  mtxrCtTotalEntries: 'connections',
  mtxrCtIP4Entries: 'connections_ipv4',
  mtxrCtIP6Entries: 'connections_ipv6',
};

const poe: Readonly<Record<string, readonly [metric: string, kind: string]>> = {
  mtxrPOEVoltage: ['poe_out_voltage_volts', 'poe voltage'],
  mtxrPOECurrent: ['poe_out_current_amperes', 'poe current'],
  mtxrPOEPower: ['poe_out_power_watts', 'poe power'],
};

const health: Readonly<Record<string, string>> = {
  temperature: 'health_temperature_celsius',
  voltage: 'health_voltage_volts',
  current: 'health_current_amperes',
  power: 'health_power_watts',
  fanspeed: 'health_fan_speed_rpm',
};

/** Sensors of every class; returns those without a claim. */
export function claimSensors(claims: Claims): Row[] {
  return tableOf(claims.extraction, 'sensors', 'sensors').filter((row) => !claimSensor(claims, row));
}

function claimSensor(claims: Claims, row: Row): boolean {
  const [index, sensorClass] = [String(row['sensor_index']), String(row['sensor_class'])];
  const [object = '', instance] = index.split('.');
  const what = `sensor ${sensorClass} ${index}`;
  const value = row['sensor_current'];
  const scalar = scalars[object];
  if (scalar !== undefined) {
    claims.series({ kind: scalar.startsWith('dhcp') ? 'dhcp' : 'conntrack', what }, [scalar, {}], value);
    return true;
  }
  const optic = optical[object];
  if (optic !== undefined && instance !== undefined) {
    const name = String(row['sensor_descr']).replace(/ (Rx|Tx|Tx Bias)$/, '');
    claims.series({ kind: optic[1], what }, [optic[0], { interface: name }], value);
    return true;
  }
  const supply = poe[object];
  if (supply !== undefined) {
    const name = String(row['sensor_descr']).replace(/ POE$/, '');
    claims.series({ kind: supply[1], what }, [supply[0], { interface: name }], value);
    return true;
  }
  if (object === 'mtxrPOEStatus') {
    // LibreNMS keeps the number: 2 is waiting for a load
    const name = String(row['sensor_descr']).replace(/ POE$/, '');
    const state = ['disabled', 'waiting-for-load', 'powered-on', 'overload', 'short-circuit'][
      Number(value) - 1
    ];
    claims.series({ kind: 'poe state', what }, ['poe_out_state', { interface: name, state: state ?? '' }], 1);
    return true;
  }
  if (object === 'mtxrWl60GConnected') {
    claims.series({ kind: 'w60g state', what }, ['w60g_connected', { interface: radio60GHz }], value);
    return true;
  }
  if (object === 'mtxrWl60GMode') {
    const mode = ['ap-bridge', 'station-bridge', 'sniff', 'bridge'][Number(value)];
    claims.label({ kind: 'w60g state', what }, ['w60g_info', 'mode'], mode);
    return true;
  }
  if (row['sensor_type'] === 'mtxrGaugeStatus') {
    const ok = value === 0 ? 1 : 0;
    claims.series({ kind: 'health state', what }, ['health_ok', { sensor: String(row['sensor_descr']) }], ok);
    return true;
  }
  const metric = health[sensorClass];
  const isScalar = String(row['sensor_oid']).startsWith('.1.3.6.1.4.1.14988.1.1.3.8.');
  if (metric === undefined || !(isScalar || /^mtxrG(au|ua)ge/.test(object))) return false;
  const sensor = isScalar ? 'voltage' : String(row['sensor_descr']);
  claims.series({ kind: `health ${sensorClass}`, what }, [metric, { sensor }], value);
  return true;
}

/** Transceivers and wireless; returns the wireless sensors without a claim. */
export function claimRadios(claims: Claims): Row[] {
  const names = new Map(
    tableOf(claims.extraction, 'ports', 'ports').map((row) => [
      String(row['ifIndex']),
      String(row['ifName']),
    ]),
  );
  const optics = new Map(
    tableOf(claims.extraction, 'sensors', 'sensors')
      .filter((row) => String(row['sensor_index']).startsWith('mtxrOpticalTemperature.'))
      .map((row) => [String(row['sensor_index']).split('.')[1], String(row['sensor_descr'])]),
  );
  for (const row of tableOf(claims.extraction, 'transceivers', 'transceivers')) {
    const claim = { kind: 'optical wavelength', what: `transceiver ${row['index']} wavelength` };
    const labels = { interface: optics.get(String(row['index'])) ?? '' };
    claims.series(claim, ['optical_wavelength_meters', labels], scaled(row['wavelength'] ?? null, 1e-9));
  }
  return tableOf(claims.extraction, 'wireless', 'wireless_sensors').filter(
    (row) => !claimWireless(claims, row, names),
  );
}

/** Our metric and the conversion factor to its unit. */
const wireless: Readonly<Record<string, readonly [metric: string, factor: number]>> = {
  ccq: ['wireless_transmit_ccq_ratio', 0.01],
  clients: ['wireless_registered_clients', 1],
  frequency: ['wireless_frequency_hertz', 1e6],
  'noise-floor': ['wireless_noise_floor_dbm', 1],
};

/** LibreNMS has no name for the radio: the walk's only one is the interface 1. */
const radio60GHz = 'wlan1';
const link60GHz = { interface: radio60GHz, mac_address: '04:D6:AA:A8:0E:D3' };

/** By class and type of LibreNMS; kilometres and percent in its files. */
const radios60GHz: Readonly<Record<string, readonly [string, Readonly<Record<string, string>>, number]>> = {
  'distance mikrotik': ['w60g_station_distance_meters', { interface: 'ether2' }, 1000],
  'frequency mikrotik-60g': ['w60g_frequency_hertz', { interface: radio60GHz }, 1e6],
  'quality mikrotik': ['w60g_link_signal_quality_ratio', link60GHz, 0.01],
  'rate mikrotik-60g-tx': ['w60g_link_transmit_rate_bytes_per_second', link60GHz, 1 / 8],
  'rssi mikrotik': ['w60g_link_rssi_dbm', link60GHz, 1],
};

const modem: Readonly<Record<string, string>> = {
  rsrp: 'lte_rsrp_dbm',
  rsrq: 'lte_rsrq_db',
  sinr: 'lte_sinr_db',
};

function claimWireless(claims: Claims, row: Row, names: ReadonlyMap<string, string>): boolean {
  const [sensorClass, description] = [String(row['sensor_class']), String(row['sensor_descr'])];
  const ofModem = modem[sensorClass];
  if (ofModem !== undefined) {
    const claim = { kind: `lte ${sensorClass}`, what: `lte ${sensorClass} ${row['sensor_index']}` };
    claims.series(claim, [ofModem, { interface: description.split(':')[0] ?? '' }], row['sensor_current']);
    return true;
  }
  const of60GHz = description.startsWith('60G:')
    ? radios60GHz[`${sensorClass} ${row['sensor_type']}`]
    : undefined;
  if (of60GHz !== undefined) {
    const [name, labels, factor] = of60GHz;
    const claim = { kind: `w60g ${sensorClass}`, what: `w60g ${sensorClass} ${row['sensor_index']}` };
    claims.series(claim, [name, labels], scaled(row['sensor_current'] ?? null, factor));
    return true;
  }
  const metric = wireless[String(row['sensor_class'])];
  if (metric === undefined || row['sensor_type'] !== 'mikrotik') return false;
  const kind = `wireless ${row['sensor_class']}`;
  const index = String(row['sensor_index']);
  // the walk without ifXTable (LtAP mini) has one radio; LibreNMS does not read its name in mtxrInterfaceStats
  const labels = { interface: names.get(index) ?? 'wlan1' };
  claims.series(
    { kind, what: `${kind} ${index}` },
    [metric[0], labels],
    scaled(row['sensor_current'] ?? null, metric[1]),
  );
  return true;
}
