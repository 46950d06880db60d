import type { components } from '../../../api/schema.generated.ts';
import type { Device } from '../../../devices/device.ts';
import { emptyDraft, type Draft } from '../../register/draft.ts';
import { newLabels } from '../../register/shared-fields.tsx';

type DeviceChange = components['schemas']['DeviceChange'];

/** The fields of the registration, filled with a device, and what only a registered device has. */
export interface EditValues extends Draft {
  readonly notes: string;
  /** Names separated by commas; empty: those of the type. */
  readonly modules: string;
}

export function valuesOf(device: Device, site: string | undefined): EditValues {
  const { address, port, transport, credentials, name, type, role, parent_id: parent, labels } = device;
  return {
    ...emptyDraft,
    address,
    port: port === null ? '' : String(port),
    transport,
    account: 'stored',
    credential: credentials[transport] ?? '',
    name,
    type,
    role,
    site: site ?? '',
    parent: parent ?? '',
    labels: Object.entries(labels)
      .map(([label, value]) => `${label}=${value}`)
      .join('\n'),
    notes: device.notes,
    modules: device.modules?.join(', ') ?? '',
  };
}

/** Only what differs is sent, so that nothing is overwritten that somebody else changed. */
export function changeOf(before: EditValues, after: EditValues): DeviceChange {
  const differs = (field: keyof EditValues): boolean => before[field] !== after[field];
  const labels = newLabels(after.labels);
  const modules = after.modules
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return {
    ...(differs('address') ? { address: after.address.trim() } : {}),
    ...(differs('port') ? { port: after.port.trim() === '' ? null : Number(after.port) } : {}),
    ...(differs('transport') ? { transport: after.transport } : {}),
    ...(differs('credential') || differs('transport')
      ? { credentials: { [after.transport]: given(after.credential) } }
      : {}),
    ...(differs('name') ? { name: after.name.trim() } : {}),
    ...(differs('type') && after.type !== '' ? { type: after.type } : {}),
    ...(differs('role') ? { role: after.role.trim() } : {}),
    ...(differs('site') ? { site_id: given(after.site) } : {}),
    ...(differs('parent') ? { parent_id: given(after.parent) } : {}),
    ...(differs('labels') && labels !== undefined ? { labels: { ...labels } } : {}),
    ...(differs('notes') ? { notes: after.notes } : {}),
    ...(differs('modules') ? { modules: modules.length === 0 ? null : modules } : {}),
  };
}

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const connection = ['address', 'port', 'transport', 'credential'] as const;

/** Whether the device would be reached in another way. */
export const isOtherConnection = (before: EditValues, after: EditValues): boolean =>
  connection.some((field) => before[field] !== after[field]);
