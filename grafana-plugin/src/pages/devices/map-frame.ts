import { type DataFrame, FieldType, MappingType, toDataFrame, type ValueMapping } from '@grafana/data';
import type { Site } from '../../devices/device.ts';
import { type Health, healths, worst } from '../../devices/device-state.ts';
import { pluginPath } from '../../plugin-id.ts';
import { text } from '../../texts/devices.ts';
import { bySite, type StatedDevice } from './site-tree.ts';

export interface SiteOnMap {
  readonly site: Site;
  /** Undefined without devices. */
  readonly health: Health | undefined;
  /** 3 Up, 1 Down. */
  readonly words: string;
}

/** Sites with coordinates, as their worst device is. */
export function sitesOnMap(sites: readonly Site[], devices: readonly StatedDevice[]): readonly SiteOnMap[] {
  const at = bySite(devices, new Set(sites.map(({ id }) => id)));
  return sites
    .filter(({ latitude, longitude }) => latitude !== null && longitude !== null)
    .map((site) => {
      const states = (at.get(site.id) ?? []).map(({ state }) => state.health);
      const words = healths
        .map((health) => ({ health, count: states.filter((each) => each === health).length }))
        .filter(({ count }) => count > 0)
        .map(({ health, count }) => `${count} ${text(health)}`);
      return { site, health: worst(states), words: words.join(', ') || text('empty') };
    });
}

const colours: Readonly<Record<Health, string>> = {
  up: 'green',
  down: 'red',
  pending: 'blue',
  quarantined: 'orange',
  disabled: '#808080',
  unknown: '#808080',
};
const valueOf = (health: Health | undefined): number => (health === undefined ? -1 : healths.indexOf(health));

/** Words and colours for the numbers in the frame: markers are coloured by a number. */
export function stateMappings(): ValueMapping[] {
  const options = Object.fromEntries(
    healths.map((health) => [
      String(valueOf(health)),
      { text: text(health), color: colours[health], index: valueOf(health) },
    ]),
  );
  return [
    {
      type: MappingType.ValueToText,
      options: { ...options, '-1': { text: text('empty'), color: '#808080' } },
    },
  ];
}

/** Grafana fills the value in. */
const siteOfValue = `${pluginPath}/sites/\${__value.raw:percentencode}`;

/** What the geomap draws. */
export function mapFrame(sites: readonly SiteOnMap[]): DataFrame {
  const config = { mappings: stateMappings() };
  return toDataFrame({
    fields: [
      {
        name: text('mapSite'),
        type: FieldType.string,
        // The tooltip of a marker leads to its site.
        config: { links: [{ title: text('mapOpen'), url: siteOfValue }] },
        values: sites.map(({ site }) => site.name),
      },
      { name: 'latitude', type: FieldType.number, values: sites.map(({ site }) => site.latitude) },
      { name: 'longitude', type: FieldType.number, values: sites.map(({ site }) => site.longitude) },
      {
        name: text('mapState'),
        type: FieldType.number,
        config,
        values: sites.map(({ health }) => valueOf(health)),
      },
      { name: text('mapDevices'), type: FieldType.string, values: sites.map(({ words }) => words) },
    ],
  });
}
