import { collectors } from '../../exporter/src/collectors/index.generated.ts';
import { catalogueOf } from '../../exporter/src/config/catalogue.ts';
import { loadSettings } from '../../exporter/src/config/load.ts';
import type { Settings, Target } from '../../exporter/src/config/settings.ts';

/** A device of the fleet, from the configuration of the exporter. */
export interface Device {
  readonly name: string;
  readonly tenant: string;
  readonly site: string;
  readonly role: string;
  /** The protocol for display. */
  readonly protocol: string;
}

const tlsWords = {
  off: 'API',
  verify: 'API-SSL verified',
  pin: 'API-SSL pinned',
  anonymous: 'API-SSL anonymous',
} as const;

function protocolOf({ auth, transport }: Target): string {
  if (transport === 'api') return auth.api === undefined ? 'API' : tlsWords[auth.api.tls.mode];
  return `SNMP v${auth.snmp?.version ?? ''}`;
}

/** The configuration of the exporter, as the exporter reads it. */
export const readSettings = (configFile: string): Settings =>
  loadSettings({ file: configFile, environment: {}, catalogue: catalogueOf(collectors) });

export const devicesOf = ({ targets }: Settings): Device[] =>
  [...targets.values()].map((target) => ({
    name: target.name,
    tenant: target.tenant ?? '',
    site: target.site ?? '',
    role: target.role ?? '',
    protocol: protocolOf(target),
  }));
