import { systemScope } from '../access/local-operator.ts';
import { yieldTurn } from '../concurrency/yield-turn.ts';
import type { Settings } from '../config/settings.ts';
import type { DeviceDirectory } from '../devices/directory.ts';
import { type SharedEndpoint, sharedInFile, sharedWithRegistry } from '../devices/shared-endpoints.ts';
import type { Logger } from '../telemetry/logger.ts';

/** A copied file would otherwise fill the log at every reload. */
const maxWarnings = 20;
const remedy = 'remove one of them, or give it the address that it really has';
const hiddenMessage =
  'a registered device has the name of a device of the configuration file, so it is not in /discovery';

/** Warns of devices at one address and port or of one name, in the file and between file and registry. Never throws. */
export async function warnSharedEndpoints(
  settings: Settings,
  directory: DeviceDirectory,
  log: Logger,
): Promise<void> {
  let count = 0;
  const warn = ({ address, port, names }: SharedEndpoint, message: string): void => {
    count += 1;
    if (count <= maxWarnings) log.warn({ address, port, devices: names.join(', '), remedy }, message);
  };
  for (const shared of sharedInFile(settings)) {
    warn(shared, 'devices of the configuration file have the same address and port');
  }
  if (directory.hasRegistry && settings.targets.size > 0) {
    const scope = systemScope('shared endpoints');
    try {
      for await (const shared of sharedWithRegistry(settings, directory, scope)) {
        warn(shared, 'a device of the configuration file is registered as well');
        await yieldTurn();
      }
      for await (const { name, tenant } of directory.hidden(scope)) {
        count += 1;
        if (count <= maxWarnings)
          log.warn({ device: name, tenant, remedy: 'rename one of them' }, hiddenMessage);
      }
    } catch (err) {
      // The database is away, which is reported elsewhere; the next reload looks again.
      log.debug({ err }, 'registered devices not compared with those of the configuration file');
    }
  }
  if (count > maxWarnings)
    log.warn({ more: count - maxWarnings }, 'more devices with the same address and port, or the same name');
}
