import { withDeadline } from '../../concurrency/deadline.ts';
import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import type { CommandOptions, CommandReply, ReplyRow } from '../../transport/routeros-api/command.ts';
import type { ApiCommand } from '../../transport/routeros-api/command.ts';
import { ApiTrapError, type TrapKind } from '../../transport/routeros-api/trap-error.ts';
import type { AllowedCommand } from './authorize.ts';
import { BoundedRows, OutputFull } from './bounded-rows.ts';
import type { ParsedCommand } from './parsed-command.ts';
import { maskedValue, maskText, mayNameSecret } from '../../define/secret-property.ts';

/** The operations required of a device connection. */
export interface CommandConnection {
  run(command: ApiCommand, options?: CommandOptions): Promise<CommandReply>;
}

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
  readonly maxRows?: number | undefined;
  readonly maxBytes?: number | undefined;
}

export interface CommandResult {
  /** With secrets masked. */
  readonly rows: readonly ReplyRow[];
  /** True when the device returned more than fits; the command was then cancelled on the device. */
  readonly truncated: boolean;
  readonly rowCount: number;
  readonly durationMs: number;
  /** What the device returns besides rows: a count, the id of the added item, one property. */
  readonly ret?: string;
  /** The device refused the command. Its text is quoted. */
  readonly trap?: { readonly kind: TrapKind; readonly message: string; readonly category?: number };
}

const usualTimeoutMs = 30_000;
const usualRows = 1000;
const usualBytes = 1024 * 1024;
/** Names, tags and lengths on the wire come on top of the size of the response. */
const wireFactor = 2;

/**
 * Runs an authorized command. A refusal by the device is a result with `trap`; connection errors, the
 * deadline and a disconnected client reject with an {@link ExporterError}.
 */
export async function runCommand(
  connection: CommandConnection,
  command: AllowedCommand,
  options: RunOptions = {},
): Promise<CommandResult> {
  const { parsed } = command;
  const maxBytes = options.maxBytes ?? usualBytes;
  const output = new BoundedRows(parsed.menu, options.maxRows ?? usualRows, maxBytes);
  const startedAt = performance.now();
  const result = (truncated: boolean, rest: Pick<CommandResult, 'ret' | 'trap'> = {}): CommandResult => ({
    rows: output.rows,
    truncated,
    rowCount: output.rows.length,
    durationMs: Math.round(performance.now() - startedAt),
    ...rest,
  });
  try {
    const { timeoutMs = usualTimeoutMs, signal: caller } = options;
    const { ret } = await withDeadline(timeoutMs, { caller }, (deadline) =>
      connection.run(command.toApiCommand(), {
        deadline,
        maxBytes: maxBytes * wireFactor,
        onRow: (row) => output.take(row),
      }),
    );
    return result(false, ret === undefined ? {} : { ret: maskedRet(parsed, ret, maxBytes) });
  } catch (error) {
    if (error instanceof ApiTrapError) return result(false, { trap: trapOf(parsed, error) });
    if (error instanceof OutputFull || isTooLarge(error)) return result(true);
    throw error;
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof ExporterError && error.code === 'collector.too-large';

/** A bare value: the request determines its meaning, and anything unexpected is withheld. */
function maskedRet({ menu, verb, args }: ParsedCommand, ret: string, maxBytes: number): string {
  const name = verb === 'get' ? (args.get('value-name') ?? '') : 'ret';
  const masked = maskedValue(menu, name, ret);
  return Buffer.byteLength(masked) > maxBytes ? maskText : masked;
}

function trapOf(command: ParsedCommand, error: ApiTrapError): NonNullable<CommandResult['trap']> {
  const { kind, category } = error;
  const message = quoteDeviceText(withoutSecrets(command, error.deviceMessage));
  return { kind, message, ...(category === undefined ? {} : { category }) };
}

/** RouterOS echoes a value it rejects. */
function withoutSecrets({ menu, args }: ParsedCommand, text: string): string {
  const secrets = [...args].filter(([name, value]) => value !== '' && mayNameSecret(menu, name));
  return secrets.reduce((rest, [, value]) => rest.replaceAll(value, maskText), text);
}
