import { Alert, TextLink } from '@grafana/ui';
import type { ReactNode } from 'react';
import { sitePath } from '../../devices/device-links.ts';
import { isOfFile, type Site } from '../../devices/device.ts';
import { useSites } from '../../devices/every.ts';
import { FactList } from '../../facts/fact-list.tsx';
import { valueText } from '../../live/value-text.ts';
import { text } from '../../texts/site.ts';
import type { SiteContext } from './site-tab.ts';

/** What the registry or the configuration file says of the site, with the sites around it. */
export function SiteFacts({ site }: SiteContext) {
  const all = useSites().data ?? [];
  const of = (ids: readonly string[]): readonly Site[] => all.filter(({ id }) => ids.includes(id));
  const below = all.filter(({ id, parent_id: parent, upstream_ids: upstreams }) =>
    id === site.id ? false : parent === site.id || upstreams.includes(site.id),
  );
  const { latitude, longitude, voltage_min: lowest, voltage_cutoff: cutoff, slo_objective: objective } = site;
  return (
    <>
      {isOfFile(site) && (
        <Alert severity="info" title={text('ofFile')}>
          {text(site.registered === undefined ? 'ofFileRemedy' : 'ofFileAndRegistry')}
        </Alert>
      )}
      <FactList
        facts={[
          { name: text('upstreams'), value: links(of(site.upstream_ids)) },
          { name: text('parent'), value: links(of(site.parent_id === null ? [] : [site.parent_id])) },
          { name: text('below'), value: links(below) },
          { name: text('place'), value: latitude === null ? undefined : `${latitude}, ${longitude}` },
          { name: text('voltageMin'), value: lowest === null ? undefined : valueText(lowest, 'volts') },
          { name: text('voltageCutoff'), value: cutoff === null ? undefined : valueText(cutoff, 'volts') },
          { name: text('objective'), value: objective === null ? undefined : `${objective * 100} %` },
          {
            name: text('sold'),
            // The API has bits here, the tables bytes.
            value:
              site.sold_bandwidth === null
                ? undefined
                : valueText(site.sold_bandwidth / 8, 'bits-per-second'),
          },
          { name: text('notes'), value: site.notes },
        ]}
      />
    </>
  );
}

const links = (sites: readonly Site[]): ReactNode =>
  sites.length === 0
    ? undefined
    : sites.map(({ id, name }) => (
        <div key={id}>
          <TextLink href={sitePath(id)} inline={false}>
            {name}
          </TextLink>
        </div>
      ));
