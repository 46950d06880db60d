import type { ErrorCode } from '../../errors/codes.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';

/** How far the connection got. */
export type ConnectPhase = 'connect' | 'tls' | 'session';

const byErrno: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENOTFOUND: ['device.name-not-found', 'The name does not resolve'],
  EAI_AGAIN: ['device.name-not-found', 'The name server does not answer'],
  EAI_NODATA: ['device.name-not-found', 'The name has no address'],
  EAI_FAIL: ['device.name-not-found', 'The name does not resolve'],
  ECONNREFUSED: ['device.refused', 'The connection was refused'],
  EHOSTUNREACH: ['device.unreachable', 'The host is unreachable'],
  EHOSTDOWN: ['device.unreachable', 'The host is down'],
  ENETUNREACH: ['device.unreachable', 'The network is unreachable'],
  ENETDOWN: ['device.unreachable', 'The network is down'],
  EADDRNOTAVAIL: ['device.unreachable', 'The address cannot be reached from here'],
  EACCES: ['device.unreachable', 'A local rule forbids the connection'],
  EPERM: ['device.unreachable', 'A local rule forbids the connection'],
  EINVAL: [
    'device.unreachable',
    'The address is not valid here; after %, it names an interface of this machine',
  ],
  ENODEV: ['device.unreachable', 'This machine has no such interface'],
  ENXIO: ['device.unreachable', 'This machine has no such interface'],
  ECONNRESET: ['device.closed', 'The connection was reset'],
  ECONNABORTED: ['device.closed', 'The connection was aborted'],
  EPIPE: ['device.closed', 'The connection was closed'],
  ETIMEDOUT: ['device.timeout', 'The connection timed out'],
  EMFILE: ['device.busy', 'This process has too many open files'],
  ENFILE: ['device.busy', 'This machine has too many open files'],
};

/** The code of a Node error; if several addresses were tried, the first code found. */
export function systemCode(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && code !== '') return code;
  if (!(error instanceof AggregateError)) return '';
  return error.errors.map(systemCode).find((each) => each !== '') ?? '';
}

/** Converts a socket error to an ExporterError. `peer` is address and port. */
export function socketError(error: unknown, peer: string, phase: ConnectPhase): ExporterError {
  const code = systemCode(error);
  const known = byErrno[code];
  if (known !== undefined) {
    const [errorCode, text] = known;
    const during = phase === 'tls' ? ' during the TLS handshake' : '';
    return new ExporterError(errorCode, `${peer}: ${text}${during} (${code}).`, { cause: error });
  }
  const text = quoteDeviceText(error instanceof Error ? error.message : String(error));
  const fallback = {
    connect: 'device.unreachable',
    tls: 'device.tls-failed',
    session: 'device.closed',
  } as const;
  return new ExporterError(fallback[phase], `${peer}: ${text}.`, { cause: error });
}
