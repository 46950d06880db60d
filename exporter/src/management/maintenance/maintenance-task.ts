import { systemScope } from '../../access/local-operator.ts';
import type { Task } from '../leases/leased-task.ts';
import { longestRoundMs, type SyncDeps, syncSilences } from './sync-silences.ts';

/**
 * Keeps the silences of maintenance windows. Often, because whoever ends a window early wants to be woken again. The
 * lease is twice as long as a round can take: two exporters at it would make two silences.
 */
export const maintenanceTask = (deps: SyncDeps): Task => ({
  name: 'maintenance-silences',
  everySeconds: 5,
  leaseSeconds: (2 * longestRoundMs) / 1000,
  run: () => syncSilences(deps, systemScope('maintenance')),
});
