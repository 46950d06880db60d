import { expect, it } from 'vitest';
import { DeviceDirectory } from '../../../src/devices/directory.ts';
import { prepareScan } from '../../../src/management/scan/scan.ts';
import { bareSettings } from '../../probe/targets.ts';
import { openTestStore } from '../../store/open-test-store.ts';

it('of scans that come at the same time two are let in, and each gives its place back', async () => {
  const { registry, acme, rival, platform } = await openTestStore('sqlite');
  for (const { tenantId } of [acme, rival]) {
    await registry.tenants.setNetworks(platform, tenantId, ['127.0.0.0/8']);
  }
  const directory = new DeviceDirectory({ settings: () => bareSettings, registry });
  const services = { registry, directory };
  const request = { network: '127.83.0.0/30', credentials: [], logIn: false };
  const came = await Promise.allSettled(
    Array.from({ length: 6 }, () => prepareScan(services, acme, request)),
  );
  const scans = came.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const denied = came.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  expect(scans).toHaveLength(2);
  const expected = { code: 'request.rate-limited', retryAfterSeconds: 30, details: { limit: 'scan' } };
  expect(denied).toMatchObject([expected, expected, expected, expected]);
  await (await prepareScan(services, rival, request))(() => undefined, AbortSignal.abort());
  for (const scan of scans) await scan(() => undefined, AbortSignal.abort());
  await (await prepareScan(services, acme, request))(() => undefined, AbortSignal.abort());
});
