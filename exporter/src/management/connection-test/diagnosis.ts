import type { Attempt } from '../../transport/routeros-api/attempt.ts';
import type { AddressPolicy } from '../../devices/address/address-policy.ts';
import type { FileTwin } from '../../devices/file-twin.ts';
import type { ExistingDevice } from '../devices/repository.ts';
import type { DeviceFacts } from './device-facts.ts';
import { type CheckedHost, type Resolver, resolveChecked } from '../../devices/address/resolve-checked.ts';
import { asExporterError, type DiagnosisStep, type StepEvent, type StepLog } from './step.ts';

export interface DiagnoseOptions {
  readonly policy: AddressPolicy;
  /** For all steps together. */
  readonly timeoutMs?: number;
  /** Aborts when the client has disconnected: the diagnosis rejects with the reason. */
  readonly signal?: AbortSignal | undefined;
  /** Owner of the device, for the look-up of its name. */
  readonly owner?: string | undefined;
  /** Called as each step begins and ends, while the test goes on. */
  readonly onStep?: ((event: StepEvent) => void) | undefined;
  /** For tests; default: the system resolver. */
  readonly resolver?: Resolver | undefined;
}

export interface Diagnosis {
  /** No step failed. */
  readonly ok: boolean;
  readonly steps: readonly DiagnosisStep[];
  /** The contacted address. */
  readonly address?: string;
  /** What the device reports about itself, if the test got that far. */
  readonly device?: DeviceFacts;
  /** With an address that is not given as a device: the device that is there already, registered or of the file. */
  readonly registered?: ExistingDevice | FileTwin;
}

export const diagnoseTimeoutMs = 20_000;

/** The result of all steps. Throws the reason if the client has disconnected. */
export function concluded(
  log: StepLog,
  { address, device }: { readonly address: string | undefined; readonly device: DeviceFacts | undefined },
  signal: AbortSignal | undefined,
): Diagnosis {
  signal?.throwIfAborted();
  return {
    ok: log.ok,
    steps: log.steps,
    ...(address === undefined ? {} : { address }),
    ...(device === undefined ? {} : { device }),
  };
}

/** Adds the step `name`; undefined when it failed. */
export async function nameStep(
  host: string,
  options: DiagnoseOptions,
  { log, attempt }: { log: StepLog; attempt: Attempt },
): Promise<CheckedHost | undefined> {
  const startedAt = performance.now();
  attempt.phase = 'resolve';
  log.begin('name');
  try {
    const { policy, owner, resolver } = options;
    const { signal } = attempt.deadline;
    const checked = await resolveChecked(host, policy, { owner, resolver, signal });
    const { address, addresses } = checked;
    const summary =
      address === checked.host
        ? `The address ${address} is allowed.`
        : `${checked.host} is ${addresses.join(', ')}.`;
    log.add('name', { summary, facts: { address, addresses } }, startedAt);
    return checked;
  } catch (error) {
    log.fail('name', asExporterError(error), { startedAt });
    return undefined;
  }
}
