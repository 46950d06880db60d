import type { DeviceType } from '../define/device-types.ts';
import { readOidSets } from '../management/snmp-oids/read-oids.ts';
import { compareOid } from '../transport/snmp/oid.ts';
import type { CliEnvironment } from './environment.ts';
import { exitCode } from './exit-code.ts';
import { collectorsOfFile } from './optional-config.ts';
import type { GlobalOptions } from './options.ts';

/** `mikrofleet snmp-oids`: the columns and scalars that are read over SNMP, one a line, for a proxy or a view. */
export function listOids(type: DeviceType | undefined, options: GlobalOptions, cli: CliEnvironment): number {
  const sets = readOidSets(cli.catalogue.builtIn, collectorsOfFile(options, cli), type);
  const objects = sets.flatMap(({ scalars, tables }) => [
    ...scalars,
    ...tables.flatMap(({ columns }) => columns),
  ]);
  cli.stdout.write(
    [...new Set(objects.map(({ oid }) => oid))]
      .sort(compareOid)
      .map((oid) => `${oid}\n`)
      .join(''),
  );
  return exitCode.success;
}
