import type { ComponentType } from 'react';
import type { Device, Site } from '../../devices/device.ts';

export interface SiteContext {
  readonly name: string;
  /** Undefined: only the configuration file names it. */
  readonly site: Site | undefined;
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
