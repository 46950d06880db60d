import type { ComponentType } from 'react';
import type { Device } from '../../devices/device.ts';
import type { RowLabels } from '../../live/live-table-definition.ts';
import type { ResourceName } from '../../live/reading.ts';

export interface DeviceContext {
  readonly device: Device;
  /** Name of its site. */
  readonly site: string | undefined;
  /** For selectors of Prometheus. */
  readonly labels: RowLabels;
}

/** One tab of the device page: the `tab` of a file in tabs/. */
export interface DeviceTab {
  readonly id: string;
  readonly title: () => string;
  /** `has`: whether the device has rows of a resource, or may have. Absent: always shown. */
  readonly shows?: (context: DeviceContext, has: (resource: ResourceName) => boolean) => boolean;
  readonly Content: ComponentType<DeviceContext>;
}
