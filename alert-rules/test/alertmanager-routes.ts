/** Who hears of what, with the teams of receivers.yml: labels of an alert, and the receivers in the order of the tree. */
export const routes: readonly (readonly [labels: Readonly<Record<string, string>>, receivers: string])[] = [
  [{ alertname: 'MikrofleetWatchdog', severity: 'none', scope: 'platform' }, 'heartbeat'],
  // A Prometheus with an external label `tenant`.
  [{ alertname: 'MikrofleetWatchdog', severity: 'none', scope: 'platform', tenant: 'acme' }, 'heartbeat'],
  [
    { alertname: 'MikrofleetSiteDown', severity: 'critical', tenant: 'acme', site: 'hub' },
    'acme/page,acme/notify',
  ],
  [
    { alertname: 'MikrofleetCpuHigh', severity: 'warning', tenant: 'acme', site: 'hub', device: 'r1' },
    'acme/notify',
  ],
  [{ alertname: 'MikrofleetDeviceRebooted', severity: 'info', tenant: 'acme', site: 'hub' }, 'acme/notify'],
  [
    {
      alertname: 'MikrofleetVrrpSeveralMasters',
      severity: 'critical',
      tenant: 'acme',
      site: 'hub',
      vrid: '49',
    },
    'acme/page,acme/notify',
  ],
  [
    { alertname: 'MikrofleetVersionExploited', severity: 'warning', tenant: 'acme', version: '7.20.2' },
    'acme/notify',
  ],
  [
    { alertname: 'MikrofleetSiteDown', severity: 'critical', tenant: 'borealis', site: 'tower2' },
    'borealis/page,borealis/notify',
  ],
  [
    { alertname: 'MikrofleetCpuHigh', severity: 'warning', tenant: 'borealis', site: 'tower2' },
    'borealis/notify',
  ],
  // The exporter does not answer for the devices of one tenant, and for itself.
  [
    { alertname: 'MikrofleetExporterDown', severity: 'critical', tenant: 'acme', job: 'mikrotik' },
    'acme/page,acme/notify',
  ],
  [
    { alertname: 'MikrofleetExporterDown', severity: 'critical', job: 'mikrofleet' },
    'platform-page,platform',
  ],
  [{ alertname: 'MikrofleetReloadFailed', severity: 'warning' }, 'platform'],
  [{ alertname: 'MikrofleetVersionChanged', severity: 'info', site: 'hub' }, 'platform'],
  // A tenant that has no team: seen, whatever the severity, and what is critical wakes the platform.
  [
    { alertname: 'MikrofleetSiteDown', severity: 'critical', tenant: 'newcomer', site: 'hub' },
    'platform-page,fallback',
  ],
  [{ alertname: 'MikrofleetCpuHigh', severity: 'warning', tenant: 'newcomer', site: 'hub' }, 'fallback'],
  [{ alertname: 'MikrofleetDeviceRebooted', severity: 'info', tenant: 'newcomer', site: 'hub' }, 'fallback'],
  // Letter case counts, and a name is never a pattern.
  [
    { alertname: 'MikrofleetSiteDown', severity: 'critical', tenant: 'Acme', site: 'hub' },
    'platform-page,fallback',
  ],
  [
    { alertname: 'MikrofleetSiteDown', severity: 'critical', tenant: 'acme-north', site: 'hub' },
    'platform-page,fallback',
  ],
  // Rules of others, with severities of their own.
  [{ alertname: 'DiskFull', severity: 'page', tenant: 'acme' }, 'acme/notify'],
  [{ alertname: 'DiskFull' }, 'platform'],
];
