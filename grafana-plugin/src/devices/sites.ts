import type { components } from '../api/schema.generated.ts';
import { isOfFile } from './device.ts';

export type ListedSite = components['schemas']['Site'];

/** A site as people see it: one of each name. */
export interface Site extends ListedSite {
  /** Of a site of the configuration file: the registered one of its name, which registered devices are at. */
  readonly registered?: ListedSite;
  /** Of such a site: its id while it was not registered, which links have that were made then. */
  readonly fileId?: string;
}

/** By its id, or as people write its name: in addresses, and of sites of the configuration file in windows. */
export const idCalled = (
  known: readonly Pick<Site, 'id' | 'fileId' | 'name'>[],
  text: string,
): Site['id'] | undefined =>
  (
    known.find(({ id, fileId }) => id === text || fileId === text) ??
    known.find(({ name }) => name === text) ??
    known.find(({ name }) => nameKey(name) === nameKey(text))
  )?.id;

/** As the exporter compares names. */
const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().normalize('NFC');

/**
 * The exporter lists both when the file and the registry have a site of one name. As on boards and in maintenance they are one,
 * as the file says; its id and its notes are the registered one's.
 */
export function oneOfEachName(listed: readonly ListedSite[]): readonly Site[] {
  const registered = new Map(
    listed.filter((site) => !isOfFile(site)).map((site) => [nameKey(site.name), site]),
  );
  const ofFile = new Map(listed.filter(isOfFile).map((site) => [nameKey(site.name), site]));
  const ids = new Map([...ofFile].map(([key, { id }]) => [id, registered.get(key)?.id ?? id]));
  const idOf = (id: string): string => ids.get(id) ?? id;
  return listed.flatMap((site): readonly Site[] => {
    if (!isOfFile(site)) return ofFile.has(nameKey(site.name)) ? [] : [site];
    const twin = registered.get(nameKey(site.name));
    return [
      {
        ...site,
        id: idOf(site.id),
        parent_id: site.parent_id === null ? null : idOf(site.parent_id),
        upstream_ids: site.upstream_ids.map(idOf),
        ...(twin === undefined ? {} : { notes: twin.notes, registered: twin, fileId: site.id }),
      },
    ];
  });
}

/** The record in the registry; undefined for a site that only the configuration file has. */
export const recordOf = (site: Site): ListedSite | undefined => (isOfFile(site) ? site.registered : site);

/** Those that a registered device or site can refer to. */
export const withRecord = (sites: readonly Site[]): readonly Site[] =>
  sites.filter((site) => recordOf(site) !== undefined);
