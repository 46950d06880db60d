import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exporterConfig, type Fleet, type FleetOptions, startFleet } from '@mikrofleet/simulator';
import { type Folder, temporaryFolder } from './folder.ts';

export interface FleetWithConfig {
  readonly fleet: Fleet;
  readonly folder: Folder;
  /** The configuration of the exporter for this fleet, on ports chosen by the system. */
  readonly configFile: string;
  readonly config: string;
  close(): Promise<void>;
}

/** Additions to the configuration, as YAML: entries under `auths` and `targets`, and top-level lines. */
export interface Additions {
  readonly auths?: string;
  readonly targets?: string;
  readonly file?: string;
}

export async function startFleetWithConfig(
  options: FleetOptions = {},
  additions: (fleet: Fleet) => Additions = () => ({}),
): Promise<FleetWithConfig> {
  const fleet = await startFleet({ ...options, ports: 'ephemeral' });
  const folder = await temporaryFolder();
  const caFile = join(folder.path, 'ca.pem');
  const configFile = join(folder.path, 'mikrofleet.yml');
  const more = additions(fleet);
  const config =
    exporterConfig(fleet, caFile).replace('auths:\n', () => `auths:\n${more.auths ?? ''}`) +
    (more.targets ?? '') +
    (more.file ?? '');
  await writeFile(caFile, fleet.caPem);
  await writeFile(configFile, config);
  return {
    fleet,
    folder,
    configFile,
    config,
    close: async () => {
      await fleet.close();
      await folder.remove();
    },
  };
}
