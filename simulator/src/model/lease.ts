import type { DhcpServer } from './description.ts';
import type { DeviceMoment } from './device.ts';
import type { Moment } from './moment.ts';
import { stayAt, type Presence, type Stay } from './presence.ts';
import { between, hashText, macAddress, pick } from './random.ts';

const HOSTS = ['laptop', 'phone', 'tv', 'printer', 'camera', 'router', 'tablet', 'console'] as const;
const LEASE_SECONDS = 1_800;

export class LeaseModel {
  readonly server: DhcpServer;
  readonly number: number;
  readonly index: number;
  readonly address: string;
  readonly mac: string;
  readonly host: string;
  readonly isStatic: boolean;
  readonly seed: number;
  readonly #presence: Presence;

  constructor(server: DhcpServer, index: number, first: number) {
    this.server = server;
    this.number = first + index;
    this.index = index;
    this.seed = hashText(first, `${server.name}${index}`);
    this.address = `${server.network}.${10 + (index % 240)}`;
    this.mac = macAddress(this.seed, 1);
    this.host = `${pick(this.seed, 2, HOSTS)}-${index + 1}`;
    this.isStatic = index < (server.staticLeases ?? 0);
    this.#presence = {
      periodSeconds: between(this.seed, 3, [7_000, 90_000]),
      share: this.isStatic ? between(this.seed, 4, [0.6, 1]) : between(this.seed, 4, [0.75, 1.05]),
    };
  }

  stay(m: Moment): Stay {
    const { fillSeconds, leases } = this.server;
    if (fillSeconds !== undefined && !this.isStatic) return this.#pile(fillSeconds, leases, m);
    return stayAt(this.seed, this.#presence, m.now, m.boot + 30);
  }

  /** Clients come one after the other; in the last twentieth of the time all of them are there. */
  #pile(fillSeconds: number, leases: number, m: Moment): Stay {
    const number = Math.floor(m.now / fillSeconds);
    const start = number * fillSeconds;
    const arrival = start + (fillSeconds * 0.95 * (this.index + 1)) / leases;
    const online = m.now >= arrival && m.now >= m.boot + 30;
    return { online, since: online ? Math.max(arrival, m.boot + 30) : start, number };
  }

  /** Seconds left; a client renews at half time. */
  expiresAfter(m: Moment): number {
    const age = m.now - this.stay(m).since;
    return LEASE_SECONDS - (age % (LEASE_SECONDS / 2));
  }

  lastSeen(m: Moment): number {
    return LEASE_SECONDS - this.expiresAfter(m);
  }
}

const cache = new WeakMap<readonly DhcpServer[], readonly LeaseModel[]>();

/** Leases of a description, shared by devices made from one template. */
function allLeases(servers: readonly DhcpServer[]): readonly LeaseModel[] {
  const known = cache.get(servers);
  if (known !== undefined) return known;
  const made: LeaseModel[] = [];
  for (const server of servers) {
    const first = made.length + 1;
    for (let i = 0; i < server.leases; i++) made.push(new LeaseModel(server, i, first));
  }
  cache.set(servers, made);
  return made;
}

/** Leases in the table: a dynamic one disappears with its client, a static one waits. */
export function leasesAt(m: DeviceMoment): readonly LeaseModel[] {
  const servers = m.device.description.dhcp;
  if (servers === undefined) return [];
  return allLeases(servers).filter((one) => one.isStatic || one.stay(m).online);
}
