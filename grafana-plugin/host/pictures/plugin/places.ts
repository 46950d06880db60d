import type { Page as BrowserPage } from 'playwright-core';

/** One picture to take: an address, who looks, and what to do there first. */
export interface Place {
  readonly name: string;
  readonly path: string;
  readonly as?: 'admin' | 'editor' | 'viewer' | 'nobody';
  /** 1 and 2 are tenants; in 3 the plugin is not set up. */
  readonly org?: 1 | 2 | 3;
  readonly before?: (page: BrowserPage) => Promise<void>;
}

export interface ListedDevice {
  readonly id: string;
  readonly name: string;
  /** Of its tenant. */
  readonly org: 1 | 2;
}

const app = '/a/mikrofleet-mikrotik-app';

const press =
  (name: RegExp | string) =>
  async (page: BrowserPage): Promise<void> =>
    page.getByRole('main').getByRole('button', { name }).first().click();

/** What the pages show beside their first state; a page without a line here is pictured as it opens. */
const more: Readonly<Record<string, readonly Place[]>> = {
  alerts: [{ name: 'alerts-silences', path: 'alerts?tab=silences' }],
  devices: [
    { name: 'devices-tree', path: 'devices?view=tree' },
    { name: 'devices-map', path: 'devices?view=map' },
    { name: 'devices-viewer', path: 'devices', as: 'viewer' },
    { name: 'devices-not-set-up', path: 'devices', org: 3 },
    { name: 'devices-not-set-up-viewer', path: 'devices', org: 3, as: 'viewer' },
    { name: 'devices-nobody', path: 'devices', as: 'nobody' },
  ],
  maintenance: [
    { name: 'maintenance-new', path: 'maintenance?new=1' },
    { name: 'maintenance-viewer', path: 'maintenance', as: 'viewer' },
  ],
  sites: [{ name: 'sites-new', path: 'sites?new=1' }],
  credentials: [
    { name: 'credentials-new', path: 'credentials?new=1' },
    { name: 'credentials-viewer', path: 'credentials', as: 'viewer' },
  ],
  tokens: [{ name: 'tokens-new', path: 'tokens?new=1' }],
  audit: [{ name: 'audit-entry', path: 'audit?entry=1' }],
  register: [
    { name: 'register-neighbours', path: 'register?from=neighbours' },
    { name: 'register-scan', path: 'register?from=scan' },
    {
      name: 'register-failed',
      path: 'register?address=127.0.0.1',
      before: async (page) => {
        await page.getByLabel(/^Port/u).fill('9');
        await page.getByLabel(/^User/u).fill('monitor');
        await page.getByLabel(/^Password/u).fill('not a real password');
        await press(/test/iu)(page);
      },
    },
  ],
};

/** Pages of the plugin, in the order of its menu, then its set-up and its boards. `pages` are the paths of its routes. */
export function placesOf(pages: readonly string[]): readonly Place[] {
  const own = pages
    .filter((path) => !path.includes(':'))
    .flatMap((path) => [{ name: path, path }, ...(more[path] ?? [])])
    .map((place) => ({ ...place, path: `${app}/${place.path}` }));
  const ofSite = ['', '/clients', '/alerts', '/graphs'].map((tab) => ({
    name: `site${tab.replace('/', '-')}`,
    path: `${app}/sites/tower1${tab}`,
  }));
  const setUp = '/plugins/mikrofleet-mikrotik-app?page=set-up';
  return [
    ...own,
    ...ofSite,
    { name: 'not-found', path: `${app}/nowhere` },
    { name: 'set-up', path: setUp },
    { name: 'set-up-new', path: setUp, org: 3 },
    { name: 'overview-of-plugin', path: '/plugins/mikrofleet-mikrotik-app?page=overview' },
    { name: 'noc-panels', path: '/d/mikrofleet-app-noc-panels?kiosk' },
    { name: 'noc-panels-switch', path: '/d/mikrofleet-app-noc-panels?var-switch=hub-core1&var-ap=hub-ap1' },
  ];
}

const deviceFolder = `${app}/devices/`;

/** Each tab of the device page once, of the first device that shows it. */
export async function tabPlaces(
  open: (place: Place) => Promise<BrowserPage>,
  url: string,
  devices: readonly ListedDevice[],
): Promise<readonly Place[]> {
  const found = new Map<string, Place>();
  for (const { id, name, org } of devices) {
    const page = await open({ name, path: `${deviceFolder}${id}`, org });
    for (const tab of await page.getByRole('main').getByRole('tab').all()) {
      const href = (await tab.getAttribute('href')) ?? '';
      const word = new URL(href, url).pathname.split('/').slice(5).join('-') || 'overview';
      const known = `device-${word}`;
      if (href !== '' && !found.has(known)) found.set(known, { name: known, path: href, org });
    }
    await page.context().close();
  }
  return [...found.values()];
}
