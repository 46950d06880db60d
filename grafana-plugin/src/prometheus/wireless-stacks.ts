import type { components } from '../api/schema.generated.ts';

type Stack = components['schemas']['LiveWirelessClientsRow']['stack'];

/** RouterOS has three wireless packages; each has metrics of its own. */
export const stackPrefixes: Readonly<Record<Stack, string>> = {
  wireless: 'mikrotik_wireless',
  wifi: 'mikrotik_wifi',
  'caps-man': 'mikrotik_caps_man',
};

/** The same thing under the names of all packages: a radio has one of them. `metric` without the prefix: client_signal_dbm. */
export const anyStack = (metric: string, selector: string): string =>
  Object.values(stackPrefixes)
    .map((prefix) => `${prefix}_${metric}${selector}`)
    .join(' or ');
