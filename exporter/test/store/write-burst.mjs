// Child of kill.test.ts: writes sites until it is killed, and prints the name of each that was acknowledged. In plain
// JavaScript on what is built, because forty of them start and compiling costs more than all they do.
import { writeSync } from 'node:fs';
import { mintScope } from '@mikrofleet/exporter/access/mint-scope';
import { Secret } from '@mikrofleet/exporter/config/secret';
import { openRegistry } from '@mikrofleet/exporter/management/open-registry';
import { keyFile } from '@mikrofleet/exporter/store/secrets/root-key';

const [dialect, url = '', keyPath = '', tenant = '', prefix] = process.argv.slice(2);
const storage =
  dialect === 'sqlite'
    ? { sqlite: { path: url } }
    : { postgresql: { url: new Secret(url), role: 'mikrofleet_app', maxConnections: 4 } };
const { registry } = await openRegistry({ storage, keys: keyFile(keyPath) });
const scope = mintScope.tenant(tenant, { name: 'token:writer', requestId: '', source: 'local' });
for (let index = 0; ; index += 1) {
  const name = `${prefix} ${index}`;
  await registry.sites.create(scope, { name });
  writeSync(1, `${name}\n`);
}
