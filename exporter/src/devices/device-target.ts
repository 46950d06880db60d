import type { TenantScope } from '../access/scope.ts';
import type { Target } from '../config/settings.ts';
import { ExporterError } from '../errors/exporter-error.ts';
import { type CredentialId, type OpenedCredential, toAuth } from './credential-profile.ts';
import type { Device } from './device.ts';
import type { Repositories } from '../management/registry.ts';

/**
 * What a probe needs to know of a registered device, with its secrets: the same form as a device of the configuration
 * file has. Refuses devices that must not be contacted. The address is as registered; whoever connects resolves and checks
 * it against the networks of the tenant first.
 */
export async function targetOf(
  repositories: Repositories,
  scope: TenantScope,
  device: Device,
): Promise<Target> {
  refuseState(device);
  const { credentials, sites, tenants } = repositories;
  const ids = [device.credentials.api, device.credentials.snmp].filter(
    (id): id is CredentialId => id !== null,
  );
  const opened: OpenedCredential[] = [];
  for (const id of ids) opened.push(await credentials.open(scope, id));
  const auth = toAuth(ids.join('+'), opened);
  if (auth[device.transport] === undefined) {
    throw new ExporterError(
      'registry.credential-missing',
      `The device has no credential for ${device.transport}.`,
    );
  }
  const tenant = await tenants.get(scope, scope.tenantId);
  const site = device.siteId === null ? undefined : await sites.get(scope, device.siteId);
  return {
    name: device.id,
    address: device.address,
    type: device.type,
    transport: device.transport,
    auth,
    tenant: tenant.name,
    labels: device.labels,
    ...(device.port === null ? {} : { port: device.port }),
    ...(site === undefined ? {} : { site: site.name }),
    ...(device.role === '' ? {} : { role: device.role }),
    ...(device.modules === null ? {} : { modules: device.modules }),
  };
}

function refuseState({ state, observedSerial }: Device): void {
  if (state === 'disabled') throw new ExporterError('registry.disabled', 'The device is disabled.');
  if (state !== 'quarantined') return;
  const message = `Another serial (${observedSerial}) answers than the one registered.`;
  throw new ExporterError('registry.quarantined', message);
}
