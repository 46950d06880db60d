import { createHash, type X509Certificate } from 'node:crypto';
import net, { isIP } from 'node:net';
import tls from 'node:tls';
import type { Deadline } from '../../concurrency/deadline.ts';
import type { TlsSetting } from '../../config/settings.ts';
import type { ApiEndpoint } from '../../transport/routeros-api/command.ts';
import { systemAuthorities } from '../../transport/routeros-api/system-authorities.ts';
import { cleanText } from './device-text.ts';
import { type Facts, type Notice, notice } from './step.ts';

export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly alternativeNames: readonly string[];
  /** ISO 8601. */
  readonly validFrom: string;
  readonly validTo: string;
  /** SHA-256 of the certificate, 64 hexadecimal digits: the value of `fingerprint` of an auth. */
  readonly fingerprint: string;
  readonly selfSigned: boolean;
}

/** How a TLS service presents itself. */
export interface TlsFacts {
  readonly protocol: string;
  readonly cipher: string;
  /** Absent for an anonymous service. */
  readonly certificate?: CertificateFacts;
  /** `trusted`, or why the chain does not verify against the authorities of the auth or of the system. */
  readonly chain?: string;
  /** Whether the certificate is valid for the requested name or address. */
  readonly nameMatches?: boolean;
}

const namesMax = 20;
const soonMs = 30 * 86_400_000;

function certificateFacts(certificate: X509Certificate): CertificateFacts {
  const names = certificate.subjectAltName?.split(', ') ?? [];
  return {
    subject: cleanText(certificate.subject?.replaceAll('\n', ', ')) ?? '',
    issuer: cleanText(certificate.issuer?.replaceAll('\n', ', ')) ?? '',
    alternativeNames: names.slice(0, namesMax).flatMap((name) => cleanText(name) ?? []),
    validFrom: isoDate(certificate.validFrom),
    validTo: isoDate(certificate.validTo),
    fingerprint: createHash('sha256').update(certificate.raw).digest('hex'),
    selfSigned: certificate.subject === certificate.issuer && certificate.verify(certificate.publicKey),
  };
}

function isoDate(text: string): string {
  const at = Date.parse(text);
  return Number.isNaN(at) ? '' : new Date(at).toISOString();
}

/** The peer of an open TLS socket. */
function tlsFacts(socket: tls.TLSSocket, expectedName: string): TlsFacts {
  const authorizationError: unknown = socket.authorizationError;
  const chain = socket.authorized ? 'trusted' : (cleanText(String(authorizationError)) ?? 'untrusted');
  const facts = { protocol: socket.getProtocol() ?? 'unknown', cipher: socket.getCipher().name };
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) return facts;
  return {
    ...facts,
    certificate: certificateFacts(certificate),
    chain,
    nameMatches: tls.checkServerIdentity(expectedName, certificate.toLegacyObject()) === undefined,
  };
}

/** As plain values for a step. */
export function flatTlsFacts({ certificate, ...facts }: TlsFacts): Facts {
  return { ...facts, ...certificate };
}

/** Warnings about a certificate that the setting accepts. */
export function certificateWarnings({ certificate }: TlsFacts, now: number): Notice[] {
  if (certificate === undefined) return [];
  const code = 'diagnose.certificate-expires';
  if (Date.parse(certificate.validFrom) > now) {
    return [notice(code, `The certificate is not valid before ${certificate.validFrom}.`)];
  }
  const until = Date.parse(certificate.validTo);
  if (until < now) return [notice(code, `The certificate expired on ${certificate.validTo}.`)];
  if (until - now < soonMs) return [notice(code, `The certificate expires on ${certificate.validTo}.`)];
  return [];
}

export interface Look {
  /** The name that the certificate should contain. */
  readonly expectedName: string;
  readonly setting: TlsSetting;
  readonly deadline: Deadline;
}

/**
 * Inspects the certificate of a service, whatever is wrong with it, on a separate connection: only the
 * handshake is sent, so no credentials can reach an unverified device. Also accepts certificates that the
 * strict connection refuses as too weak or too old. Undefined without a handshake.
 */
export function lookAtCertificate(endpoint: ApiEndpoint, look: Look): Promise<TlsFacts | undefined> {
  const { expectedName, setting } = look;
  const { signal } = look.deadline;
  return new Promise((resolve) => {
    const anonymous = setting.mode === 'anonymous';
    const raw = net.connect({ host: endpoint.address, port: endpoint.port });
    const socket = tls.connect({
      socket: raw,
      host: expectedName,
      servername: isIP(expectedName) === 0 ? expectedName : '',
      ca: setting.mode === 'verify' && setting.ca !== undefined ? setting.ca : [...systemAuthorities()],
      rejectUnauthorized: false,
      // The name has its own fact, so it must not hide the result for the chain.
      checkServerIdentity: () => undefined,
      minVersion: 'TLSv1',
      ciphers: anonymous ? 'ALL:aNULL:@SECLEVEL=0' : 'DEFAULT:@SECLEVEL=0',
    });
    const onAbort = (): void => end(undefined);
    const end = (facts: TlsFacts | undefined): void => {
      signal.removeEventListener('abort', onAbort);
      socket.destroy();
      raw.destroy();
      resolve(facts);
    };
    raw.on('error', () => end(undefined));
    socket.on('error', () => end(undefined));
    socket.on('close', () => end(undefined));
    socket.on('secureConnect', () => {
      end(tlsFacts(socket, expectedName));
    });
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
}
