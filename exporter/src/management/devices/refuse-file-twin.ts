import type { FileDeviceName, FileTwins, Newcomer } from '../../devices/file-twin.ts';
import { DetailedError } from '../../errors/detailed-error.ts';
import { quoteDeviceText } from '../../errors/exporter-error.ts';

/** Refuses what would be a second device beside one of the configuration file. */
export function refuseFileTwin(
  twins: FileTwins,
  { name, ...newcomer }: Newcomer & { readonly name?: string | undefined },
): void {
  const namesake = name === undefined ? undefined : twins.named(name);
  if (namesake !== undefined) throw duplicateOfFile(namesake, 'name');
  const twin = twins.of(newcomer);
  if (twin !== undefined) throw duplicateOfFile(twin, twin.matchedBy);
}

function duplicateOfFile({ id, name }: FileDeviceName, conflict: string): DetailedError {
  const what = conflict === 'address' ? 'address and port' : conflict;
  const message = `The device ${quoteDeviceText(name)} (${id}) of the configuration file already has this ${what}.`;
  return new DetailedError('registry.duplicate', message, { existing_id: id, conflict });
}
