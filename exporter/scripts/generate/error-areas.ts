interface ErrorArea {
  /** The folders whose `errors.ts` may contain codes of the area. */
  readonly folders: readonly string[];
  /** For docs/errors.md. */
  readonly text: string;
}

/** The part of a code before the dot. Tables and pages use this order. */
export const errorAreas: Readonly<Record<string, ErrorArea>> = {
  request: {
    folders: ['http', 'errors', 'devices', 'live', 'store', 'management/idempotency'],
    text: 'The request. The response has the status in the table and the code in its body.',
  },
  command: {
    folders: ['management/commands'],
    text: 'A RouterOS command of the management API. The response has the status in the table and the code in its body.',
  },
  auth: {
    folders: ['access'],
    text: 'Authentication and authorization. Anything of another tenant is answered as not found.',
  },
  registry: {
    folders: ['store', 'management', 'management/devices', 'management/inventory', 'devices'],
    text: 'The registry of devices and other records.',
  },
  registration: { folders: ['management/registration'], text: 'A failed registration.' },
  contact: { folders: ['management'], text: 'Contacting a device on behalf of the caller.' },
  storage: {
    folders: ['store'],
    text: 'The database. At startup the exporter refuses to run; later it answers 503, and scrapes of devices in the file continue.',
  },
  audit: {
    folders: ['management/audit'],
    text: 'The audit and its end as recorded outside of the database. The exporter refuses to start on a database that lost records.',
  },
  secret: {
    folders: ['store/secrets'],
    text: 'The keys of stored secrets. The exporter refuses to start rather than lose or expose a secret.',
  },
  config: {
    folders: ['config', 'http/web-config', 'cli'],
    text: 'The configuration or the command line. The exporter does not start, or keeps its current configuration.',
  },
  device: {
    folders: ['transport', 'devices'],
    text: 'The device. The probe answers 200 with `mikrotik_up 0`; the part after the dot is the `reason` of `mikrotik_probe_failure`.',
  },
  collector: {
    folders: ['probe'],
    text: 'One collector. `mikrotik_collector_success` is 0 and everything else continues; `debug=true` shows the message.',
  },
  address: {
    folders: ['devices/address', 'management/scan'],
    text: 'The address of a device. Nothing was sent to it.',
  },
  maintenance: { folders: ['management/maintenance'], text: 'Maintenance windows.' },
  alertmanager: {
    folders: ['alertmanager'],
    text: 'The Alertmanager that shows alerts and takes silences. Maintenance windows work without it, and their silences follow.',
  },
  prometheus: {
    folders: ['prometheus'],
    text: 'The Prometheus that reports are made from. Everything else works without it.',
  },
  report: { folders: ['management/reports'], text: 'Reports of a month.' },
  diagnose: {
    folders: ['management/connection-test'],
    text: 'A finding of the connection test. The device works, or would with other permissions.',
  },
  internal: { folders: ['errors'], text: 'The exporter itself.' },
};
