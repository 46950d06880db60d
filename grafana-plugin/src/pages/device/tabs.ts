import type { DeviceTab } from './device-tab.ts';
import { tab as sixtyGhz } from './tabs/60-ghz.ts';
import { tab as alerts } from './tabs/alerts.tsx';
import { tab as changes } from './tabs/changes.tsx';
import { tab as console } from './tabs/console.tsx';
import { tab as dhcp } from './tabs/dhcp.ts';
import { tab as graphs } from './tabs/graphs.tsx';
import { tab as interfaces } from './tabs/interfaces.ts';
import { tab as lte } from './tabs/lte.ts';
import { tab as neighbours } from './tabs/neighbours.ts';
import { tab as netwatch } from './tabs/netwatch.ts';
import { tab as overview } from './tabs/overview.tsx';
import { tab as poe } from './tabs/poe.ts';
import { tab as ppp } from './tabs/ppp.ts';
import { tab as queues } from './tabs/queues.ts';
import { tab as routing } from './tabs/routing.ts';
import { tab as wireless } from './tabs/wireless.ts';

/** In the order of the page. The first one opens with it. */
export const tabs: readonly DeviceTab[] = [
  overview,
  wireless,
  sixtyGhz,
  lte,
  interfaces,
  ppp,
  dhcp,
  queues,
  routing,
  neighbours,
  poe,
  netwatch,
  graphs,
  alerts,
  console,
  changes,
];
