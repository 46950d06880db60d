import type { IconName } from '@grafana/data';
import type { ComponentType } from 'react';
import type { PermissionName } from '../access/permissions.generated.ts';

/** A page of the plugin. It is the `page` of `pages/<folder>/page.ts`, and everything that lists pages follows from it. */
export interface Page {
  /** Below the plugin's address; may have parameters: devices/:id/*. */
  readonly path: string;
  readonly title: () => string;
  /** Without it the page says who may open it. */
  readonly needs: PermissionName;
  /** Absent: a page that others link to. */
  readonly menu?: {
    readonly place: number;
    readonly icon: IconName;
    /** Opens with the plugin. */
    readonly isFirst?: boolean;
  };
  /** The page is loaded when it is opened. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}
