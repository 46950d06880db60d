import { ExporterError } from '../../errors/exporter-error.ts';
import type { ErrorCode } from '../../errors/codes.ts';

/** Why one request got no answer, when the device as a whole is not the cause. */
export type RequestErrorReason =
  /** The answer did not fit into a message of the agent. */
  | { readonly kind: 'too-big' }
  /** The agent answered with an error status; `oid` is the one it names. */
  | { readonly kind: 'status'; readonly status: string; readonly oid?: string | undefined }
  /** An unusable answer arrived; the right one may still arrive. */
  | { readonly kind: 'unusable'; readonly why: string }
  | { readonly kind: 'silent' };

export class SnmpRequestError extends Error {
  readonly reason: RequestErrorReason;

  constructor(reason: RequestErrorReason) {
    super(`SNMP request failed: ${reason.kind}`);
    this.reason = reason;
  }
}

const statusNames: Readonly<Record<number, string>> = {
  2: 'noSuchName',
  3: 'badValue',
  5: 'genErr',
  6: 'noAccess',
  13: 'resourceUnavailable',
  16: 'authorizationError',
};

const reports: readonly (readonly [start: string, code: ErrorCode, text: string])[] = [
  ['Unknown User Name', 'device.snmp-unknown-user', 'does not know the SNMPv3 user'],
  ['Wrong Digest', 'device.snmp-wrong-credentials', 'rejects the SNMPv3 authentication password or protocol'],
  [
    'Decryption Error',
    'device.snmp-wrong-credentials',
    'cannot decrypt what the SNMPv3 privacy password encrypted',
  ],
  ['Unsupported Security Level', 'device.snmp-security-level', 'does not accept this SNMPv3 security level'],
  ['Not In Time Window', 'device.snmp-failed', 'reports that the request is outside its SNMPv3 time window'],
  ['Unknown Engine ID', 'device.snmp-failed', 'has a different SNMPv3 engine ID than before'],
];

const unusableCodes: Readonly<Record<number, string>> = {
  4: 'an answer that cannot be decrypted',
  5: 'an answer whose digest is wrong',
  6: 'an answer to OIDs that were not requested',
  9: 'an answer in another SNMP version',
  10: 'an answer with another community',
};

const notInTimeWindow = 14;

/** Converts an error of net-snmp. The original is never kept as a cause: it may contain the user with its passwords. */
export function classifyRequestError(error: unknown, device: string): SnmpRequestError | ExporterError {
  if (error instanceof SnmpRequestError || error instanceof ExporterError) return error;
  if (!(error instanceof Error)) return unusable('an answer that cannot be read');
  const status = 'status' in error ? error.status : undefined;
  const code = 'code' in error ? error.code : undefined;
  if (error.name === 'RequestTimedOutError') return new SnmpRequestError({ kind: 'silent' });
  if (error.name === 'RequestFailedError' && typeof status === 'number') {
    return classifyStatus(status, error.message, device);
  }
  if (error.name === 'ResponseInvalidError' && typeof code === 'number') {
    const report = reports.find(([start]) => error.message.startsWith(start));
    if (report !== undefined) return new ExporterError(report[1], `${device} ${report[2]}.`);
    if (code === notInTimeWindow)
      return new ExporterError(
        'device.snmp-failed',
        `${device} answers from outside the SNMPv3 time window.`,
      );
    return unusable(unusableCodes[code] ?? 'an answer that cannot be read');
  }
  return unusable('an answer that cannot be read');
}

/** An error status as {@link SnmpRequestError}; authorizationError means that the user may see nothing at all. */
function classifyStatus(status: number, message: string, device: string): SnmpRequestError | ExporterError {
  if (status === 1) return new SnmpRequestError({ kind: 'too-big' });
  if (status === 16) {
    return new ExporterError(
      'device.snmp-unknown-user',
      `${device} does not let this SNMP user or community read anything.`,
    );
  }
  const oid = /: ([\d.]+)$/.exec(message)?.[1];
  return new SnmpRequestError({ kind: 'status', status: statusNames[status] ?? `status ${status}`, oid });
}

export function unusable(why: string): SnmpRequestError {
  return new SnmpRequestError({ kind: 'unusable', why });
}

/** Converts an error of the socket. */
export function socketError(error: Error, device: string): ExporterError {
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED') {
    return new ExporterError('device.refused', `Nothing listens on the SNMP port of ${device}.`, {
      cause: error,
    });
  }
  if (['EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'ENETDOWN', 'EADDRNOTAVAIL'].includes(code)) {
    return new ExporterError('device.unreachable', `There is no route to ${device} (${code}).`, {
      cause: error,
    });
  }
  if (['EINVAL', 'ENODEV', 'ENXIO'].includes(code)) {
    return new ExporterError(
      'device.unreachable',
      `The address ${device} is not valid here; after %, it names an interface of this machine (${code}).`,
      { cause: error },
    );
  }
  return new ExporterError('device.snmp-failed', `The socket to ${device} failed (${code}).`, {
    cause: error,
  });
}
