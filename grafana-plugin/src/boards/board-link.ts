import { type AddressRange, usualRange } from '../address/time-range.ts';
import type { DeviceType } from '../devices/device.ts';
import { text } from '../texts/boards.ts';
import { boardPrefix } from './board-prefix.ts';

export interface BoardLink {
  readonly title: string;
  readonly href: string;
}

interface BoardVariables {
  readonly tenant: string | undefined;
  readonly site: string | undefined;
  readonly device: string;
}

/** Boards that show one device, by what it is. The first one is the one to look at. */
const boardsByType: Readonly<Record<DeviceType, readonly (readonly [board: string, title: () => string])[]>> =
  {
    router: [
      ['tower-site', () => text('towerSite')],
      ['routing', () => text('routing')],
      ['subscribers', () => text('subscribers')],
      ['switch-ports', () => text('switchPorts')],
      ['poe-and-power', () => text('power')],
      ['security', () => text('security')],
    ],
    switch: [
      ['switch-ports', () => text('switchPorts')],
      ['poe-and-power', () => text('power')],
      ['tower-site', () => text('towerSite')],
    ],
    ap: [
      ['ap-sector', () => text('apSector')],
      ['tower-site', () => text('towerSite')],
      ['backhaul', () => text('backhaul')],
      ['poe-and-power', () => text('power')],
    ],
    cpe: [
      ['cpe', () => text('cpe')],
      ['tower-site', () => text('towerSite')],
    ],
    lte: [
      ['lte', () => text('lte')],
      ['tower-site', () => text('towerSite')],
    ],
  };

/** With variables and the time that the person looks at, so that the board opens on this device. */
export function boardLinks(
  type: DeviceType,
  { tenant, site, device }: BoardVariables,
  { from, to }: AddressRange = usualRange,
): readonly BoardLink[] {
  const query = new URLSearchParams();
  if (tenant !== undefined) query.set('var-tenant', tenant);
  if (site !== undefined) query.set('var-site', site);
  query.set('var-device', device);
  query.set('from', from);
  query.set('to', to);
  // A newer exporter may have types that this version does not know.
  const boards = Object.hasOwn(boardsByType, type) ? boardsByType[type] : [];
  return boards.map(([board, title]) => ({
    title: title(),
    href: `/d/${boardPrefix}${board}?${query.toString()}`,
  }));
}

/** The board of a tower, opened on one site. */
export function siteBoardLink(
  { tenant, site }: Pick<BoardVariables, 'tenant'> & { readonly site: string },
  { from, to }: AddressRange = usualRange,
): string {
  const query = new URLSearchParams({
    ...(tenant === undefined ? {} : { 'var-tenant': tenant }),
    'var-site': site,
    from,
    to,
  });
  return `/d/${boardPrefix}tower-site?${query.toString()}`;
}
