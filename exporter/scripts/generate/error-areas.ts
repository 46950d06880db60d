interface ErrorArea {
  /** The folders whose `errors.ts` may have codes of the area. */
  readonly folders: readonly string[];
  /** For docs/errors.md. */
  readonly text: string;
}

/** The word before the dot of a code. Tables and pages have them in this order. */
export const errorAreas: Readonly<Record<string, ErrorArea>> = {
  request: {
    folders: ['http', 'errors', 'devices', 'live', 'store', 'management/idempotency'],
    text: 'The request. The answer has the status in the table and the code in its body.',
  },
  command: {
    folders: ['management/commands'],
    text: 'A RouterOS command of the management API. The answer has the status in the table and the code in its body.',
  },
  auth: {
    folders: ['access'],
    text: 'Who is asking. What belongs to another tenant is answered as not found.',
  },
  registry: {
    folders: ['store', 'management', 'management/devices', 'management/inventory', 'devices'],
    text: 'What is registered, or should be.',
  },
  registration: { folders: ['management/registration'], text: 'A registration that failed.' },
  contact: { folders: ['management'], text: 'A device that should be asked for the caller.' },
  storage: {
    folders: ['store'],
    text: 'The database. At the start the exporter refuses to run; later the answer is 503 and scrapes of devices in the file go on.',
  },
  secret: {
    folders: ['store/secrets'],
    text: 'The keys of stored secrets. The exporter refuses to start rather than to lose or expose one.',
  },
  config: {
    folders: ['config', 'http/web-config', 'cli'],
    text: 'The configuration or the command line. The exporter does not start, or keeps the configuration it has.',
  },
  device: {
    folders: ['transport'],
    text: 'The device. The probe answers 200 with `mikrotik_up 0`; the part after the dot is the `reason` of `mikrotik_probe_failure`.',
  },
  collector: {
    folders: ['probe'],
    text: 'One collector. `mikrotik_collector_success` is 0, everything else goes on; `debug=true` shows the message.',
  },
  address: {
    folders: ['devices/address', 'management/scan'],
    text: 'The address of a device. Nothing was sent to it.',
  },
  diagnose: {
    folders: ['management/connection-test'],
    text: 'A remark of the connection test. The device works, or would with other rights.',
  },
  internal: { folders: ['errors'], text: 'The exporter itself.' },
};
