import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { isIPv4 } from 'node:net';

// Writes just the X.509 certificates the fleet needs (RFC 5280), so that no tool has to be installed.

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from(head), body]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const set = (...parts: readonly Buffer[]): Buffer => der(0x31, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const octets = (body: Buffer): Buffer => der(0x04, body);
const TRUE = Buffer.from([0x01, 0x01, 0xff]);

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'));
const COMMON_NAME = '550403';
const BASIC_CONSTRAINTS = '551d13';
const KEY_USAGE = '551d0f';
const ALT_NAME = '551d11';

function name(text: string): Buffer {
  return sequence(set(sequence(oid(COMMON_NAME), der(0x0c, Buffer.from(text, 'utf8')))));
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/[-:T]/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`, 'latin1'));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return sequence(oid(id), ...(critical ? [TRUE] : []), octets(value));
}

export interface Identity {
  readonly certificatePem: string;
  readonly keyPem: string;
  /** SHA-256 of the DER form, colon-separated as tools print it. */
  readonly fingerprint: string;
}

export interface Authority extends Identity {
  readonly name: string;
  readonly key: KeyObject;
}

interface Wanted {
  readonly subject: string;
  /** Address in the alternative names; absent for a CA. */
  readonly address?: string;
  readonly authority?: Authority;
}

const DAY = 86_400_000;

function make(wanted: Wanted): Identity & { readonly key: KeyObject } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(15)]);
  const now = Date.now();
  const isAuthority = wanted.address === undefined;
  const extensions = [
    extension(BASIC_CONSTRAINTS, true, isAuthority ? sequence(TRUE) : sequence()),
    extension(KEY_USAGE, true, Buffer.from(isAuthority ? '03020106' : '03020780', 'hex')),
  ];
  if (wanted.address !== undefined) {
    const address = isIPv4(wanted.address)
      ? der(0x87, Buffer.from(wanted.address.split('.').map(Number)))
      : der(0x82, Buffer.from(wanted.address, 'latin1'));
    extensions.push(
      extension(ALT_NAME, false, sequence(address, der(0x82, Buffer.from(wanted.subject, 'latin1')))),
    );
  }
  const body = sequence(
    der(0xa0, Buffer.from([0x02, 0x01, 0x02])),
    der(0x02, serial),
    ECDSA_SHA256,
    name(wanted.authority?.name ?? wanted.subject),
    sequence(time(new Date(now - DAY)), time(new Date(now + 3650 * DAY))),
    name(wanted.subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', body, wanted.authority?.key ?? privateKey);
  const certificate = sequence(body, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    certificatePem: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
    keyPem: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    fingerprint: (
      createHash('sha256').update(certificate).digest('hex').toUpperCase().match(/../g) ?? []
    ).join(':'),
    key: privateKey,
  };
}

export function makeAuthority(subject: string): Authority {
  return { name: subject, ...make({ subject }) };
}

/** A certificate for the address of a device, signed by the CA if given, otherwise self-signed. */
export function makeIdentity(subject: string, address: string, authority?: Authority): Identity {
  return make(authority === undefined ? { subject, address } : { subject, address, authority });
}
