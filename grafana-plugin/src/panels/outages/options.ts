import type { CommonOptions } from '../shared/settings/common-options.ts';

export interface OutagesOptions extends CommonOptions {
  readonly order: 'longest' | 'newest';
  /** Planned and silenced outages: below the others, or left out. */
  readonly known: 'below' | 'hidden';
}
