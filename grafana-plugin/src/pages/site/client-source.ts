import type { components } from '../../api/schema.generated.ts';
import type { Device } from '../../devices/device.ts';

type Presence = components['schemas']['LiveResourceList']['items'][number];

/** The two kinds of lists that clients of a radio are in. */
export const clientResources = ['wireless-clients', 'wigig-stations'] as const;
export type ClientResource = (typeof clientResources)[number];

/** A device that serves clients, and which of its lists has them. */
export interface ClientSource {
  readonly device: Device;
  readonly resource: ClientResource;
}

/** A customer's radio has a list too, but in it is the access point that it is connected to. */
export const mayServeClients = ({ type, state }: Pick<Device, 'type' | 'state'>): boolean =>
  type !== 'cpe' && state !== 'disabled';

/**
 * Lists to read of a device. An access point is asked in any case; a router with radios, a CAPsMAN manager or a 60 GHz radio when the
 * exporter has seen clients there. `present` undefined: it does not say (yet).
 */
export function clientSources(
  device: Device,
  present: readonly Pick<Presence, 'name' | 'rows'>[] | undefined,
): readonly ClientSource[] {
  if (!mayServeClients(device)) return [];
  const hasRows = (resource: ClientResource): boolean =>
    (present?.find(({ name }) => name === resource)?.rows ?? 0) > 0;
  const read = clientResources.filter(hasRows);
  // Of a 60 GHz access point the other list is empty.
  const isAsked = device.type === 'ap' && read.length === 0;
  return (isAsked ? (['wireless-clients'] as const) : read).map((resource) => ({ device, resource }));
}
