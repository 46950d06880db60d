import type { SectionKey } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import type { RequestLimits } from '../settings.ts';

const range = { min: 1, max: 1_000_000 } as const;

export const limits = {
  kind: 'section',
  about: 'Rate limits of the management API.',
  keys: {
    per_principal_per_minute: {
      kind: 'integer',
      ...range,
      default: 600,
      about: 'Requests of one token, user or address; further requests get 429.',
    },
    per_device_per_minute: { kind: 'integer', ...range, default: 120, about: 'Requests for one device.' },
  },
} as const satisfies SectionKey;

export function readLimits(reader: SectionReader<typeof limits.keys>): RequestLimits {
  return {
    perPrincipalPerMinute: reader.get('per_principal_per_minute'),
    perDevicePerMinute: reader.get('per_device_per_minute'),
  };
}
