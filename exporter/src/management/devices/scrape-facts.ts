import type { DeviceFacts } from '../../devices/device.ts';
import { suggestType } from '../connection-test/device-type.ts';
import { cleanText } from '../connection-test/device-text.ts';
import type { ProbeResult } from '../../probe/result.ts';

type Families = Pick<ProbeResult, 'families'>;

/** Escapes of the exposition: `\\`, `\"` and `\n`. */
const label = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/**
 * What the samples of a scrape say about the device itself, without a further request. Empty if the scrape did not
 * read the system. The text is bounded and printable.
 */
export function factsOf(result: Families): DeviceFacts {
  const found = new Map<string, string>();
  for (const [, name = '', escaped = ''] of (infoOf(result) ?? '').matchAll(label)) {
    const text = cleanText(escaped.replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char)));
    if (text !== undefined) found.set(name, text);
  }
  const [identity, version, serial] = ['identity', 'version', 'serial_number'].map((name) => found.get(name));
  // Over SNMP only the model is known, which is the board there.
  const board = found.get('board') ?? found.get('model');
  return {
    ...(identity === undefined ? {} : { identity }),
    ...(version === undefined ? {} : { version }),
    ...(serial === undefined ? {} : { serial }),
    ...(board === undefined ? {} : { board, suggestedType: suggestType({ board }).type }),
  };
}

/**
 * The serial in the data of a probe, so that every scrape of the system module compares it without extra requests.
 * Null if the device reported the rest of its system without a serial; undefined if the probe did not read it.
 */
export function serialOf(result: Families): string | null | undefined {
  return infoOf(result) === undefined ? undefined : (factsOf(result).serial ?? null);
}

const infoOf = ({ families }: Families): string | undefined =>
  families.find(({ metric }) => metric.name === 'mikrotik_system_info')?.labels[0];
