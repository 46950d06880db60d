import type { Scope } from '../access/scope.ts';
import type { TransportName } from '../config/settings.ts';
import { nameKey } from '../store/values.ts';
import type { DeviceId } from './device.ts';
import type { DeviceDirectory } from './directory.ts';
import { isSameEndpoint } from './shared-endpoints.ts';

/** What is about to be registered, as far as it is known. */
export interface Newcomer {
  readonly address?: string | undefined;
  /** Null: that of its credential, which is usually that of the protocol. */
  readonly port?: number | null | undefined;
  readonly transport: TransportName;
  readonly serial?: string | null | undefined;
}

/** A device of the configuration file that something unregistered seems to be. */
export interface FileTwin {
  readonly id: DeviceId;
  readonly name: string;
  readonly matchedBy: 'serial' | 'address';
}

/**
 * The device of the same tenant in the configuration file that a new one would double: its series would be counted
 * twice. The file has no serials, so only those that a scrape or live read of this process has seen are known.
 */
export async function twinInFile(
  directory: DeviceDirectory,
  scope: Scope,
  { address, port = null, transport, serial }: Newcomer,
): Promise<FileTwin | undefined> {
  const all = [...(await directory.fileTargets(scope))];
  const found = (matchedBy: FileTwin['matchedBy'], fits: (one: (typeof all)[number]) => boolean) => {
    const [id, target] = all.find(fits) ?? [];
    return id === undefined || target === undefined ? undefined : { id, name: target.name, matchedBy };
  };
  const isKnown = serial !== undefined && serial !== null && serial !== '';
  return (
    found('serial', ([id]) => isKnown && directory.seen.of(id)?.facts.serial === serial) ??
    found('address', ([, target]) =>
      address === undefined ? false : isSameEndpoint(target, { address, port, transport }),
    )
  );
}

/** The device of the same tenant in the file that has this name: Prometheus would scrape only that one. */
export async function namesakeInFile(
  directory: DeviceDirectory,
  scope: Scope,
  name: string,
): Promise<Pick<FileTwin, 'id' | 'name'> | undefined> {
  for (const [id, target] of await directory.fileTargets(scope)) {
    if (nameKey(target.name) === nameKey(name)) return { id, name: target.name };
  }
  return undefined;
}
