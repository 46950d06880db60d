import type { TenantScope } from '../../access/scope.ts';
import { serialOver } from '../devices/read-serial.ts';
import { auditRecord, type CommandEnd } from './audit-record.ts';
import { type AllowedCommand, authorize, type Authority } from './authorize.ts';
import { connectMs, onConnection } from './device-connection.ts';
import { parseCommand } from './parse-command.ts';
import type { ParsedCommand } from './parsed-command.ts';
import { type CommandResult, runCommand, type RunOptions } from './run-command.ts';
import { withDeadline } from '../../concurrency/deadline.ts';
import type { AuditEntry } from '../audit/audit-chain.ts';
import { asContactFailed } from '../contact-failed.ts';
import type { DeviceId } from '../../devices/device.ts';
import type { ApiServices } from '../services.ts';

export interface Execution {
  readonly device: DeviceId;
  /** As sent by the client. */
  readonly command: unknown;
  readonly authority: Authority;
  readonly options: RunOptions;
}

export interface Executed {
  readonly command: AllowedCommand;
  readonly result: CommandResult;
}

/**
 * Runs a command on a device, if the caller may. Always leaves an audit entry; a change also leaves one
 * before it is sent, so nothing is done without a trace.
 */
export async function executeCommand(
  { registry, directory, hardware, onError }: ApiServices,
  scope: TenantScope,
  { device: id, command, authority, options }: Execution,
): Promise<Executed> {
  await directory.find(scope, id);
  const record = (entry: Omit<AuditEntry, 'action' | 'targetKind' | 'targetId'>) =>
    registry.audit.append(scope, { action: 'device.execute', targetKind: 'device', targetId: id, ...entry });
  let parsed: ParsedCommand | undefined;
  let changes = false;
  let sent = false;
  let done: Executed & { readonly parsed: ParsedCommand };
  try {
    parsed = parseCommand(command);
    const allowed = authorize(parsed, authority);
    const target = await directory.target(scope, id);
    changes = allowed.classification.class !== 'read';
    if (changes) {
      const { path, args } = auditRecord(parsed, { error: undefined, sent });
      await record({ details: { stage: 'before', path, args } });
    }
    const result = await onConnection(target, options.signal, async (connection) => {
      // Before anything else: the command is meant for the registered hardware.
      const serial = await withDeadline(connectMs, { caller: options.signal }, (deadline) =>
        serialOver(connection, deadline),
      );
      await hardware.saw(scope, id, serial);
      sent = true;
      return runCommand(connection, allowed, options);
    });
    done = { command: allowed, result, parsed };
  } catch (error) {
    // The original error is returned even if the database cannot record it.
    await record(ended(parsed, { error, sent })).catch(onError);
    throw asContactFailed(error, sent && changes);
  }
  const written = record(ended(done.parsed, { result: done.result }));
  // A change already has its entry from before, and an error would make the client repeat it. A read is not
  // returned unless it was recorded.
  await (changes ? written.catch(onError) : written);
  return done;
}

function ended(parsed: ParsedCommand | undefined, end: CommandEnd): Pick<AuditEntry, 'outcome' | 'details'> {
  if (parsed === undefined) return { outcome: 'refused', details: { error: 'command.malformed' } };
  const { outcome, ...details } = auditRecord(parsed, end);
  return { outcome, details: { stage: 'after', ...details } };
}
