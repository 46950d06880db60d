import { ExporterError } from '../../errors/exporter-error.ts';
import { type ParsedCommand, withArguments } from './parsed-command.ts';

/** How to bound a command that does not end by itself. */
type Bound =
  | { readonly kind: 'once' }
  | {
      readonly kind: 'count' | 'duration';
      readonly usual: number;
      readonly most: number;
      readonly least?: number;
    };

const once: Bound = { kind: 'once' };
const seconds = (usual: number, most: number, least = 1): Bound => ({ kind: 'duration', usual, most, least });

const bounds: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ['/ping', { kind: 'count', usual: 4, most: 20 }],
  ['/tool/ping', { kind: 'count', usual: 4, most: 20 }],
  ['/tool/traceroute', { kind: 'count', usual: 1, most: 3 }],
  ['/tool/flood-ping', { kind: 'count', usual: 100, most: 1000 }],
  // With one second the first frame is empty.
  ['/tool/torch', seconds(5, 15, 2)],
  ['/tool/profile', seconds(3, 15)],
  ['/tool/ip-scan', seconds(10, 30)],
  ['/tool/mac-scan', seconds(10, 30)],
  ['/tool/bandwidth-test', seconds(5, 30)],
  ['/system/ntp/monitor-peers', seconds(2, 15)],
  ['/interface/wifi/scan', seconds(10, 30)],
  ['/interface/wireless/scan', seconds(10, 30)],
  ['/interface/wifi/frequency-scan', seconds(10, 30)],
  ['/interface/wireless/frequency-monitor', seconds(10, 30)],
  ['/interface/blink', seconds(5, 60)],
  ['/interface/ethernet/blink', seconds(5, 60)],
  ['/interface/ethernet/cable-test', once],
  ['/interface/lte/firmware-upgrade', once],
  ['/interface/lte/info', once],
  ['/interface/monitor-traffic', once],
  ['/disk/monitor-traffic', once],
  ['/interface/bonding/monitor-slaves', once],
  ['/ip/route/check', once],
  ['/system/package/update/check-for-updates', once],
]);

const boundOf = (command: ParsedCommand): Bound | undefined =>
  bounds.get(command.path) ?? (command.verb === 'monitor' ? once : undefined);

/** True for commands that never end by themselves. */
export const isStreaming = (command: ParsedCommand): boolean => boundOf(command) !== undefined;

/**
 * Adds the bound of the command; throws `command.unbounded` when the caller asks for more than is allowed.
 */
export function withBound(command: ParsedCommand): ParsedCommand {
  const bound = boundOf(command);
  if (bound === undefined) return command;
  const args = new Map(command.args);
  if (bound.kind === 'once') {
    // With once they would restart it.
    for (const name of ['duration', 'interval', 'count'])
      refuse(args, name, 'is not allowed: the command runs once');
    return withArguments(command, args.set('once', ''));
  }
  if (bound.kind === 'duration')
    refuse(args, 'count', 'is not allowed: the command is bounded by its duration');
  else refuse(args, 'duration', 'is not allowed: the command is bounded by its count');
  refuse(args, 'once', 'is not allowed: the command is bounded differently');
  checkInterval(args.get('interval'));
  const value = args.get(bound.kind) ?? String(bound.usual);
  const amount = amountOf(value, bound.kind);
  if (amount === undefined || amount > bound.most || amount < (bound.least ?? 1)) {
    const unit = bound.kind === 'duration' ? ' seconds' : '';
    throw unbounded(bound.kind, `must be a number from ${bound.least ?? 1} to ${bound.most}${unit}`);
  }
  return withArguments(command, args.set(bound.kind, bound.kind === 'duration' ? `${amount}s` : `${amount}`));
}

function amountOf(value: string, kind: 'count' | 'duration'): number | undefined {
  const form = kind === 'duration' ? /^([1-9]\d{0,3})s?$/ : /^([1-9]\d{0,3})$/;
  const digits = form.exec(value)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A long interval would stretch a small count. */
function checkInterval(interval: string | undefined): void {
  if (interval === undefined || /^(?:[1-9]\d{1,2}ms|1s?|2s?)$/.test(interval)) return;
  throw unbounded('interval', 'must be from 10ms to 2s');
}

function refuse(args: ReadonlyMap<string, string>, name: string, message: string): void {
  if (args.has(name)) throw unbounded(name, message);
}

const unbounded = (name: string, message: string): ExporterError =>
  new ExporterError('command.unbounded', `args.${name} ${message}.`);
