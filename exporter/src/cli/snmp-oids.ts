import type { DeviceType } from '../define/device-types.ts';
import { oidsOf, readOidSets } from '../management/snmp-oids/read-oids.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import { collectorsOfFile } from './optional-config.ts';
import type { GlobalOptions } from './options.ts';

/** `mikrofleet snmp-oids`: the columns and scalars that are read over SNMP, one a line, for a proxy or a view. */
export function listOids(type: DeviceType | undefined, options: GlobalOptions, cli: CliEnvironment): number {
  const sets = readOidSets(cli.catalogue.builtIn, collectorsOfFile(options, cli), type);
  cli.stdout.write(
    oidsOf(sets)
      .map((oid) => `${oid}\n`)
      .join(''),
  );
  return exitCode.success;
}
