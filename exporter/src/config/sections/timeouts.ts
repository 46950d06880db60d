import type { Keys } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import type { Settings } from '../settings.ts';

/** Timing of probes; top-level keys of the file. */
export const timeouts = {
  freshness: {
    kind: 'duration',
    min: '0',
    max: '1m',
    default: '0',
    about:
      'A result younger than this also answers other scrapers. With `0`, only concurrent scrapes share a read.',
  },
  scrape_timeout: {
    kind: 'duration',
    min: '100ms',
    max: '5m',
    default: '10s',
    about: 'Timeout of a probe if the request does not contain one; those of Prometheus do.',
  },
  timeout_offset: {
    kind: 'duration',
    min: '0',
    max: '1m',
    default: '500ms',
    about: 'Subtracted from the timeout of Prometheus, so that the response arrives in time.',
  },
} as const satisfies Keys;

type Timeouts = Pick<Settings, 'freshnessMs' | 'defaultTimeoutMs' | 'timeoutOffsetMs'>;

export function readTimeouts(reader: SectionReader<typeof timeouts>): Timeouts {
  return {
    freshnessMs: reader.get('freshness'),
    defaultTimeoutMs: reader.get('scrape_timeout'),
    timeoutOffsetMs: reader.get('timeout_offset'),
  };
}
