import type { TenantScope } from '../../access/scope.ts';
import type { DeviceSource } from '../../devices/device.ts';
import type { DeviceDirectory } from '../../devices/directory.ts';
import { type FileSite, isFileSiteId } from '../../devices/file-sites.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { mergePage } from '../../store/merge-page.ts';
import type { ListQuery, NameFilter, Page } from '../../store/page.ts';
import { notFound } from '../../store/record-errors.ts';
import { nameKey } from '../../store/values.ts';
import type { Repositories } from '../registry.ts';
import type { Site, SiteId } from './repository.ts';

/** A site of the configuration file. It has none of the properties that only the database stores. */
export interface SiteOfFile
  extends Omit<Site, 'source' | 'tenantId' | 'createdAt' | 'updatedAt' | 'revision'> {
  readonly source: 'file';
  readonly createdAt: null;
  readonly updatedAt: null;
  readonly revision: null;
}

export type ListedSite = Site | SiteOfFile;

type SiteSort = 'name' | 'created';
type SiteFilter = NameFilter & { readonly source?: DeviceSource };
type Sources = Pick<Repositories, 'sites'> & { readonly directory: DeviceDirectory };

const sortValues: Readonly<Record<SiteSort, (site: ListedSite) => string>> = {
  name: ({ name }) => nameKey(name),
  created: ({ createdAt }) => createdAt ?? '',
};

/** One page of the registered sites and those of the file in one order. Sites with the same name are both listed. */
export async function listSites(
  { sites, directory }: Sources,
  scope: TenantScope,
  query: ListQuery<SiteFilter, SiteSort>,
): Promise<Page<ListedSite>> {
  const { source, ...filter } = query.filter ?? {};
  const stored = source === 'file' ? { items: [] } : await sites.list(scope, { ...query, filter });
  const ofFile = source === 'registry' ? [] : [...(await directory.fileSites(scope)).values()];
  return mergePage<ListedSite, SiteSort>({
    stored,
    others: ofFile.filter(({ name }) => fits(name, filter)).map(toSite),
    query,
    defaultSort: 'name',
    valueOf: sortValues,
  });
}

export async function findSite(
  { sites, directory }: Sources,
  scope: TenantScope,
  id: SiteId,
): Promise<ListedSite> {
  if (!isFileSiteId(id)) return sites.get(scope, id);
  const site = (await directory.fileSites(scope)).get(id);
  if (site === undefined) throw notFound('site');
  return toSite(site);
}

/** Whether other sites exist is checked by the work itself. */
export async function refuseFileSite(
  directory: DeviceDirectory,
  scope: TenantScope,
  id: SiteId,
): Promise<void> {
  if (!isFileSiteId(id)) return;
  if (!(await directory.fileSites(scope)).has(id)) throw notFound('site');
  throw new ExporterError('registry.provisioned', 'The site is defined in the configuration file.');
}

/** It has no notes to search. */
function fits(of: string, { name, search }: NameFilter): boolean {
  const key = nameKey(of);
  return (
    (name === undefined || nameKey(name) === key) && (search === undefined || key.includes(nameKey(search)))
  );
}

function toSite(site: FileSite): SiteOfFile {
  const { id, name, latitude = null, longitude = null, parentId, upstreamIds } = site;
  const { voltageMin = null, voltageCutoff = null, sloObjective = null, soldBandwidth = null } = site;
  return {
    source: 'file',
    id,
    name,
    latitude,
    longitude,
    parentId,
    upstreamIds,
    notes: '',
    voltageMin,
    voltageCutoff,
    sloObjective,
    soldBandwidth,
    createdAt: null,
    updatedAt: null,
    revision: null,
  };
}
