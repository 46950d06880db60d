import { withDeadline } from '../../concurrency/deadline.ts';
import type { SnmpAuth } from '../../config/settings.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import { isSwosObject, parseSystemDescription } from '../../define/system-description.ts';
import { bootedSeconds } from '../../define/uptime.ts';
import { hrSystemUptime } from '../../oids/host-resources-mib.ts';
import { mtxrWlApTable, mtxrWlStatTable } from '../../oids/mikrotik-wireless.ts';
import {
  mtxrBoardName,
  mtxrDisplayName,
  mtxrFirmwareVersion,
  mtxrLicSoftwareId,
  mtxrLicVersion,
  mtxrSerialNumber,
} from '../../oids/mikrotik-system.ts';
import { snmpEngineTime, sysDescr, sysName, sysObjectID, sysUpTime } from '../../oids/snmpv2-mib.ts';
import { type Attempt, withAttempt } from '../../transport/routeros-api/attempt.ts';
import { describeEndpoint } from '../../transport/routeros-api/command.ts';
import type { OidObject } from '../../define/oid-set.ts';
import type { SnmpReadResult, SnmpTableRequest } from '../../transport/snmp/read.ts';
import { type SnmpEndpoint, SnmpSession } from '../../transport/snmp/session.ts';
import { cleanText } from './device-text.ts';
import { type DeviceFacts, deviceFacts } from './device-facts.ts';
import { concluded, type Diagnosis, type DiagnoseOptions, diagnoseTimeoutMs, nameStep } from './diagnosis.ts';
import { asExporterError, type Facts, notice, StepLog } from './step.ts';

/** MikroTik's arc: RouterOS is .1, SwOS is .2. */
const mikrotik = '1.3.6.1.4.1.14988';

const scalars = [
  sysDescr,
  sysObjectID,
  hrSystemUptime,
  sysUpTime,
  snmpEngineTime,
  sysName,
  mtxrLicSoftwareId,
  mtxrLicVersion,
  mtxrSerialNumber,
  mtxrFirmwareVersion,
  mtxrDisplayName,
  mtxrBoardName,
];

/** The rows of these tables show what a device does; one column each suffices. */
const typeTables: readonly SnmpTableRequest[] = [
  { name: 'stations', entry: mtxrWlStatTable.entry, columns: [5] },
  { name: 'access points', entry: mtxrWlApTable.entry, columns: [4] },
  { name: 'modems', entry: `${mikrotik}.1.1.16.1.1`, columns: [2] },
];

/** True for RouterOS and SwOS. */
export function isMikrotikObject(objectId: string | undefined): boolean {
  return objectId !== undefined && `${objectId}.`.startsWith(`${mikrotik}.`);
}

/** A scalar of a result as text. */
export function scalarText(result: SnmpReadResult, object: OidObject): string | undefined {
  const value = result.scalars.get(object.oid);
  return value === undefined ? undefined : cleanText(String(object.syntax(value, result.decode) ?? ''));
}

function seconds(result: SnmpReadResult, object: OidObject): number | undefined {
  const value = result.scalars.get(object.oid);
  const decoded = value === undefined ? undefined : object.syntax(value, result.decode);
  return decoded === undefined ? undefined : Number(decoded);
}

/** Queries an SNMP agent for its identity, and explains why it does not answer. Nothing is ever written. */
export async function diagnoseSnmp(
  endpoint: SnmpEndpoint,
  auth: SnmpAuth,
  options: DiagnoseOptions,
): Promise<Diagnosis> {
  const { timeoutMs = diagnoseTimeoutMs, signal } = options;
  const log = new StepLog(options.onStep);
  return withDeadline(timeoutMs, { caller: signal }, (within) =>
    withAttempt({ peer: describeEndpoint(endpoint), within }, async (attempt) => {
      const { address } = (await nameStep(endpoint.address, options, { log, attempt })) ?? {};
      if (address === undefined) log.skip('snmp', 'An earlier step failed.');
      const result =
        address === undefined
          ? undefined
          : await ask({ address, port: endpoint.port }, auth, { log, attempt });
      if (result === undefined) {
        for (const step of ['rights', 'identity'] as const) log.skip(step, 'An earlier step failed.');
        return concluded(log, { address, device: undefined }, signal);
      }
      log.skip('rights', 'SNMP write access is not tested: that would change the device.');
      return concluded(log, { address, device: identify(result, log) }, signal);
    }),
  );
}

async function ask(
  endpoint: SnmpEndpoint,
  auth: SnmpAuth,
  { log, attempt: { deadline } }: { log: StepLog; attempt: Attempt },
): Promise<SnmpReadResult | undefined> {
  const startedAt = performance.now();
  const facts: Facts = { snmpVersion: auth.version, port: endpoint.port, ...securityFacts(auth) };
  log.begin('snmp');
  let session: SnmpSession | undefined;
  try {
    session = await SnmpSession.open(endpoint, auth, { deadline });
    const oids = scalars.map(({ oid }) => oid);
    // The identity first and alone: its time is that of one response.
    await session.read({ scalars: [sysObjectID.oid], tables: [] }, { deadline });
    const durationMs = performance.now() - startedAt;
    const result = await session.read({ scalars: oids, tables: typeTables }, { deadline });
    const summary = `The agent answers SNMP version ${auth.version}.`;
    log.add('snmp', { summary, facts, durationMs, warnings: securityWarnings(auth) }, startedAt);
    return result;
  } catch (error) {
    log.fail('snmp', atDeadline(asExporterError(error)), { startedAt, facts });
    return undefined;
  } finally {
    session?.close();
  }
}

/** A silent SNMP agent has its own code, with the possible causes. */
function atDeadline(error: ExporterError): ExporterError {
  return error.code === 'device.timeout' || error.code === 'collector.timeout'
    ? new ExporterError('device.snmp-no-answer', error.message)
    : error;
}

function securityFacts(auth: SnmpAuth): Facts {
  if (auth.version !== '3') return {};
  const encrypted = auth.auth !== undefined && auth.priv !== undefined;
  return { security: encrypted ? 'private' : auth.auth === undefined ? 'none' : 'authorized' };
}

function securityWarnings(auth: SnmpAuth): ReturnType<typeof notice>[] {
  if (auth.version !== '3' || (auth.auth !== undefined && auth.priv !== undefined)) return [];
  return [notice('diagnose.snmp-unprotected', 'This security level of SNMPv3 does not encrypt.')];
}

function identify(result: SnmpReadResult, log: StepLog): DeviceFacts | undefined {
  const startedAt = performance.now();
  log.begin('identity');
  const objectId = scalarText(result, sysObjectID);
  const text = (object: OidObject): string | undefined => scalarText(result, object);
  const description = text(sysDescr);
  const facts = {
    ...(objectId === undefined ? {} : { sysObjectId: objectId }),
    ...(description === undefined ? {} : { sysDescr: description }),
  };
  if (!isMikrotikObject(objectId)) {
    const shown =
      objectId === undefined
        ? 'reports no sysObjectID'
        : `reports the sysObjectID ${quoteDeviceText(objectId)}`;
    log.fail('identity', new ExporterError('device.not-mikrotik', `The device ${shown}.`), {
      startedAt,
      facts,
    });
    return undefined;
  }
  const { model, version: described } = parseSystemDescription(description ?? '', isSwosObject(objectId));
  const rows = (index: number): number => result.tables[index]?.rows.size ?? 0;
  const swos = isSwosObject(objectId);
  const modes = [...(rows(0) > 0 ? ['station'] : []), ...(rows(1) > 0 ? ['ap'] : [])];
  const device = deviceFacts({
    texts: {
      identity: text(sysName),
      board: text(mtxrDisplayName) ?? text(mtxrBoardName) ?? model,
      model: text(mtxrBoardName) ?? model,
      serial: text(mtxrSerialNumber),
      softwareId: text(mtxrLicSoftwareId),
      // on SwOS this is the version of SwOS
      firmware: swos ? undefined : text(mtxrFirmwareVersion),
      architecture: undefined,
    },
    version: text(mtxrLicVersion) ?? described ?? (swos ? text(mtxrFirmwareVersion) : undefined),
    uptimeSeconds: bootedSeconds({
      host: seconds(result, hrSystemUptime),
      system: seconds(result, sysUpTime),
      engine: seconds(result, snmpEngineTime),
    }),
    // Without rows the agent may only lack the tables of the new Wi-Fi: then the board decides.
    type: { swos, ...(modes.length > 0 ? { radioModes: modes } : {}), ...(rows(2) > 0 ? { lte: true } : {}) },
  });
  const { identity, board, version, serial, softwareId } = device;
  const missing = serial === undefined && softwareId === undefined;
  const warning = notice(
    'diagnose.identity-missing',
    'The device reports neither serial number nor software id.',
  );
  const system = swos ? 'SwOS' : 'RouterOS';
  const summary = `${identity ?? 'A device'} is a ${board ?? 'MikroTik device'} with ${system} ${version ?? 'of unknown version'}.`;
  log.add(
    'identity',
    { summary, facts: { ...facts, ...device }, warnings: missing ? [warning] : [] },
    startedAt,
  );
  return device;
}
