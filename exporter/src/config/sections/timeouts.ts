import type { Keys } from '../declaration.ts';
import type { SectionReader } from '../section-reader.ts';
import type { Settings } from '../settings.ts';

/** Times of a probe. They stand at the top of the file. */
export const timeouts = {
  freshness: {
    kind: 'duration',
    min: '0',
    max: '1m',
    default: '0',
    about:
      'A result younger than this also answers further scrapers. With `0` only scrapes at the same moment share a read.',
  },
  scrape_timeout: {
    kind: 'duration',
    min: '100ms',
    max: '5m',
    default: '10s',
    about: 'Time of a probe when the request does not say; Prometheus always does.',
  },
  timeout_offset: {
    kind: 'duration',
    min: '0',
    max: '1m',
    default: '500ms',
    about: 'Taken off the timeout of Prometheus, so that the answer is there in time.',
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
