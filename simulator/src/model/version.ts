/** RouterOS version as devices report it: `7.18.2 (stable)`, `6.49.17 (long-term)`, `7.21 (stable)`. */
export interface RouterOsVersion {
  readonly text: string;
  /** Without the channel, as in the package list and SNMP. */
  readonly number: string;
  readonly channel: string;
  readonly major: number;
  readonly minor: number;
}

export function parseVersion(text: string): RouterOsVersion {
  const match = /^(\d+)\.(\d+)(\S*)(?: \(([\w-]+)\))?$/.exec(text);
  if (match === null) throw new Error(`not a RouterOS version: ${text}`);
  const [, major = '0', minor = '0', rest = '', channel = 'stable'] = match;
  return {
    text,
    number: `${major}.${minor}${rest}`,
    channel,
    major: Number(major),
    minor: Number(minor),
  };
}

export function isAtLeast(version: RouterOsVersion, major: number, minor: number): boolean {
  return version.major > major || (version.major === major && version.minor >= minor);
}
