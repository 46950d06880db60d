import type { TenantScope } from '../../access/scope.ts';
import type { DeviceDirectory } from '../../devices/directory.ts';
import { type FileTwin, namesakeInFile, type Newcomer, twinInFile } from '../../devices/file-twin.ts';
import { DetailedError } from '../../errors/detailed-error.ts';
import { quoteDeviceText } from '../../errors/exporter-error.ts';

/** Refuses what would be a second device beside one of the configuration file. */
export async function refuseFileTwin(
  directory: DeviceDirectory,
  scope: TenantScope,
  { name, ...newcomer }: Newcomer & { readonly name?: string | undefined },
): Promise<void> {
  const namesake = name === undefined ? undefined : await namesakeInFile(directory, scope, name);
  if (namesake !== undefined) throw duplicateOfFile(namesake, 'name');
  const twin = await twinInFile(directory, scope, newcomer);
  if (twin !== undefined) throw duplicateOfFile(twin, twin.matchedBy);
}

function duplicateOfFile({ id, name }: Pick<FileTwin, 'id' | 'name'>, conflict: string): DetailedError {
  const what = conflict === 'address' ? 'address and port' : conflict;
  const message = `The device ${quoteDeviceText(name)} (${id}) of the configuration file already has this ${what}.`;
  return new DetailedError('registry.duplicate', message, { existing_id: id, conflict });
}
