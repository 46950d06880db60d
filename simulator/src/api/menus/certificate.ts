import type { DeviceMoment } from '../../model/device.ts';
import type { CertificateDescription } from '../../model/equipment.ts';
import { dateTime, duration, flag, itemId } from '../../model/format.ts';
import { hashText } from '../../model/random.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

const DAY = 86_400;
/** A certificate of ACME lasts 90 days and is renewed after 60. */
const RENEWAL = 60 * DAY;

/** Start of the year in which the device booted. */
const year = (m: DeviceMoment): number => Date.UTC(new Date(m.boot * 1000).getUTCFullYear(), 0, 1) / 1000;
const lasts = (one: CertificateDescription): number => (one.validTo - one.validFrom) * DAY;

function starts(one: CertificateDescription, m: DeviceMoment): number {
  if (one.acmeStatus !== undefined) return Math.floor(m.now / RENEWAL) * RENEWAL;
  if (one.endsIn === undefined) return year(m) + one.validFrom * DAY;
  return (Math.floor(m.device.start / DAY) + one.endsIn) * DAY - lasts(one);
}

const ends = (one: CertificateDescription, m: DeviceMoment): number => starts(one, m) + lasts(one);
const list = (m: DeviceMoment): readonly CertificateDescription[] =>
  m.device.description.equipment?.certificates ?? [];
const hex = (seed: number, name: string): string => hashText(seed, name).toString(16).padStart(8, '0');

/** RouterOS leaves flags out that are not set, from 7.1x on. */
const set = (value: boolean | undefined, m: DeviceMoment): string | undefined =>
  value === true ? 'true' : isAtLeast(m.device.version, 7, 15) ? undefined : 'false';

const certificate = defineMenu<CertificateDescription>({
  path: '/certificate',
  items: list,
  columns: {
    '.id': (one, m) => itemId(list(m).indexOf(one) + 1),
    name: (one) => one.name,
    'digest-algorithm': () => 'sha256',
    'key-type': () => 'rsa',
    'common-name': (one) => one.commonName,
    'key-size': () => '2048',
    'subject-alt-name': (one) => (one.authority === true ? '' : `DNS:${one.commonName}`),
    'days-valid': (one) => String(one.validTo - one.validFrom),
    'key-usage': (one) => (one.authority === true ? 'key-cert-sign,crl-sign' : 'tls-server'),
    issuer: (one) => one.issuer,
    'serial-number': (one, m) => hex(m.device.seed, one.name).toUpperCase(),
    fingerprint: (one, m) => hex(m.device.seed, `${one.name} fingerprint`),
    'invalid-before': (one, m) => dateTime(starts(one, m), m.device.version),
    'invalid-after': (one, m) => dateTime(ends(one, m), m.device.version),
    'expires-after': (one, m) => duration(ends(one, m) - m.now),
    'acme-status': (one, m) => (isAtLeast(m.device.version, 7, 21) ? one.acmeStatus : undefined),
    status: (one) => one.scepStatus,
    'private-key': (one, m) => set(one.authority !== true, m),
    authority: (one, m) => set(one.authority, m),
    crl: (_, m) => set(false, m),
    'smart-card-key': (_, m) => set(false, m),
    issued: (one, m) => set(one.issuer !== undefined, m),
    revoked: (one, m) => set(one.revoked, m),
    expired: (one, m) => set(ends(one, m) < m.now, m),
    trusted: (one) => flag(one.trusted === true),
  },
});

export const certificateMenus: readonly AnyMenu[] = [certificate];
