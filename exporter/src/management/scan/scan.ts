import { type Endpoint, refuseBeyondReach } from '../../devices/credential-reach.ts';
import { usualPort } from '../../devices/credential-profile.ts';
import type { TenantScope } from '../../access/scope.ts';
import { KeyedSemaphore } from '../../concurrency/keyed-semaphore.ts';
import type { Auth } from '../../config/settings.ts';
import { policyOfNetworks } from '../../devices/address/address-policy.ts';
import { hostsOf } from './network-hosts.ts';
import type { ScanHit } from './scan-host.ts';
import { scanNetwork } from './scan-network.ts';
import { RateLimited } from '../../errors/rate-limited.ts';
import { openAccount } from '../credentials/account.ts';
import type { ApiServices } from '../services.ts';
import { factsJson } from '../connection-test/diagnosis-json.ts';
import { knownDevices } from '../neighbours/neighbours-of.ts';
import { type DeviceId, stateError } from '../../devices/device.ts';
import type { ErrorCode } from '../../errors/codes.ts';
import { withheldEndpoints } from '../devices/withheld-endpoints.ts';

export interface ScanRequest {
  readonly network: string;
  /** Ids or names. */
  readonly credentials: readonly string[];
  readonly logIn: boolean;
}

/** One line of the answer. */
export type ScanEvent = Readonly<Record<string, unknown>> & {
  readonly event: 'start' | 'found' | 'progress' | 'end';
};

/** One line per address would be too many to read. */
const progressEvery = 32;
const scansOfTenant = 2;
/** Retry delay: most scans are over by then. */
const scanPauseMs = 30_000;

/** Running scans by tenant. Per process only: the limit protects the network, it is not a quota. */
const scans = new KeyedSemaphore(scansOfTenant);

/**
 * Checks a scan and returns a function that runs it and reports the results. Every address must be allowed
 * for the tenant, and the network is at most a /22.
 */
export async function prepareScan(
  { registry, directory }: Pick<ApiServices, 'registry' | 'directory'>,
  scope: TenantScope,
  { network, credentials, logIn }: ScanRequest,
): Promise<(emit: (event: ScanEvent) => void, signal: AbortSignal) => Promise<void>> {
  const policy = policyOfNetworks(await registry.tenants.networks(scope));
  const hosts = await hostsOf(network, policy);
  const total = hosts.length;
  const auths: Auth[] = [];
  for (const idOrName of credentials) {
    const { auth, transport, reach } = await openAccount(registry, scope, { kind: 'stored', idOrName });
    // A scan sends a community to every address, but a password only when it logs in.
    if (reach !== undefined && (transport === 'snmp' || logIn)) {
      const port = usualPort(reach.profile);
      for (const address of hosts) refuseBeyondReach(reach, idOrName, { address, port });
    }
    auths.push({ ...auth, name: idOrName });
  }
  const known = await knownDevices(directory, scope);
  const withheldAt = await withheldEndpoints(registry.devices, scope);
  const withheld = (endpoint: Endpoint): ErrorCode | undefined => {
    const device = withheldAt(endpoint);
    return device && stateError(device)?.code;
  };
  const { tenantId } = scope;
  const details = { addresses: total, credentials, logIn };
  const entry = { action: 'network.scan', targetKind: 'network', targetId: network, details };
  const release = scans.tryAcquire(tenantId);
  if (release === undefined) throw new RateLimited(scanPauseMs, 'scan');
  try {
    await registry.audit.append(scope, entry);
  } catch (error) {
    release();
    throw error;
  }
  return async (emit, signal) => {
    try {
      emit({ event: 'start', network, total });
      const onFound = (hit: ScanHit): void => {
        const identity = hit.api?.device.identity ?? hit.snmp?.identity;
        const same = known({ addresses: [hit.address], ...(identity === undefined ? {} : { identity }) });
        emit({ event: 'found', ...hitJson(hit, same) });
      };
      const onProgress = (progress: { total: number; done: number; found: number }): void => {
        if (progress.done % progressEvery === 0) emit({ event: 'progress', ...progress });
      };
      const result = await scanNetwork(network, {
        policy,
        auths,
        logIn,
        withheld,
        signal,
        onFound,
        onProgress,
      });
      const { done, found, cancelled, durationMs } = result;
      emit({ event: 'end', total, done, found, cancelled, duration_ms: Math.round(durationMs) });
    } finally {
      release();
    }
  };
}

function hitJson(
  { address, openPorts, snmp, api, loginError, isMikrotik }: ScanHit,
  { registeredId, matchedBy }: { readonly registeredId?: DeviceId; readonly matchedBy?: string },
): Record<string, unknown> {
  const answered = snmp && {
    credential: snmp.auth,
    sys_object_id: snmp.sysObjectID,
    description: snmp.description,
    identity: snmp.identity,
  };
  return {
    address,
    open_ports: openPorts,
    snmp: answered,
    api: api && { credential: api.auth, device: factsJson(api.device) },
    login_failure: loginError,
    is_mikrotik: isMikrotik,
    registered_id: registeredId,
    matched_by: matchedBy,
  };
}
