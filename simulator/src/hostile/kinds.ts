import { HostileApiDevice, longWord, type Script } from './api-device.ts';
import { HostileSnmpAgent } from './snmp-agent.ts';

export interface HostileDevice {
  readonly transport: 'api' | 'snmp';
  readonly port: number;
  open(): Promise<void>;
  close(): Promise<void>;
}

const MENU_ROWS = 60_000;
const RADIOS = 100_000;
const LONG_NAMES = 140_000;
/** Escaping doubles a quote in the exposition. */
const QUOTES = '"'.repeat(200);
const PROPERTIES = 10_000;
const MEBIBYTE = 1024 * 1024;
/** Just below the longest sentence that the exporter reads. */
const LEGAL_PROPERTIES = 4000;

/** Endless without a count. */
function* rowsOf(make: (index: number) => readonly string[], count = Infinity): Generator<readonly string[]> {
  for (let index = 0; index < count; index++) yield make(index);
}

/** The one row that every device has: what else it sends must not cost this. */
const resource = (path: string): Iterable<readonly string[]> | undefined =>
  path === '/system/resource/print' ? [['=board-name=RB5009', '=version=7.18', '=uptime=1d']] : undefined;

const onlyMenu =
  (menu: string, rows: () => Iterable<readonly string[]>): Script['rows'] =>
  (path) =>
    path === `${menu}/print` ? rows() : resource(path);

const named = (index: number): readonly string[] => [`=.id=*${index.toString(16)}`, `=name=if${index}`];

/** A row with a value for everything that was asked for. */
function filled(proplist: readonly string[], index: number): readonly string[] {
  return proplist.map((name) =>
    /name|id|address|interface|user|comment/.test(name) ? `=${name}=if${index}` : `=${name}=${index}`,
  );
}

function wide(properties: number): () => Iterable<readonly string[]> {
  const words = Array.from({ length: properties }, (_, index) => `=property-${index}=${index}`);
  return () => rowsOf((index) => [...named(index), ...words], MENU_ROWS);
}

const apiScripts = {
  /** Each radio is asked for with a command of its own. */
  radios: {
    rows: (path) =>
      path === '/interface/wireless/monitor'
        ? [['=registered-clients=3', '=noise-floor=-104']]
        : onlyMenu('/interface/wireless', () => rowsOf(named, RADIOS))(path, []),
  },
  /** Every menu exists and is large. */
  menus: {
    rows: (path, proplist) =>
      path === '/system/resource/print'
        ? resource(path)
        : rowsOf((index) => filled(proplist, index), MENU_ROWS),
  },
  quotes: {
    rows: onlyMenu('/interface', () =>
      rowsOf((index) => [`=name=${QUOTES}${index}`, '=type=ether', '=rx-byte=1', '=tx-byte=2'], LONG_NAMES),
    ),
  },
  endless: { rows: onlyMenu('/interface', () => rowsOf(named)) },
  /** Does not stop when cancelled. */
  deaf: { rows: onlyMenu('/interface', () => rowsOf(named)), deaf: true },
  /** One word of 100 MB. */
  word: { rows: resource, before: () => longWord(100 * MEBIBYTE) },
  'wide-rows': { rows: onlyMenu('/interface', wide(PROPERTIES)) },
  'legal-wide-rows': { rows: onlyMenu('/interface', wide(LEGAL_PROPERTIES)) },
  /** Never silent, never finished. */
  drip: { rows: onlyMenu('/interface', () => rowsOf(named)), pauseMs: 50 },
  hang: { rows: onlyMenu('/interface', () => rowsOf(named, 1000)), ending: 'hang' },
  reset: { rows: onlyMenu('/interface', () => rowsOf(named, 1000)), ending: 'reset' },
  'wrong-password': { rows: resource, rejectsLogin: true },
} as const satisfies Readonly<Record<string, Script>>;

const snmpTables = {
  'snmp-endless': { rows: Infinity },
  'snmp-million': { rows: 1_000_000 },
  'snmp-long-texts': { rows: 100_000, textBytes: 30_000 },
} as const;

export type HostileKind = keyof typeof apiScripts | keyof typeof snmpTables;

/** Devices that send far more than any real one, or stop in the middle; faults of simulated devices are in `fault.ts`. */
export const HOSTILE_KINDS = [
  ...Object.keys(apiScripts),
  ...Object.keys(snmpTables),
] as readonly HostileKind[];

export async function startHostile(kind: HostileKind): Promise<HostileDevice> {
  const device =
    kind in snmpTables
      ? withTransport('snmp', new HostileSnmpAgent(snmpTables[kind as keyof typeof snmpTables]))
      : withTransport('api', new HostileApiDevice(apiScripts[kind as keyof typeof apiScripts]));
  await device.open();
  return device;
}

function withTransport(
  transport: HostileDevice['transport'],
  device: HostileApiDevice | HostileSnmpAgent,
): HostileDevice {
  return {
    transport,
    get port() {
      return device.port;
    },
    open: () => device.open(),
    close: () => device.close(),
  };
}
