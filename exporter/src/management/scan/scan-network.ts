import { Deadline } from '../../concurrency/deadline.ts';
import type { Auth } from '../../config/settings.ts';
import type { AddressPolicy } from '../../devices/address/address-policy.ts';
import { hostsOf, scanHostsMax } from './network-hosts.ts';
import { type ScanHit, scanHost } from './scan-host.ts';

export interface ScanProgress {
  readonly total: number;
  readonly done: number;
  readonly found: number;
}

export interface ScanOptions {
  /** Every address of the network has to be allowed, else nothing is sent. */
  readonly policy: AddressPolicy;
  /** Tried in this order. Their SNMP halves are always asked; their API halves only with `logIn`. */
  readonly auths?: readonly Auth[];
  /**
   * Log in as well, at most three auths for each address. A scan meets things that are not ours: therefore off by
   * default, and then only over the TLS mode of the auth: verified or pinned TLS, or plain where RouterOS answered on
   * the port; never over anonymous TLS.
   */
  readonly logIn?: boolean;
  /** Ports without TLS, asked without login whether RouterOS is there. The ports of API auths are added. */
  readonly plainPorts?: readonly number[];
  readonly tlsPorts?: readonly number[];
  /** Addresses asked at once, 32 by default and 50 at most. */
  readonly concurrency?: number;
  /** For each question to an address. */
  readonly timeoutMs?: number;
  /** 1024 at most, which is also the default. */
  readonly maxHosts?: number;
  /** Ends the scan early; it then resolves with what it has. */
  readonly signal?: AbortSignal | undefined;
  /** Gets each find at once. */
  readonly onFound?: (hit: ScanHit) => void;
  /** After each address. */
  readonly onProgress?: (progress: ScanProgress) => void;
}

export interface ScanResult extends ScanProgress {
  /** In the order of the addresses. */
  readonly hits: readonly ScanHit[];
  /** The caller ended it before all addresses were asked. */
  readonly cancelled: boolean;
  readonly durationMs: number;
}

const concurrencyDefault = 32;
const concurrencyMax = 50;
const timeoutDefaultMs = 1_500;

/**
 * Looks for devices in a network: which API ports are open, whether RouterOS is behind them, what SNMP says with the
 * auths given. Nobody is told a password unless `logIn` asks for it. Rejects before anything is sent when the network is
 * too large or not allowed.
 */
export async function scanNetwork(network: string, options: ScanOptions): Promise<ScanResult> {
  const startedAt = performance.now();
  const hosts = hostsOf(network, options.policy, options.maxHosts ?? scanHostsMax);
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
      // what was cut off by the end of the scan is not known to be silent
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
    // A callback that threw ends the others as well.
    deadline.cancel(new DOMException('The scan has ended.', 'AbortError'));
  }
  const ordered = [...hits].sort(([left], [right]) => left - right).map(([, hit]) => hit);
  const cancelled = done < hosts.length;
  return { ...progress(), hits: ordered, cancelled, durationMs: performance.now() - startedAt };
}
