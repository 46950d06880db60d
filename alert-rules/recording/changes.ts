import { infrastructure } from '../../promql/scopes.ts';
import { matching, type MetricName, not, series } from '../../promql/series.ts';
import { recordingRule } from '../language/recording-rule.ts';
import { deviceUnreachable } from './reachability.ts';

const labels = ['tenant', 'site', 'device'] as const;
const device = labels.join(', ');
const ofFact = [...labels, 'change', 'setting'] as const;
const fact = ofFact.join(', ');

/** What may have changed, for those who look for a cause. */
const kinds = ['version', 'firmware', 'hardware', 'configuration', 'reboot'] as const;
type Kind = (typeof kinds)[number];

const named = (label: string, value: string, expression: string): string =>
  `label_replace(${expression}, "${label}", "${value}", "", "")`;

const known = (change: Kind, setting: string, expression: string): string =>
  `max by (${fact}, value) (${named('change', change, setting === '' ? expression : named('setting', setting, expression))})`;

/** The label of a metric as a fact; a device that does not report it has none. */
const ofLabel = (
  change: Kind,
  setting: string,
  label: 'version' | 'firmware' | 'serial_number' | 'identity',
) =>
  known(
    change,
    setting,
    `label_replace(${series('mikrotik_system_info', { [label]: not('') })}, "value", "$1", "${label}", "(.+)")`,
  );

/** Settings of devices at customers would be most of the series, and nobody looks there for the cause of an outage. */
const ofNetwork = (metric: MetricName): string => series(metric, infrastructure);

/** Labels of a metric, one after the other, as the value of a setting. */
const joined = (metric: MetricName, ...parts: readonly string[]): string =>
  `label_join(${ofNetwork(metric)}, "value", " ", ${parts.map((part) => `"${part}"`).join(', ')})`;

/** The value of a sample as the value of a setting. */
const counted = (metric: MetricName, by: string): string =>
  `count_values by (${by}) ("value", max by (${by}) (${ofNetwork(metric)}))`;

const setting = (name: string, values: string): string => known('configuration', name, values);

/** One for each row of a menu, called by its name. */
const settingOfEach = (row: string, name: string, values: string): string =>
  known('configuration', '', `label_replace(${values}, "setting", "${name} $1", "${row}", "(.+)")`);

const facts: readonly string[] = [
  ofLabel('version', 'version', 'version'),
  ofLabel('firmware', 'firmware', 'firmware'),
  ofLabel('hardware', 'serial number', 'serial_number'),
  ofLabel('configuration', 'identity', 'identity'),
  setting('accounts', counted('mikrotik_user_accounts', device)),
  setting('device mode', joined('mikrotik_device_mode', 'mode')),
  setting('DNS servers', joined('mikrotik_dns_info', 'servers', 'doh_server')),
  setting('NTP servers', joined('mikrotik_ntp_client_info', 'mode', 'servers')),
  settingOfEach('service', 'service', joined('mikrotik_service_info', 'port', 'certificate', 'networks')),
  settingOfEach('service', 'enabled service', counted('mikrotik_service_enabled', `${device}, service`)),
  settingOfEach('bridge', 'bridge', joined('mikrotik_bridge_info', 'protocol_mode', 'vlan_filtering')),
  settingOfEach(
    'interface',
    'radio',
    joined('mikrotik_wireless_interface_info', 'mode', 'band', 'protocol', 'ssid'),
  ),
  settingOfEach('interface', 'radio', joined('mikrotik_wifi_interface_info', 'mode', 'ssid')),
];

/**
 * What was known of a device that is not read now holds: an upgrade begins and ends with minutes of silence, a repair with hours.
 * A device that left the inventory has no state of reachability, and is forgotten.
 */
const heldWhileSilent = (record: string): string => `(
      ${record}
      and on (${device}) ${deviceUnreachable.record}
      unless on (${device}) max by (${device}) (${series('mikrotik_up')}) == 1
    )`;

/** As the evaluation before had it; after a gap, of a slow module or of Prometheus itself, as it was within the hour. */
const before = (record: string, by: string): string =>
  `(${record} offset 1m or on (${by}) last_over_time(${record}[1h] offset 1m))`;

const factRecord = 'device:mikrotik_fact:info';

export const deviceFact = recordingRule({
  record: factRecord,
  labels: [...ofFact, 'value'],
  comment:
    'What a device runs and how it is set up, as far as a metric says so: what changes are made of. While it is not read, what was known last.',
  expression: `
    ${facts.join('\n    or ')}
    or ${heldWhileSilent(factRecord)}`,
});

export const deviceFactBefore = recordingRule({
  record: 'device:mikrotik_fact_before:info',
  labels: [...ofFact, 'value'],
  comment: 'The same, one evaluation earlier.',
  expression: before(deviceFact.record, fact),
});

const bootRecord = 'device:mikrotik_booted:timestamp';

export const deviceBooted = recordingRule({
  record: bootRecord,
  labels,
  comment: 'When a device booted, by its uptime.',
  expression: `
    max by (${device}) (timestamp(${series('mikrotik_system_uptime_seconds')}) - ${series('mikrotik_system_uptime_seconds')})
    or ${heldWhileSilent(bootRecord)}`,
});

/** Uptime is in whole seconds and its sample late by the time of a scrape: the moment wanders by less than two minutes. */
const bootedLater = `(${deviceBooted.record} - on (${device}) ${before(deviceBooted.record, device)} > 120)`;
/** Over SNMP, uptime begins anew after 2^32 hundredths of a second, which is no reboot. */
const snmpWrap = 42_949_673;

const changeRecord = 'device:mikrotik_change:timestamp';
const ofChange = [...ofFact, 'from', 'to'] as const;

export const deviceChange = recordingRule({
  record: changeRecord,
  labels: ofChange,
  comment:
    'When something of a device changed, for a day: change is version, firmware, hardware (another serial number), configuration (setting says which) or reboot; from and to are the values. A device that is new, and a setting that is, are no change.',
  expression: `
    (
      max by (${ofChange.join(', ')}) (
        label_replace(
          ${deviceFact.record} unless on (${fact}, value) ${deviceFactBefore.record},
          "to", "$1", "value", "(.+)"
        )
        * on (${fact}) group_left (from)
        label_replace(topk by (${fact}) (1, ${deviceFactBefore.record}), "from", "$1", "value", "(.+)")
      ) * 0 + time()
    )
    or ${named('change', 'reboot', `(${deviceBooted.record} and on (${device}) ${bootedLater} unless on (${device}) (${bootedLater} > ${snmpWrap - 900} < ${snmpWrap + 900}))`)}
    or last_over_time(${changeRecord}[30m]) > time() - 86400`,
});

const severe = { severity: matching('critical|warning') };

const firing = (by: string, matchers: Parameters<typeof series>[1]): string =>
  `min by (${by}, alertname) (${series('ALERTS_FOR_STATE', severe, matchers)} and ignoring (alertstate) ${series('ALERTS', severe, matchers, { alertstate: 'firing' })})`;

/** The last change of a kind, so that a reboot afterwards does not hide the upgrade before. */
const afterLast = (change: Kind): readonly string[] => {
  const changed = series(deviceChange, { change });
  return [
    `${firing(device, { device: not('') })} - on (${device}) group_left (change, setting, from, to) topk by (${device}) (1, ${changed})`,
    // a customer's reboot explains nothing of a site
    `${firing('tenant, site', { device: '', site: not('') })} - on (tenant, site) group_left (device, change, setting, from, to) topk by (tenant, site) (1, ${changed} and on (${device}) ${series(deviceUnreachable, infrastructure)})`,
  ];
};

export const alertAfterChange = recordingRule({
  record: 'device:mikrotik_alert_after_change:seconds',
  labels: [...ofChange, 'alertname'],
  comment:
    'Alerts that fire and the changes near their beginning: seconds from the change to the beginning of the alert, at most an hour. Negative, to a quarter of an hour, where the change was seen later: a device that is upgraded says so when it is back. Alerts about a site have the changes of its infrastructure.',
  expression: `
    (
      ${kinds
        .flatMap(afterLast)
        .map((one) => `(${one})`)
        .join('\n      or ')}
    ) <= 3600 >= -900`,
});
