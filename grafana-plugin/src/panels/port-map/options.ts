import type { CommonOptions } from '../shared/settings/common-options.ts';
import type { PortLines } from './port-places.ts';

export interface PortMapOptions extends CommonOptions {
  /** Shown above the drawing, such as the model. */
  readonly board: string;
  readonly lines: PortLines;
  readonly traffic: boolean;
  readonly legend: boolean;
}
