import type { AllTenantsScope } from '../../access/scope.ts';
import type { LeaseRepository } from './repository.ts';
import type { Logger } from '../../telemetry/logger.ts';

export interface Task {
  readonly name: string;
  /** Between two runs. */
  readonly everySeconds: number;
  /** Has to end within this time: then another exporter may take over. At least a few times `everySeconds`. */
  readonly leaseSeconds: number;
  /** Must do no harm when it is carried out twice. Gives what is worth a line in the log. */
  readonly run: () => Promise<Readonly<Record<string, number>>>;
}

export interface TaskDeps {
  readonly leases: LeaseRepository;
  readonly scope: AllTenantsScope;
  /** Names this process; no two have the same. */
  readonly holder: string;
  readonly log: Logger;
}

/** Runs a task again and again on one of all exporters that share a database: on the one that holds its lease. */
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

  /** Waits for a run under way and hands the lease on, so that another need not wait for its end. */
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
      // The database may be back at the next attempt, here or at another exporter.
      this.#holds = false;
      const { code, message } = error as { code?: unknown; message?: string };
      log.warn({ task: name, code, reason: message }, 'task failed');
    }
  }
}
