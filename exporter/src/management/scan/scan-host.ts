import net from 'node:net';
import type { Deadline } from '../../concurrency/deadline.ts';
import { snmpAuth } from '../../config/account-key.ts';
import type { ApiAuth, Auth, SnmpAuth } from '../../config/settings.ts';
import type { Endpoint } from '../../devices/credential-reach.ts';
import type { ErrorCode } from '../../errors/codes.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { sysDescr, sysName, sysObjectID } from '../../oids/snmpv2-mib.ts';
import { withAttempt } from '../../transport/routeros-api/attempt.ts';
import { ApiConnection } from '../../transport/routeros-api/connection.ts';
import { dial } from '../../transport/routeros-api/dial.ts';
import { defaultLimits } from '../../transport/routeros-api/limits.ts';
import { openApiConnection } from '../../transport/routeros-api/open-connection.ts';
import { SnmpSession } from '../../transport/snmp/session.ts';
import { readApiIdentity } from '../connection-test/api-identity.ts';
import type { DeviceFacts } from '../connection-test/device-facts.ts';
import { isMikrotikObject, scalarText } from '../connection-test/diagnose-snmp.ts';
import { greet } from '../connection-test/greeting.ts';

export interface OpenPort {
  readonly port: number;
  /** What replies to a command without login. `unknown` for a port with TLS, which is not queried. */
  readonly speaks: 'routeros' | 'other' | 'unknown';
}

/** The result for one address. */
export interface ScanHit {
  readonly address: string;
  readonly openPorts: readonly OpenPort[];
  readonly snmp?: {
    /** Name of the auth that worked. */
    readonly auth: string;
    readonly sysObjectID?: string;
    readonly description?: string;
    readonly identity?: string;
  };
  readonly api?: {
    readonly auth: string;
    readonly device: DeviceFacts;
  };
  /** Why no login worked, if any was tried; the last reason. */
  readonly loginError?: ErrorCode;
  /** Undefined when no reply indicates a type. */
  readonly isMikrotik?: boolean;
}

export interface HostScan {
  readonly auths: readonly Auth[];
  readonly logIn: boolean;
  /** Why no account may be used at an endpoint. */
  readonly withheld: (endpoint: Endpoint) => ErrorCode | undefined;
  readonly plainPorts: readonly number[];
  readonly tlsPorts: readonly number[];
  /** Per query. */
  readonly timeoutMs: number;
  /** Aborted with the scan. */
  readonly deadline: Deadline;
}

/** Every wrong password is a log line on the device, and some lock the account. */
const loginsMax = 3;
/** The single attempt of an SNMP query ends before this. */
const graceMs = 100;

/** Scans one address; undefined when nothing replies. */
export async function scanHost(address: string, scan: HostScan): Promise<ScanHit | undefined> {
  const [openPorts, snmp] = await Promise.all([openPortsOf(address, scan), snmpOf(address, scan)]);
  if (openPorts.length === 0 && snmp === undefined) return undefined;
  const login = scan.logIn ? await logInTo(address, openPorts, scan) : {};
  const byApi = openPorts.some(({ speaks }) => speaks === 'routeros') || login.api !== undefined;
  const bySnmp = snmp === undefined ? undefined : isMikrotikObject(snmp.sysObjectID);
  const isMikrotik = byApi ? true : bySnmp;
  return {
    address,
    openPorts,
    ...(snmp === undefined ? {} : { snmp }),
    ...login,
    ...(isMikrotik === undefined ? {} : { isMikrotik }),
  };
}

async function openPortsOf(address: string, scan: HostScan): Promise<OpenPort[]> {
  const plain = scan.plainPorts.map(async (port): Promise<OpenPort[]> => {
    if (!(await isOpen(address, port, scan))) return [];
    return [{ port, speaks: await serviceAt(address, port, scan) }];
  });
  const secure = scan.tlsPorts.map(
    async (port): Promise<OpenPort[]> =>
      (await isOpen(address, port, scan)) ? [{ port, speaks: 'unknown' }] : [],
  );
  return (await Promise.all([...plain, ...secure])).flat();
}

function isOpen(address: string, port: number, { timeoutMs, deadline }: HostScan): Promise<boolean> {
  return deadline.during(
    { timeoutMs },
    ({ signal }) =>
      new Promise((resolve) => {
        const socket = net.connect({ host: address, port });
        const end = (open: boolean): void => {
          signal.removeEventListener('abort', onAbort);
          socket.destroy();
          resolve(open);
        };
        const onAbort = (): void => end(false);
        socket.on('connect', () => end(true));
        socket.on('error', () => end(false));
        signal.addEventListener('abort', onAbort, { once: true });
        if (signal.aborted) onAbort();
      }),
  );
}

async function serviceAt(address: string, port: number, scan: HostScan): Promise<OpenPort['speaks']> {
  const { deadline: within, timeoutMs } = scan;
  try {
    return await withAttempt({ peer: address, within, timeoutMs }, async ({ deadline }) => {
      const socket = await dial({ address, port }, { mode: 'off' }, deadline.signal, () => {});
      const connection = new ApiConnection({
        socket,
        peer: address,
        codePage: 'windows-1252',
        commandsInFlight: 1,
        limits: defaultLimits,
      });
      return (await greet(connection, deadline)).kind;
    });
  } catch (error) {
    if (error instanceof ExporterError) return 'unknown';
    throw error;
  }
}

/** The first account that gets a reply; one query each, without retries. */
async function snmpOf(address: string, scan: HostScan): Promise<ScanHit['snmp']> {
  for (const { name, snmp } of scan.auths) {
    if (snmp === undefined || scan.deadline.signal.aborted) continue;
    if (scan.withheld({ address, port: snmp.port }) !== undefined) continue;
    const answer = await askSnmp(address, snmp, scan);
    if (answer !== undefined) return { auth: name, ...answer };
  }
  return undefined;
}

async function askSnmp(
  address: string,
  auth: SnmpAuth,
  { timeoutMs, deadline }: HostScan,
): Promise<Omit<NonNullable<ScanHit['snmp']>, 'auth'> | undefined> {
  let session: SnmpSession | undefined;
  try {
    const once = snmpAuth({ ...auth, timeoutMs, retries: 0 });
    const opened = await SnmpSession.open({ address, port: auth.port }, once, { deadline });
    session = opened;
    const scalars = [sysObjectID.oid, sysDescr.oid, sysName.oid];
    const result = await deadline.during({ timeoutMs: timeoutMs + graceMs }, (part) =>
      opened.read({ scalars, tables: [] }, { deadline: part }),
    );
    const objectId = scalarText(result, sysObjectID);
    const description = scalarText(result, sysDescr);
    const identity = scalarText(result, sysName);
    return {
      ...(objectId === undefined ? {} : { sysObjectID: objectId }),
      ...(description === undefined ? {} : { description }),
      ...(identity === undefined ? {} : { identity }),
    };
  } catch (error) {
    if (error instanceof ExporterError) return undefined;
    throw error;
  } finally {
    session?.close();
  }
}

/**
 * Tries accounts in order, each with its own port and TLS mode. Without a verified certificate, only if
 * RouterOS itself replied on the port before.
 */
async function logInTo(
  address: string,
  openPorts: readonly OpenPort[],
  scan: HostScan,
): Promise<Pick<ScanHit, 'api' | 'loginError'>> {
  let loginError: ErrorCode | undefined;
  const usable = scan.auths.filter(({ api }) => api !== undefined && mayLogIn(api, openPorts));
  for (const { name, api } of usable.slice(0, loginsMax)) {
    if (api === undefined || scan.deadline.signal.aborted) continue;
    const withheld = scan.withheld({ address, port: api.port });
    if (withheld !== undefined) return { loginError: withheld };
    try {
      return { api: { auth: name, device: await identify(address, api, scan) } };
    } catch (error) {
      if (!(error instanceof ExporterError)) throw error;
      loginError = error.code;
    }
  }
  return loginError === undefined ? {} : { loginError };
}

function mayLogIn(auth: ApiAuth, openPorts: readonly OpenPort[]): boolean {
  const open = openPorts.find(({ port }) => port === auth.port);
  if (open === undefined) return false;
  if (auth.tls.mode === 'off') return open.speaks === 'routeros';
  // Anonymous TLS authenticates nothing, and the service inside cannot be checked beforehand.
  return auth.tls.mode !== 'anonymous';
}

async function identify(address: string, auth: ApiAuth, scan: HostScan): Promise<DeviceFacts> {
  return scan.deadline.during({ timeoutMs: scan.timeoutMs * 3 }, async (deadline) => {
    const endpoint = { address, port: auth.port };
    const connection = await openApiConnection(endpoint, auth, { deadline, commandsInFlight: 8 });
    try {
      return (await readApiIdentity(connection, deadline)).device;
    } finally {
      connection.close();
    }
  });
}
