import type { Keys } from '../declaration.ts';
import { adHoc } from './ad-hoc.ts';
import { auths } from './auths.ts';
import { budget } from './budget.ts';
import { connections } from './connections.ts';
import { collectorFiles, customCollectors } from './custom-collectors.ts';
import { grafana } from './grafana.ts';
import { keys } from './keys.ts';
import { limits } from './limits.ts';
import { modules } from './modules.ts';
import { storage } from './storage.ts';
import { targets } from './targets.ts';
import { timeouts } from './timeouts.ts';

/** All top-level keys of `mikrofleet.yml`. */
export const file = {
  auths,
  modules,
  custom_collectors: customCollectors,
  collector_files: collectorFiles,
  targets,
  ad_hoc: adHoc,
  connections,
  budget,
  ...timeouts,
  storage,
  keys,
  limits,
  grafana,
} as const satisfies Keys;
