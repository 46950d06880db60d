import type { CommonOptions } from '../shared/settings/common-options.ts';
import type { LoadLimits } from './link-words.ts';

export interface SiteMapOptions extends CommonOptions, LoadLimits {
  readonly drawing: 'auto' | 'map' | 'tree';
  readonly summary: boolean;
}
