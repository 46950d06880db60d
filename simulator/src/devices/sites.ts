import type { Flap } from '../model/presence.ts';

/** The site through which the traffic of another one leaves. */
export const UPSTREAMS: Readonly<Record<string, string>> = { tower1: 'hub', tower2: 'hub' };

/** The link from the core to the second tower. */
export const TO_TOWER2: Flap = { everySeconds: 10_800, downSeconds: 75, link: 'hub-core1 tower2-rtr1' };

/** The link from the router of the second tower to its access point, in one direction. */
export const TOWER2_SECTOR: Flap = { everySeconds: 3_000, downSeconds: 90, link: 'tower2-rtr1 tower2-ap1' };
