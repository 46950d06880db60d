import { expect, it } from 'vitest';
import { ExporterError } from '../../src/errors/exporter-error.ts';
import { prepareScan } from '../../src/registration/scan.ts';
import { openTestStore } from '../registry/open-test-store.ts';

it('of scans that come at the same time two are let in, and each gives its place back', async () => {
  const { store, acme, rival, platform } = await openTestStore('sqlite');
  for (const { tenantId } of [acme, rival]) {
    await store.tenants.setNetworks(platform, tenantId, ['127.0.0.0/8']);
  }
  const request = { network: '127.83.0.0/30', credentials: [], logIn: false };
  const came = await Promise.allSettled(Array.from({ length: 6 }, () => prepareScan(store, acme, request)));
  const scans = came.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const codes = came.flatMap(({ status, ...rest }) =>
    status === 'rejected' && 'reason' in rest && rest.reason instanceof ExporterError
      ? [rest.reason.code]
      : [],
  );
  expect([scans.length, codes]).toEqual([2, Array(4).fill('request.rate-limited')]);
  await (await prepareScan(store, rival, request))(() => undefined, AbortSignal.abort());
  for (const scan of scans) await scan(() => undefined, AbortSignal.abort());
  await (await prepareScan(store, acme, request))(() => undefined, AbortSignal.abort());
});
