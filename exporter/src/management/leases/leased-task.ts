import type { AllTenantsScope } from '../../access/scope.ts';
import type { LeaseRepository } from './repository.ts';
import type { Logger } from '../../telemetry/logger.ts';

export interface Task {
  readonly name: string;
  /** Between two runs. */
  readonly everySeconds: number;
  /**
   * A run must end within this time: then another exporter may take over. At least a few times
   * `everySeconds`.
   */
  readonly leaseSeconds: number;
  /** Must be idempotent. Returns what is worth a line in the log. */
  readonly run: () => Promise<Readonly<Record<string, number>>>;
}

export interface TaskDeps {
  readonly leases: LeaseRepository;
  readonly scope: AllTenantsScope;
  /** Names this process; unique. */
  readonly holder: string;
  readonly log: Logger;
}

/** Runs a task periodically on one of all exporters that share a database: the one that holds its lease. */
export class LeasedTask {
  readonly #task: Task;
  readonly #deps: TaskDeps;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #holds = false;
  #stopped = false;

  constructor(task: Task, deps: TaskDeps) {
    this.#task = task;
    this.#deps = deps;
  }

  start(): void {
    if (this.#stopped) return;
    this.#running = this.#attempt().finally(() => {
      if (this.#stopped) return;
      this.#timer = setTimeout(() => this.start(), this.#task.everySeconds * 1000);
      this.#timer.unref();
    });
  }

  /** Waits for the current run and releases the lease, so that another exporter can take over at once. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
    if (!this.#holds) return;
    const { leases, scope, holder } = this.#deps;
    await leases.release(scope, { name: this.#task.name, holder }).catch(() => undefined);
  }

  async #attempt(): Promise<void> {
    const { name, leaseSeconds: seconds, run } = this.#task;
    const { leases, scope, holder, log } = this.#deps;
    try {
      const lease = await leases.acquire(scope, { name, holder, seconds });
      if (lease !== undefined && !this.#holds)
        log.info({ task: name, fence: lease.fence }, 'task taken over');
      this.#holds = lease !== undefined;
      if (!this.#holds) return;
      const done = await run();
      if (Object.values(done).some((count) => count > 0)) log.info({ task: name, ...done }, 'task done');
    } catch (error) {
      // The database may be back at the next attempt, here or on another exporter.
      this.#holds = false;
      const { code, message } = error as { code?: unknown; message?: string };
      log.warn({ task: name, code, reason: message }, 'task failed');
    }
  }
}
