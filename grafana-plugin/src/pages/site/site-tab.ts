import type { ComponentType } from 'react';
import type { Device, Site } from '../../devices/device.ts';

export interface SiteContext {
  readonly name: string;
  readonly site: Site;
  /** Its own devices. */
  readonly devices: readonly Device[];
  /** For selectors of Prometheus. */
  readonly tenant: string | undefined;
}

export interface SiteTab {
  readonly id: string;
  readonly title: () => string;
  readonly Content: ComponentType<SiteContext>;
}
