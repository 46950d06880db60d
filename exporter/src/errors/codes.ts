/**
 * The one table of error codes. `docs/errors.md` is generated from it; a code that is not here cannot be thrown.
 *
 * `summary` says what happened, `remedy` what the reader can do about it. `status` is the HTTP status when the
 * caller is at fault; faults of a device are answered with HTTP 200 and appear as `reason` (the part of the code
 * after the dot) of `mikrotik_probe_failure` instead.
 */
export interface ErrorDescription {
  readonly summary: string;
  readonly remedy: string;
  readonly status?: number;
}

export const errorTable = {
  // --- the caller of an HTTP route or of the command line -------------------------------------------------
  'request.missing-parameter': {
    status: 400,
    summary: 'A required query parameter is missing.',
    remedy: 'Add the parameter that the message names, for example /probe?target=tower1-ap1.',
  },
  'request.invalid-parameter': {
    status: 400,
    summary: 'A query parameter cannot be understood.',
    remedy: 'Correct the parameter that the message names; nothing was read from the device.',
  },
  'request.unknown-parameter': {
    status: 400,
    summary: 'A query parameter that this route does not have.',
    remedy: 'Remove it or correct its spelling; the message lists the parameters of the route.',
  },
  'request.invalid-target': {
    status: 400,
    summary: 'The target is neither the name of a configured device nor an address with an optional port.',
    remedy: 'Use the name of a device, an IPv4 address, a bracketed IPv6 address, or address:port.',
  },
  'request.unknown-target': {
    status: 404,
    summary: 'No device with this name is configured.',
    remedy: 'Add it under `targets` in the configuration file, or correct the name.',
  },
  'request.target-not-allowed': {
    status: 403,
    summary: 'The address lies outside the networks in which unregistered addresses may be probed.',
    remedy: 'Add its network to `ad_hoc.allow`, or configure the device under `targets`.',
  },
  'request.auth-required': {
    status: 400,
    summary: 'An unregistered address was given without the name of the auth to use.',
    remedy: 'Add `auth=` with the name of an entry under `auths`.',
  },
  'request.unknown-auth': {
    status: 400,
    summary: 'No auth with this name is configured.',
    remedy: 'Use one of the names under `auths`; the message lists them.',
  },
  'request.unknown-module': {
    status: 400,
    summary: 'No module with this name exists.',
    remedy: 'Use one of the modules that the message lists, or add it under `modules`.',
  },
  'request.not-found': {
    status: 404,
    summary: 'There is nothing at this path.',
    remedy: 'The landing page at / lists what this exporter serves.',
  },
  'request.method-not-allowed': {
    status: 405,
    summary: 'The path exists but not with this method.',
    remedy: 'Use the method that the message names.',
  },
  'request.too-large': {
    status: 413,
    summary: 'The request is larger than this route accepts.',
    remedy: 'Send a smaller request.',
  },

  // --- configuration ----------------------------------------------------------------------------------------
  'config.file-unreadable': {
    summary: 'The configuration file cannot be read.',
    remedy: 'Check the path given by --config.file and that the user of the exporter may read it.',
  },
  'config.invalid-yaml': {
    summary: 'The configuration file is not valid YAML.',
    remedy: 'Correct the line that the message names.',
  },
  'config.unknown-key': {
    summary: 'The configuration file has a key that the exporter does not know.',
    remedy:
      'Remove the key or correct its spelling; the message names the line and the keys that exist there.',
  },
  'config.invalid-value': {
    summary: 'A value in the configuration file cannot be used.',
    remedy: 'Correct the line that the message names.',
  },
  'config.missing-value': {
    summary: 'A required setting is missing from the configuration file.',
    remedy: 'Add the setting that the message names.',
  },
  'config.unknown-reference': {
    summary: 'The configuration file refers to an auth, module or collector that does not exist.',
    remedy: 'Define it or correct its spelling; the message lists what exists.',
  },
  'config.secret-unreadable': {
    summary: 'A file that should hold a secret cannot be read, or is empty.',
    remedy: 'Check the path and the permissions of the file that the message names.',
  },
  'config.environment-missing': {
    summary: 'An environment variable used in the configuration file is not set.',
    remedy: 'Set the variable that the message names, or remove the reference.',
  },
  'config.certificate-unreadable': {
    summary: 'A certificate authority file cannot be read or holds no certificate.',
    remedy: 'Give a file with one or more PEM certificates.',
  },
  'config.invalid-option': {
    summary: 'A command line option or its environment variable cannot be used.',
    remedy: 'Correct the option that the message names; --help lists all options.',
  },
  'config.listen-failed': {
    summary: 'The exporter cannot listen on the address.',
    remedy: 'Choose a free address with --web.listen-address, or stop the program that holds it.',
  },

  // --- the device as a whole: mikrotik_up is 0 -----------------------------------------------------------------
  'device.name-not-found': {
    summary: 'The host name of the device does not resolve.',
    remedy: 'Correct the address of the device, or check the DNS of the machine that runs the exporter.',
  },
  'device.unreachable': {
    summary: 'There is no route to the device, or its network says it is not there.',
    remedy: 'Check power, cabling and routing between the exporter and the device.',
  },
  'device.refused': {
    summary: 'The device refuses the connection.',
    remedy:
      'Enable the service (/ip/service enable api or api-ssl; for SNMP /snmp set enabled=yes) and check its port and its `address` list.',
  },
  'device.timeout': {
    summary: 'The device did not answer before the deadline.',
    remedy:
      'Check that the device is up and not overloaded, that no firewall drops the packets, and raise scrape_timeout.',
  },
  'device.closed': {
    summary: 'The device closed the connection in the middle of the work.',
    remedy:
      'Usually a reboot, a full session table or the `address` list of /ip/service; look at the log of the device.',
  },
  'device.fatal': {
    summary: 'The device ended the session with !fatal.',
    remedy: 'Read the reason in the message; look at the log of the device.',
  },
  'device.protocol': {
    summary: 'What answers is not the RouterOS API, or it broke the protocol.',
    remedy: 'Check the port: 8728 is the API, 8729 is API-SSL, and `tls` has to match.',
  },
  'device.reply-too-large': {
    summary: 'The device sent more than the limits on word, sentence or reply size allow.',
    remedy: 'Leave the collector out for this device, or raise the limit if the table is really that large.',
  },
  'device.login-rejected': {
    summary: 'The device rejected user name or password.',
    remedy:
      'Check the auth of the device; the user needs the policies api and read, and its `address` must allow the exporter.',
  },
  'device.session-limit': {
    summary: 'The device has no free API session.',
    remedy:
      'Close other API clients or raise max-sessions of /ip/service (default 20, settable from RouterOS 7.16).',
  },
  'device.login-method': {
    summary: 'The device only offers the login method from before RouterOS 6.43.',
    remedy: 'Update RouterOS, or set `legacy_login: true` for this auth.',
  },
  'device.tls-untrusted': {
    summary: 'The certificate of the device is not signed by a trusted authority.',
    remedy: 'Set `ca_file`, or pin the certificate with `tls: pin` and `fingerprint`.',
  },
  'device.tls-expired': {
    summary: 'The certificate of the device has expired or is not valid yet.',
    remedy: 'Renew the certificate on the device and check the clocks of both sides.',
  },
  'device.tls-name-mismatch': {
    summary: 'The certificate of the device is for another name.',
    remedy: 'Issue it for the address used, set `server_name`, or set `verify_name: false` for this auth.',
  },
  'device.tls-pin-mismatch': {
    summary: 'The certificate of the device is not the pinned one.',
    remedy:
      'If the certificate was renewed on purpose, put its new SHA-256 fingerprint into the auth; else find out who answers.',
  },
  'device.tls-no-certificate': {
    summary: 'The api-ssl service of the device has no certificate.',
    remedy:
      'Set one (/ip/service set api-ssl certificate=...); `tls: anonymous` connects without any authentication of the device.',
  },
  'device.tls-failed': {
    summary: 'The TLS handshake with the device failed.',
    remedy:
      'Check that the port is api-ssl (8729) and that the device has a usable certificate and TLS version.',
  },
  'device.snmp-no-answer': {
    summary:
      'No SNMP answer: the device is down, SNMP is disabled, or the community is wrong (SNMP does not tell which).',
    remedy: 'Check /snmp set enabled=yes, the community and its `addresses`, and the firewall.',
  },
  'device.snmp-unknown-user': {
    summary: 'The device does not know the SNMPv3 user.',
    remedy: 'Check `username`: on RouterOS the SNMPv3 user is the name of the community entry.',
  },
  'device.snmp-wrong-credentials': {
    summary: 'The device rejected the SNMPv3 authentication.',
    remedy: 'Check `auth_protocol` and `auth_password`; RouterOS knows MD5 and SHA1 only.',
  },
  'device.snmp-security-level': {
    summary: 'The device does not accept this SNMPv3 security level.',
    remedy:
      'Set the `security` of the community on the device to match the auth (none, authorized, private).',
  },
  'device.snmp-failed': {
    summary: 'The SNMP exchange failed.',
    remedy: 'Read the message; check the version of SNMP and the auth.',
  },
  'device.not-mikrotik': {
    summary: 'The device answers but is not a MikroTik device.',
    remedy: 'Correct the address of the device.',
  },
  'device.backoff': {
    summary: 'The device did not answer before and is not asked again yet.',
    remedy: 'It is asked again when the pause that the message names is over; the pause grows and is capped.',
  },
  'device.busy': {
    summary: 'Too many connections are in use to open another one.',
    remedy: 'Raise `connections.max` in the configuration file, or scrape less often.',
  },

  // --- one collector: mikrotik_collector_success is 0, everything else goes on --------------------------------------
  'collector.trap': {
    summary: 'The device answered a command with an error.',
    remedy: 'Read the message of the device; look for the menu in its release notes.',
  },
  'collector.permission': {
    summary: 'The user of the auth may not read this menu.',
    remedy: 'Give its group the policy that the message names (usually read, test or sensitive).',
  },
  'collector.timeout': {
    summary: 'The deadline ended before the device had answered all commands of the collector.',
    remedy: 'Put the collector into a module of its own with a longer interval, or raise scrape_timeout.',
  },
  'collector.cancelled': {
    summary: 'The command was cancelled.',
    remedy: 'Nothing, if the caller went away; otherwise see the log.',
  },
  'collector.parse': {
    summary: 'The device sent a value of a form that is not known.',
    remedy: 'Report it with the RouterOS version, the board and the value.',
  },
  'collector.too-large': {
    summary: 'The reply is larger than the limit for one command.',
    remedy: 'Leave the collector out for this device, or raise the limit if the table is really that large.',
  },
  'collector.walk-not-advancing': {
    summary: 'The SNMP agent does not move forward in a table.',
    remedy: 'Update RouterOS; leave the collector out for this device until then.',
  },
  'collector.snmp-error': {
    summary: 'The SNMP agent answered with an error status.',
    remedy: 'Read the message; leave the collector out if the agent cannot serve it.',
  },

  // --- our own fault -------------------------------------------------------------------------------------------------
  'internal.bug': {
    status: 500,
    summary: 'The exporter failed in a way that nobody foresaw.',
    remedy: 'Report it with the log lines of the same moment.',
  },
} as const satisfies Record<string, ErrorDescription>;

export type ErrorCode = keyof typeof errorTable;

type AfterDot<C extends ErrorCode, G extends string> = C extends `${G}.${infer Reason}` ? Reason : never;

/** The closed list of `mikrotik_probe_failure{reason}`. */
export type DeviceReason = AfterDot<ErrorCode, 'device'>;

export const deviceReasons: readonly DeviceReason[] = Object.keys(errorTable)
  .filter((code) => code.startsWith('device.'))
  .map((code) => code.slice('device.'.length) as DeviceReason);
