import type { ComponentType } from 'react';
import type { Device } from '../../devices/device.ts';
import type { RowLabels } from '../../live/live-table-definition.ts';
import type { HasResource } from './has-resource.ts';

export interface DeviceContext {
  readonly device: Device;
  /** Name of its site. */
  readonly site: string | undefined;
  /** For selectors of Prometheus. */
  readonly labels: RowLabels;
  /** What the device has, or may have. */
  readonly has: HasResource;
  /** Address of the page below the tab: the table that is chosen. */
  readonly part: string;
}

/** One tab of the device page: the `tab` of a file in tabs/. */
export interface DeviceTab {
  readonly id: string;
  readonly title: () => string;
  /** Absent: always shown. */
  readonly shows?: (context: DeviceContext) => boolean;
  readonly Content: ComponentType<DeviceContext>;
}
