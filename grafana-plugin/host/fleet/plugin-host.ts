import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundlePage, hostFolder } from '../bundle/bundle.ts';
import { packagesOf } from '../bundle/packages.ts';
import { builtApp } from '../server/app-options.ts';
import { boardsFolder } from '../server/defaults.ts';
import { createHostServer } from '../server/host-server.ts';
import { readProvisioning } from '../server/plugin/provisioning.ts';
import type { Tenants } from './tenants.ts';

export interface PluginHost {
  readonly url: string;
  stop(): Promise<void>;
}

/** Third organisation, in which nobody has set the plugin up. */
export const notSetUp = 3;
/** Fourth organisation, in which tests set it up wrongly. */
const setUpWrongly = 4;

/** Builds the plugin and serves it: an organisation for each tenant, and two in which it is enabled and not set up. */
export async function startPluginHost({ app, prometheus, intervalSeconds }: Tenants): Promise<PluginHost> {
  const build = ['--import', 'tsx', 'build/main.ts'];
  await promisify(execFile)(process.execPath, build, { cwd: join(hostFolder, '..') });
  const scrapeInterval = `${intervalSeconds}s`;
  const packages = packagesOf(process.env['GRAFANA'] ?? '12');
  const organisations = [
    ...app.organisations.map((name, index) => ({ id: index + 1, name, tenant: name })),
    { id: notSetUp, name: 'new' },
    { id: setUpWrongly, name: 'wrong' },
  ];
  const provisions = readProvisioning(app.provisioning, organisations);
  const server = createHostServer({
    packages,
    prometheus: new URL(prometheus),
    boardsFolder,
    bundleFolder: await bundlePage({ packages }),
    scrapeInterval,
    app: {
      folder: builtApp,
      organisations,
      provisions: [
        ...provisions,
        ...[notSetUp, setUpWrongly].map((orgId) => ({ type: app.pluginId, orgId })),
      ],
      dataSources: [
        {
          uid: 'everybody',
          name: 'Prometheus of everybody',
          url: new URL(prometheus),
          isDefault: false,
          scrapeInterval,
          organisation: 2,
        },
      ],
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
