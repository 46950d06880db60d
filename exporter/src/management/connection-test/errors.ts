import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'diagnose.plain-text': {
    summary: 'The connection is not encrypted: the password can be read in transit.',
    remedy:
      'Give the api-ssl service a certificate and set the encryption of the credential to one that checks it: pinned (`tls: pin`) or verified (`tls: verify`).',
  },
  'diagnose.tls-anonymous': {
    summary:
      'The connection is encrypted, but the device is not authenticated: an attacker in between can impersonate it.',
    remedy:
      'Set a certificate (/ip/service set api-ssl certificate=...) and set the encryption of the credential to one that checks it: pinned (`tls: pin`) or verified (`tls: verify`).',
  },
  'diagnose.certificate-expires': {
    summary: 'The certificate of the device has expired, is not valid yet, or expires within 30 days.',
    remedy:
      'Renew the certificate on the device; if it is pinned (`tls: pin`), also update the fingerprint of the credential.',
  },
  'diagnose.snmp-unprotected': {
    summary: 'SNMPv3 is used without encryption.',
    remedy:
      'Set the `security` of the community to private, with `auth_protocol` and `priv_protocol` in the auth.',
  },
  'diagnose.rights-missing': {
    summary: 'The account may not read every menu that the collectors need.',
    remedy: 'Give its group the policies api and read (/user/group set ... policy=api,read).',
  },
  'diagnose.rights-none': {
    summary: 'The account can log in but may read nothing.',
    remedy: 'Give its group the policy read (/user/group set ... policy=api,read).',
  },
  'diagnose.rights-excessive': {
    summary: 'The account may do more than monitoring needs.',
    remedy: 'Use a dedicated group with policy=api,read and nothing else; the built-in groups allow more.',
  },
  'diagnose.clock-skew': {
    summary: 'The clock of the device is wrong: certificates, logs and schedules depend on it.',
    remedy: 'Set up /system/ntp/client on the device, and check the clock of the exporter.',
  },
  'diagnose.identity-missing': {
    summary: 'The device did not report its identity.',
    remedy: 'Check the rights of the account; without a serial number, swapped hardware goes unnoticed.',
  },
} satisfies ErrorRows;
