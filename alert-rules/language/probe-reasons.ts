/** Somebody else answers under the address, or cannot prove who it is. */
export const identityReasons = [
  'tls-pin-mismatch',
  'tls-name-mismatch',
  'tls-untrusted',
  'quarantined',
  'serial-missing',
  'not-mikrotik',
] as const;

/** The device refuses the account. */
export const loginReasons = [
  'login-rejected',
  'login-method',
  'snmp-unknown-user',
  'snmp-wrong-credentials',
  'snmp-wrong-privacy',
  'snmp-security-level',
] as const;

/** The device answers, and a setting keeps the exporter from reading it. */
export const settingReasons = [
  'session-limit',
  'tls-expired',
  'tls-no-certificate',
  'tls-not-spoken',
  'tls-required',
  'tls-version',
  'tls-weak',
] as const;

/** The exporter has no account for the device. */
export const credentialReasons = [
  'credential-missing',
  'credential-elsewhere',
  'credential-unreadable',
] as const;

/** The exporter did not ask, so nobody knows how the device is. */
export const exporterReasons = [
  'backoff',
  'busy',
  'suspended',
  'unknown-module',
  'record-damaged',
  'address-not-allowed',
  'registry-unavailable',
] as const;

/** The device did not answer, or not as RouterOS does. Only these make a device unreachable. */
export const silenceReasons = [
  'name-not-found',
  'unreachable',
  'refused',
  'timeout',
  'closed',
  'fatal',
  'protocol',
  'reply-too-large',
  'login-not-answered',
  'tls-not-answered',
  'tls-failed',
  'snmp-no-answer',
  'snmp-failed',
] as const;

export const anyReason = (...lists: readonly (readonly string[])[]): string => lists.flat().join('|');
