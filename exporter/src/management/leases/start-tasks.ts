import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { AllTenantsScope } from '../../access/scope.ts';
import type { Registry } from '../registry.ts';
import { ExpiryWarnings } from '../tokens/warn-expiring.ts';
import type { Logger } from '../../telemetry/logger.ts';
import { LeasedTask, type Task } from './leased-task.ts';

export interface RunningTasks {
  readonly stop: () => Promise<void>;
}

/** Starts the periodic tasks of this folder and those of other features, each on one of all exporters that share the database. */
export function startTasks(
  registry: Registry,
  scope: AllTenantsScope,
  log: Logger,
  others: readonly Task[],
): RunningTasks {
  const holder = `${hostname()} ${process.pid} ${randomBytes(6).toString('hex')}`;
  const tasks = [...tasksOf(registry, scope, log), ...others].map(
    (task) => new LeasedTask(task, { leases: registry.leases, scope, holder, log }),
  );
  for (const task of tasks) task.start();
  return { stop: async () => void (await Promise.all(tasks.map((task) => task.stop()))) };
}

function tasksOf({ idempotency, tokens }: Registry, scope: AllTenantsScope, log: Logger): Task[] {
  const warnings = new ExpiryWarnings();
  return [
    {
      name: 'purge-idempotency-keys',
      everySeconds: 10,
      leaseSeconds: 30,
      run: async () => ({ removed: await idempotency.purge(scope) }),
    },
    {
      name: 'warn-expiring-tokens',
      everySeconds: 3600,
      leaseSeconds: 3 * 3600,
      run: () => warnings.run(tokens, scope, log),
    },
  ];
}
