// Child of killed-claim.test.ts: claims an idempotency key, and works on the request until it is killed.
import { mintScope } from '@mikrofleet/exporter/access/mint-scope';
import { Secret } from '@mikrofleet/exporter/config/secret';
import { whileClaimed } from '@mikrofleet/exporter/management/idempotency/while-claimed';
import { openRegistry } from '@mikrofleet/exporter/management/open-registry';
import { keyFile } from '@mikrofleet/exporter/store/secrets/root-key';

const [dialect, url = '', keyPath = '', tenant = ''] = process.argv.slice(2);
const storage =
  dialect === 'sqlite'
    ? { sqlite: { path: url } }
    : { postgresql: { url: new Secret(url), role: 'mikrofleet_app', maxConnections: 4 } };
const { registry } = await openRegistry({ storage, keys: keyFile(keyPath) });
const scope = mintScope.tenant(tenant, { name: 'token:claims', requestId: '', source: 'local' });
const claim = await registry.idempotency.begin(scope, { principal: 'tok_1', key: 'k', request: 'POST /x' });
process.stdout.write(`${claim.claimedAt}\n`);
await whileClaimed(
  registry.idempotency,
  [scope, claim],
  () => new Promise(() => setInterval(() => {}, 1000)),
);
