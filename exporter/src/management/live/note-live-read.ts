import type { DeviceId } from '../../devices/device.ts';
import type { SeenDevices } from '../../devices/seen-devices.ts';
import type { WholeResult } from '../../live/assemble.ts';
import { cleanText } from '../connection-test/device-text.ts';

const facts = { identity: 'identity', board: 'board', version: 'version', serial: 'serial_number' } as const;

/** A live read is a contact, and that of the system tells what the device is. */
export function noteLiveRead(
  seen: Pick<SeenDevices, 'noteAnswer' | 'noteFacts'>,
  id: DeviceId,
  { resource, complete, rows, read_at: readAt }: WholeResult,
): void {
  // Part of an answer without a row may be a device that is down.
  if (!complete && rows.length === 0) return;
  seen.noteAnswer(id, Date.parse(readAt));
  if (resource !== 'resources') return;
  const found: [string, string][] = [];
  for (const [fact, column] of Object.entries(facts)) {
    const value: unknown = rows[0]?.[column];
    const text = typeof value === 'string' ? cleanText(value) : undefined;
    if (text !== undefined) found.push([fact, text]);
  }
  seen.noteFacts(id, Object.fromEntries(found));
}
