import type { ErrorRows } from '../errors/error-rows.ts';

/** The device as a whole: `mikrotik_up` is 0. */
export default {
  'device.name-not-found': {
    summary: 'The host name of the device does not resolve.',
    remedy: 'Correct the address of the device, or check DNS on the machine that runs the exporter.',
  },
  'device.unreachable': {
    summary: 'There is no route to the device, or its network reports it as unreachable.',
    remedy: 'Check power, cabling and routing between the exporter and the device.',
  },
  'device.refused': {
    summary: 'The device refused the connection.',
    remedy:
      'Enable the service (/ip/service enable api or api-ssl; for SNMP /snmp set enabled=yes), and check its port and its `address` list.',
  },
  'device.timeout': {
    summary: 'The device did not answer before the deadline.',
    remedy:
      'Check that the device is up and not overloaded and that no firewall drops the packets, or raise scrape_timeout.',
  },
  'device.closed': {
    summary: 'The device closed the connection during the read.',
    remedy:
      'Usually caused by a reboot, a full session table or the `address` list of /ip/service; check the log of the device.',
  },
  'device.fatal': {
    summary: 'The device ended the session with !fatal.',
    remedy: 'Read the reason in the message; check the log of the device.',
  },
  'device.protocol': {
    summary: 'The peer is not a RouterOS API, or it violated the protocol.',
    remedy: 'Check the port: 8728 is the API, 8729 is API-SSL, and `tls` must match.',
  },
  'device.reply-too-large': {
    summary: 'The device exceeded the limit on word, sentence or reply size.',
    remedy: 'Exclude the collector for this device, or raise the limit if the table really is that large.',
  },
  'device.login-rejected': {
    summary: 'The device rejected the user name or password.',
    remedy:
      'Check the auth of the device; the user needs the policies api and read, and its `address` must allow the exporter.',
  },
  'device.session-limit': {
    summary: 'The device has no free API session.',
    remedy:
      'Close other API clients or raise max-sessions of /ip/service (default 20, settable from RouterOS 7.16).',
  },
  'device.login-method': {
    summary: 'The device only supports the login method of RouterOS before 6.43.',
    remedy: 'Update RouterOS, or set `legacy_login: true` for this auth.',
  },
  'device.tls-untrusted': {
    summary: 'The certificate of the device is not signed by a trusted authority.',
    remedy:
      'Give the certificate of its authority (`ca`, in the configuration file `ca_file`), or pin the certificate of the device by its fingerprint (`tls: pin`).',
  },
  'device.tls-expired': {
    summary: 'The certificate of the device has expired or is not valid yet.',
    remedy: 'Renew the certificate on the device, and check the clocks on both sides.',
  },
  'device.tls-name-mismatch': {
    summary: 'The certificate of the device is for a different name.',
    remedy: 'Issue it for the address in use, set `server_name`, or set `verify_name: false` for this auth.',
  },
  'device.tls-pin-mismatch': {
    summary: 'The certificate of the device is not the pinned one.',
    remedy:
      'If the certificate was renewed on purpose, put its new SHA-256 fingerprint into the auth; otherwise find out what answers at this address.',
  },
  'device.tls-no-certificate': {
    summary: 'The api-ssl service of the device has no certificate.',
    remedy:
      'Set one (/ip/service set api-ssl certificate=...); `tls: anonymous` connects without authenticating the device.',
  },
  'device.tls-not-spoken': {
    summary: 'The port of the device does not speak TLS.',
    remedy:
      'Use the port of api-ssl (8729, enabled by `/ip/service enable api-ssl`), or `tls: off` for the plain API (8728).',
  },
  'device.tls-not-answered': {
    summary: 'The device closed the connection or waited instead of answering the TLS handshake.',
    remedy:
      'If the port is the plain API (8728), it speaks no TLS: use that of api-ssl (8729), or `tls: off`. Otherwise check the certificate and the `address` list of api-ssl, and the log of the device.',
  },
  'device.tls-required': {
    summary: 'The port of the device speaks only TLS, but `tls` is off.',
    remedy:
      'Set `tls: verify` (or `pin`, or `anonymous` if api-ssl has no certificate), or use the port of the plain API (8728).',
  },
  'device.login-not-answered': {
    summary: 'The device closed the connection instead of answering the login.',
    remedy:
      'If the port is api-ssl (8729), it speaks only TLS: turn `tls` on, or use the plain port 8728. Otherwise check the `address` list of /ip/service, the number of sessions and the log of the device.',
  },
  'device.tls-version': {
    summary: 'The device offers only TLS 1.0 or 1.1, which are no longer safe.',
    remedy:
      'Upgrade RouterOS and set `/ip/service set api-ssl tls-version=only-1.2`, or read the device over SNMP.',
  },
  'device.tls-weak': {
    summary: 'The certificate or the key exchange of the device is too weak.',
    remedy: 'Issue a certificate with RSA of at least 2048 bits and SHA-256, and upgrade RouterOS.',
  },
  'device.tls-failed': {
    summary: 'The TLS handshake with the device failed.',
    remedy:
      'Check that the port is api-ssl (8729) and that the device has a usable certificate and TLS version.',
  },
  'device.snmp-no-answer': {
    summary:
      'No SNMP response: the device is down, SNMP is disabled, or the community is wrong (SNMP cannot distinguish these).',
    remedy:
      'Check that SNMP is enabled (/snmp set enabled=yes), the community and its `addresses`, and the firewall.',
  },
  'device.snmp-unknown-user': {
    summary: 'The device does not know the SNMPv3 user.',
    remedy: 'Check `username`: on RouterOS the SNMPv3 user is the name of the community entry.',
  },
  'device.snmp-wrong-credentials': {
    summary: 'The device rejected the SNMPv3 authentication.',
    remedy: 'Check `auth_protocol` and `auth_password`; RouterOS supports only MD5 and SHA1.',
  },
  'device.snmp-wrong-privacy': {
    summary: 'The device answers SNMPv3, but no request that is encrypted.',
    remedy:
      'Check `priv_protocol` and `priv_password`, and `encryption-protocol` and `encryption-password` of the community on the device: a device that cannot decrypt a request does not answer.',
  },
  'device.snmp-security-level': {
    summary: 'The device does not accept this SNMPv3 security level.',
    remedy: 'Set `security` of the community on the device (none, authorized, private) to match the auth.',
  },
  'device.snmp-failed': {
    summary: 'The SNMP exchange failed.',
    remedy: 'Read the message; check the SNMP version and the auth.',
  },
  'device.not-mikrotik': {
    summary: 'The device responds but is not a MikroTik device.',
    remedy: 'Correct the address of the device.',
  },
  'device.backoff': {
    summary: 'The device did not answer earlier and is in back-off.',
    remedy: 'The next attempt follows after the pause in the message; the pause grows up to a limit.',
  },
  'device.busy': {
    summary: 'The limit on open connections is reached.',
    remedy: 'Raise `connections.max` in the configuration file, or scrape less often.',
  },
} satisfies ErrorRows;
