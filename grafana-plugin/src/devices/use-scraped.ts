import { useQuery } from '@tanstack/react-query';
import { useSession } from '../access/session.ts';
import { usePrometheusUid } from '../prometheus/data-source.ts';
import { instantQuery, type Sample } from '../prometheus/instant-query.ts';
import { selector } from '../prometheus/label-matcher.ts';
import type { Scraped } from './device-state.ts';

/** As often as devices are scraped, so that nothing is asked for in vain. */
const refreshMs = 30_000;

export interface Scrapes {
  /** By the name of the device. Empty without a data source. */
  readonly byDevice: ReadonlyMap<string, Scraped>;
  /** There is a data source, and it answers. */
  readonly isKnown: boolean;
  /** Its answer is still to come. */
  readonly isPending: boolean;
}

const nothing: Scrapes['byDevice'] = new Map();

/** What the last scrapes say of every device of the tenant. */
export function useScraped(): Scrapes {
  const uid = usePrometheusUid();
  const tenant = useSession().data?.tenant?.name;
  const isAsked = uid !== undefined && tenant !== undefined;
  const { data, isPending, isError } = useQuery({
    queryKey: ['scraped', uid, tenant],
    queryFn: async () => {
      const labels = selector({ tenant });
      const samples = await Promise.all([
        instantQuery(uid!, `mikrotik_up${labels}`),
        instantQuery(uid!, `mikrotik_probe_failure${labels} == 1`),
      ]);
      return scrapedByDevice(...samples);
    },
    enabled: isAsked,
    refetchInterval: refreshMs,
    retry: false,
  });
  // What a Prometheus said before it went away is no state of now: devices would be up for as long as the page is open.
  const known = isError ? undefined : data;
  return { byDevice: known ?? nothing, isKnown: known !== undefined, isPending: isAsked && isPending };
}

/** A device that several jobs scrape is down if one of them does not reach it. */
export function scrapedByDevice(
  up: readonly Sample[],
  failures: readonly Sample[],
): ReadonlyMap<string, Scraped> {
  const reasons = new Map(failures.map(({ labels }) => [labels['device'] ?? '', labels['reason']]));
  const scraped = new Map<string, Scraped>();
  for (const { labels, value } of up) {
    const name = labels['device'] ?? '';
    const reason = reasons.get(name);
    if (value === 1) {
      if (!scraped.has(name)) scraped.set(name, { isUp: true });
    } else scraped.set(name, { isUp: false, ...(reason === undefined ? {} : { reason }) });
  }
  return scraped;
}
