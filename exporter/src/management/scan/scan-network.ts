import { Deadline } from '../../concurrency/deadline.ts';
import type { Auth } from '../../config/settings.ts';
import type { AddressPolicy } from '../../devices/address/address-policy.ts';
import { hostsOf, scanHostsMax } from './network-hosts.ts';
import { type HostScan, type ScanHit, scanHost } from './scan-host.ts';

export interface ScanProgress {
  readonly total: number;
  readonly done: number;
  readonly found: number;
}

export interface ScanOptions {
  /** All addresses of the network must be allowed, otherwise nothing is sent. */
  readonly policy: AddressPolicy;
  /** Tried in this order. SNMP halves are always tried; API halves only with `logIn`. */
  readonly auths?: readonly Auth[];
  /**
   * Also log in, with at most three auths per address. A scan reaches third-party hosts, so this is off by
   * default, and then limited to the TLS mode of the auth: verified or pinned TLS, or plain text where
   * RouterOS replied on the port; never anonymous TLS.
   */
  readonly logIn?: boolean;
  /** Default: nowhere. */
  readonly withheld?: HostScan['withheld'];
  /** Ports without TLS to check for RouterOS without login. The ports of API auths are added. */
  readonly plainPorts?: readonly number[];
  readonly tlsPorts?: readonly number[];
  /** Addresses scanned in parallel, default 32, at most 50. */
  readonly concurrency?: number;
  /** Per query to an address. */
  readonly timeoutMs?: number;
  /** At most 1024, which is also the default. */
  readonly maxHosts?: number;
  /** Stops the scan early; it then resolves with its results so far. */
  readonly signal?: AbortSignal | undefined;
  /** Called for each find at once. */
  readonly onFound?: (hit: ScanHit) => void;
  /** Called after each address. */
  readonly onProgress?: (progress: ScanProgress) => void;
}

export interface ScanResult extends ScanProgress {
  /** In address order. */
  readonly hits: readonly ScanHit[];
  /** The caller stopped it before the last address. */
  readonly cancelled: boolean;
  readonly durationMs: number;
}

const concurrencyDefault = 32;
const concurrencyMax = 50;
const timeoutDefaultMs = 1_500;

/**
 * Finds devices in a network: open API ports, whether RouterOS is behind them, and the SNMP replies with the
 * given auths. No password is sent unless `logIn` is set. Rejects before sending anything if the network is
 * too large or not allowed.
 */
export async function scanNetwork(network: string, options: ScanOptions): Promise<ScanResult> {
  const startedAt = performance.now();
  const hosts = await hostsOf(network, options.policy, options.maxHosts ?? scanHostsMax);
  const deadline = Deadline.start(Infinity, { caller: options.signal });
  const auths = options.auths ?? [];
  const apis = options.logIn === true ? auths.flatMap(({ api }) => api ?? []) : [];
  const ports = (given: readonly number[], plain: boolean): number[] => [
    ...new Set([
      ...given,
      ...apis.filter(({ tls }) => (tls.mode === 'off') === plain).map(({ port }) => port),
    ]),
  ];
  const scan = {
    auths,
    logIn: options.logIn === true,
    withheld: options.withheld ?? (() => undefined),
    plainPorts: ports(options.plainPorts ?? [8728], true),
    tlsPorts: ports(options.tlsPorts ?? [8729], false),
    timeoutMs: options.timeoutMs ?? timeoutDefaultMs,
    deadline,
  };

  const hits = new Map<number, ScanHit>();
  let next = 0;
  let done = 0;
  const progress = (): ScanProgress => ({ total: hosts.length, done, found: hits.size });
  const work = async (): Promise<void> => {
    while (next < hosts.length && !deadline.signal.aborted) {
      const index = next++;
      const hit = await scanHost(hosts[index] ?? '', scan);
      // An address cut off by the end of the scan is not known to be silent.
      if (deadline.signal.aborted) return;
      done++;
      if (hit !== undefined) {
        hits.set(index, hit);
        options.onFound?.(hit);
      }
      options.onProgress?.(progress());
    }
  };
  try {
    const workers = Math.max(
      1,
      Math.min(options.concurrency ?? concurrencyDefault, concurrencyMax, hosts.length),
    );
    await Promise.all(Array.from({ length: workers }, work));
  } finally {
    // A callback that throws also stops the others.
    deadline.cancel(new DOMException('The scan has ended.', 'AbortError'));
  }
  const ordered = [...hits].sort(([left], [right]) => left - right).map(([, hit]) => hit);
  const cancelled = done < hosts.length;
  return { ...progress(), hits: ordered, cancelled, durationMs: performance.now() - startedAt };
}
