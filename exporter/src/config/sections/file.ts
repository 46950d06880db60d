import type { Catalogue } from '../catalogue.ts';
import type { Keys } from '../declaration.ts';
import { adHoc } from './ad-hoc.ts';
import { alertmanagers } from './alertmanagers.ts';
import { auths } from './auths.ts';
import { budget } from './budget.ts';
import { anyCollector, collectorsOf } from './collectors.ts';
import { connections } from './connections.ts';
import { collectorFiles, customCollectors } from './custom-collectors.ts';
import { grafana } from './grafana.ts';
import { keys } from './keys.ts';
import { limits } from './limits.ts';
import { modules } from './modules.ts';
import { sites } from './sites.ts';
import { prometheus } from './prometheus.ts';
import { storage } from './storage.ts';
import { targets } from './targets.ts';
import { timeouts } from './timeouts.ts';

const before = { auths, modules } as const satisfies Keys;
const after = {
  custom_collectors: customCollectors,
  collector_files: collectorFiles,
  targets,
  sites,
  ad_hoc: adHoc,
  connections,
  budget,
  ...timeouts,
  storage,
  keys,
  limits,
  grafana,
  alertmanagers,
  prometheus,
} as const satisfies Keys;

/** All top-level keys of `mikrofleet.yml`. */
export const fileOf = (catalogue: Pick<Catalogue, 'settable'>) => ({
  ...before,
  collectors: collectorsOf(catalogue),
  ...after,
});

/** The same for the guide, which describes what all collectors have in common. */
export const describedFile = { ...before, collectors: anyCollector, ...after } as const satisfies Keys;
