/** Labels that say what an alert is about, and not how it is. */
export const identifying = [
  'tenant',
  'site',
  'device',
  'interface',
  'job',
  'instance',
  'token',
  'collector',
  'certificate',
  'common_name',
  'connection',
  'remote_address',
  'family',
  'pool',
  'sensor',
  'server',
  'ups',
  'entry',
  'host',
  'port',
  'probe',
  'vrid',
  'address',
  'member',
  'peer',
  'public_key',
  'src_address',
  'dst_address',
  'service',
] as const;

/**
 * What explains what. `equal` compares labels that both alerts lack as equal too, so that without `site != ""` one alert
 * without a site would silence every other without one. A tenant may be missing: an installation without tenants is one
 * of its own.
 */
export const inhibitRules = [
  {
    source_matchers: ['alertname = MikrofleetSiteDown', 'site != ""'],
    target_matchers: ['scope =~ "device|link|client"', 'site != ""'],
    equal: ['tenant', 'site'],
  },
  {
    // Its other faults, such as an overheated switch, may be why.
    source_matchers: ['alertname = MikrofleetSiteFlapping', 'site != ""'],
    target_matchers: [
      'alertname =~ "MikrofleetDeviceFlapping|MikrofleetDeviceDown|MikrofleetSubscriberDrop"',
      'site != ""',
    ],
    equal: ['tenant', 'site'],
  },
  {
    source_matchers: ['alertname = MikrofleetDeviceDown', 'device != ""'],
    target_matchers: ['alertname != MikrofleetDeviceDown', 'scope =~ "device|link|client"', 'device != ""'],
    equal: ['tenant', 'site', 'device'],
  },
  {
    // Only the job that reads devices: while it works, they are seen, whatever happens to the slow modules and to /fleet.
    source_matchers: ['alertname = MikrofleetExporterDown', 'job = mikrotik'],
    target_matchers: ['scope =~ "site|device|link|client"'],
    equal: ['tenant'],
  },
  {
    source_matchers: ['alertname = MikrofleetBackhaulDown', 'site != ""'],
    target_matchers: ['alertname = MikrofleetSubscriberDrop', 'site != ""'],
    equal: ['tenant', 'site'],
  },
  {
    // Both are about one supply; this one has the time that is left.
    source_matchers: ['alertname = MikrofleetBatteryRunningOut', 'site != ""'],
    target_matchers: ['alertname = MikrofleetSupplyVoltageLow', 'site != ""'],
    equal: ['tenant', 'site'],
  },
  {
    source_matchers: ['severity = critical', 'alertname =~ "Mikrofleet.+"'],
    target_matchers: ['severity =~ "warning|info"', 'alertname =~ "Mikrofleet.+"'],
    // Every label that tells alerts of one name apart, or one full pool would hide the next.
    equal: ['alertname', ...identifying],
  },
] as const;
