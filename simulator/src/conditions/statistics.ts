/** The counters of a device; the benchmark reads and resets them. */
export interface StatisticsSnapshot {
  readonly connections: number;
  readonly openConnections: number;
  readonly logins: number;
  readonly failedLogins: number;
  readonly commands: number;
  readonly snmpRequests: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Longest chain of requests that each waited for the previous reply. */
  readonly depth: number;
}

/**
 * Counters of a device. The level of a request is one more than that of any reply sent before the request arrived;
 * the depth is the highest level. Opening a connection counts as a request that is answered at once, a TLS handshake
 * by its round trips.
 */
export class Statistics {
  connections = 0;
  openConnections = 0;
  logins = 0;
  failedLogins = 0;
  commands = 0;
  snmpRequests = 0;
  bytesIn = 0;
  bytesOut = 0;
  #answered = 0;
  #depth = 0;

  /** Level of a request arriving now. */
  arrival(): number {
    const level = this.#answered + 1;
    if (level > this.#depth) this.#depth = level;
    return level;
  }

  /** The reply to a request of this level leaves now. */
  departure(level: number): void {
    // A level above the depth is from before a reset.
    if (level > this.#answered && level <= this.#depth) this.#answered = level;
  }

  get depth(): number {
    return this.#depth;
  }

  snapshot(): StatisticsSnapshot {
    const { connections, openConnections, logins, failedLogins, commands, snmpRequests, bytesIn, bytesOut } =
      this;
    const counts = {
      connections,
      openConnections,
      logins,
      failedLogins,
      commands,
      snmpRequests,
      bytesIn,
      bytesOut,
    };
    return { ...counts, depth: this.#depth };
  }

  reset(): void {
    this.connections = this.logins = this.failedLogins = this.commands = 0;
    this.snmpRequests = this.bytesIn = this.bytesOut = 0;
    this.#answered = this.#depth = 0;
  }
}
