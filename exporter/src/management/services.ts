import type { KnownDevices } from '../devices/known-devices.ts';
import type { ProbeService } from '../probe/probe-service.ts';
import type { DeviceContacts } from './device-contacts.ts';

/** What handlers work with beside the registry. Add what a new resource needs here; `app.ts` makes it. */
export interface ApiServices {
  /** Connections to devices, and the settings that count at the moment. */
  readonly probes: ProbeService;
  readonly version: string;
  /** Devices of tenants, registered or of the configuration file. */
  readonly devices: KnownDevices;
  /** The ways to them; absent where there is no database, and then no route asks for it. */
  readonly contacts?: DeviceContacts | undefined;
}
