import type { Principal } from '../access/principal.ts';
import { findTarget, type TargetRequest } from './find-target.ts';
import type { Settings, Target } from '../config/settings.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { fileTargets, sameTenant } from './file-targets.ts';
import type { RegisteredTargets } from './registered-targets.ts';
import type { DeviceId } from './device.ts';

/** Who scrapes: nobody in particular, or the owner of a token, with the registered devices. */
export interface Scraper {
  readonly principal?: Principal | undefined;
  readonly registered?: RegisteredTargets | undefined;
  /** Why the token that came along could not be looked up. */
  readonly trouble?: ExporterError | undefined;
}

/**
 * The device that a scrape asks for. Devices of the configuration file come first, by name or id, and need no token and
 * no database. Registered ones need a token: that of a tenant finds its own by id or name, that of the platform any by id.
 */
export async function findScrapeTarget(
  settings: Settings,
  request: TargetRequest,
  { principal, registered, trouble }: Scraper,
): Promise<Target> {
  const provisioned = findProvisioned(settings, request.target);
  const named = provisioned === undefined ? request : { ...request, target: provisioned.name };
  if (trouble !== undefined && provisioned === undefined) throw trouble;
  if (principal === undefined || registered === undefined) {
    if (/^dev_[0-9a-z]+$/.test(request.target) && provisioned === undefined) {
      throw new ExporterError(
        'auth.missing-token',
        'A registered device is read with a token of its tenant.',
      );
    }
    return findTarget(settings, named);
  }
  const { scope } = principal;
  const name = provisioned !== undefined && scope.kind === 'tenant' ? await registered.tenantName(scope) : '';
  const isOwn = scope.kind === 'all-tenants' || sameTenant(provisioned?.tenant, name ?? '');
  if (provisioned !== undefined && isOwn) return findTarget(settings, named);
  const found = await registered.find(scope, request.target);
  if (found !== undefined) return refuseForeignAuth(found, request);
  // Addresses are asked with accounts of the file, which belong to the operator of the exporter.
  if (scope.kind === 'all-tenants') return findTarget(settings, request);
  throw new ExporterError('request.unknown-target', `There is no device ${quoteDeviceText(request.target)}.`);
}

function findProvisioned(settings: Settings, nameOrId: string): Target | undefined {
  return settings.targets.get(nameOrId) ?? fileTargets(settings).get(nameOrId as DeviceId);
}

function refuseForeignAuth(target: Target, { auth }: TargetRequest): Target {
  if (auth === undefined) return target;
  throw new ExporterError(
    'request.invalid-parameter',
    'The parameter auth does not fit: a registered device has credentials of its own.',
  );
}
