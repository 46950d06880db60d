import type { SectionKey } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import type { ConnectionLimits } from '../settings.ts';

export const connections = {
  kind: 'section',
  about: 'Limits on connections to devices.',
  keys: {
    max: { kind: 'integer', min: 1, max: 100_000, default: 1000, about: 'Connections kept open at once.' },
    idle: {
      kind: 'duration',
      min: '1s',
      max: '1d',
      default: '5m',
      about:
        'Idle time after which a connection is closed. If it is shorter than the scrape interval, every scrape logs in again.',
    },
    commands_in_flight: {
      kind: 'integer',
      min: 1,
      max: 16,
      default: 16,
      about:
        'Concurrent commands on one API connection. Of commands whose last reply was small (1 KiB), three count as one, unless only one is allowed.',
    },
  },
} as const satisfies SectionKey;

export function readConnections(reader: SectionReader<typeof connections.keys>): ConnectionLimits {
  return {
    max: reader.get('max'),
    idleMs: reader.get('idle'),
    commandsInFlight: reader.get('commands_in_flight'),
  };
}
