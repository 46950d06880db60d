import type { DeviceTab } from './device-tab.ts';
import { tab as sixtyGhz } from './tabs/60-ghz.ts';
import { tab as alerts } from './tabs/alerts.tsx';
import { tab as changes } from './tabs/changes.tsx';
import { tab as console } from './tabs/console.tsx';
import { tab as dhcp } from './tabs/dhcp.ts';
import { tab as graphs } from './tabs/graphs.tsx';
import { tab as interfaces } from './tabs/interfaces.ts';
import { tab as layer2 } from './tabs/layer-2.ts';
import { tab as lte } from './tabs/lte.ts';
import { tab as netwatch } from './tabs/netwatch.ts';
import { tab as overview } from './tabs/overview.tsx';
import { tab as poe } from './tabs/poe.ts';
import { tab as routing } from './tabs/routing.ts';
import { tab as settings } from './tabs/settings.tsx';
import { tab as subscribers } from './tabs/subscribers.ts';
import { tab as system } from './tabs/system.ts';
import { tab as vpn } from './tabs/vpn.ts';
import { tab as wireless } from './tabs/wireless.ts';

/** In the order of the page. The first one opens with it. */
export const tabs: readonly DeviceTab[] = [
  overview,
  wireless,
  sixtyGhz,
  lte,
  interfaces,
  subscribers,
  dhcp,
  routing,
  vpn,
  layer2,
  poe,
  netwatch,
  system,
  graphs,
  alerts,
  console,
  changes,
  settings,
];
