import { coreRouter } from './core-router.ts';
import type { DeviceDescription } from '../model/description.ts';
import { fastSwitch } from './fast-switch.ts';
import { backhaulHub, backhaulTower, borealisRouter, lteRouter } from './links.ts';
import { multiLinkAp } from './multi-link-ap.ts';
import { oldBackhaul } from './old-backhaul.ts';
import { poeSwitch, swosSwitch, towerSwitch } from './switches.ts';
import { virtualRouter } from './virtual-router.ts';
import { borealisCpe, customerCpe, legacyAp, oldAp, wifiAp } from './wireless.ts';

/** The demo fleet: three sites, two tenants. */
export const demoFleet: readonly DeviceDescription[] = [
  coreRouter,
  towerSwitch,
  legacyAp,
  wifiAp,
  poeSwitch,
  backhaulHub,
  backhaulTower,
  customerCpe,
  borealisRouter,
  oldAp,
  borealisCpe,
  lteRouter,
  swosSwitch,
  virtualRouter,
  fastSwitch,
  multiLinkAp,
  oldBackhaul,
];

const TEMPLATES: readonly DeviceDescription[] = [customerCpe, legacyAp, borealisRouter, towerSwitch, wifiAp];

/**
 * Many devices for a benchmark. Everything but the name is shared with the template, so a device costs only its
 * model; its seed comes from its name.
 */
export function manyDevices(
  count: number,
  templates: readonly DeviceDescription[] = TEMPLATES,
): readonly DeviceDescription[] {
  if (templates.length === 0) throw new Error('manyDevices needs at least one template');
  return Array.from({ length: count }, (_, i) => {
    const template = templates[i % templates.length] ?? customerCpe;
    const number = String(i + 1).padStart(4, '0');
    return {
      ...template,
      name: `bench-${number}`,
      serial: `BENCH${number.padStart(7, '0')}`,
      services: { ...template.services, apiTls: 'none' },
    };
  });
}
