import type { TenantScope } from '../../access/scope.ts';
import { type DeviceId, isRegisteredDeviceId } from '../../devices/device.ts';
import type { DeviceDirectory } from '../../devices/directory.ts';
import { isFileDeviceId } from '../../devices/file-devices.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import { unknownReference } from '../../store/record-errors.ts';

/** The id of a device of either source, by id or name. */
export async function deviceIdOf(
  directory: DeviceDirectory,
  scope: TenantScope,
  text: string,
): Promise<DeviceId> {
  if (isFileDeviceId(text) || isRegisteredDeviceId(text)) return text as DeviceId;
  const { items } = await directory.list(scope, { filter: { name: text } });
  const [first, second] = items;
  if (first === undefined) throw unknownReference('device', text);
  if (second === undefined) return first.id;
  throw new ExporterError(
    'registry.ambiguous-reference',
    `A registered device and a device of the configuration file are called ${quoteDeviceText(text)}: ${first.id} and ${second.id}.`,
  );
}
