// Child of kill.test.ts: writes sites until it is killed, and prints the name of each that was acknowledged.
import { writeSync } from 'node:fs';
import { mintScope } from '../../src/access/mint-scope.ts';
import { Secret } from '../../src/config/secret.ts';
import type { TenantId } from '../../src/access/ids.ts';
import { openRegistry } from '../../src/management/open-registry.ts';
import { keyFile } from '../../src/store/secrets/root-key.ts';

const [dialect, url = '', keyPath = '', tenant = '', prefix] = process.argv.slice(2);
const storage =
  dialect === 'sqlite'
    ? { sqlite: { path: url } }
    : { postgresql: { url: new Secret(url), role: 'mikrofleet_app', maxConnections: 4 } };
const { registry } = await openRegistry({ storage, keys: keyFile(keyPath) });
const scope = mintScope.tenant(tenant as TenantId, { name: 'token:writer', requestId: '', source: 'local' });
for (let index = 0; ; index += 1) {
  const name = `${prefix} ${index}`;
  await registry.sites.create(scope, { name });
  writeSync(1, `${name}\n`);
}
