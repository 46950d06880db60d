import type { DeviceModel, DeviceMoment } from '../../model/device.ts';
import type { ContainerDescription } from '../../model/equipment.ts';
import { flag, itemId, whole } from '../../model/format.ts';
import { linkAt } from '../../model/presence.ts';
import { drift, hashText } from '../../model/random.ts';
import { isAtLeast } from '../../model/version.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

const list = (m: DeviceMoment): readonly ContainerDescription[] =>
  m.device.description.equipment?.containers ?? [];

const seedOf = (one: ContainerDescription, m: DeviceMoment): number => hashText(m.device.seed, one.name);
const runs = (one: ContainerDescription): boolean => one.state === 'running';

/** Unhealthy for two minutes of every period, which ends with a restart. */
const health = (one: ContainerDescription, m: DeviceMoment): ReturnType<typeof linkAt> =>
  linkAt(
    seedOf(one, m),
    one.unhealthyEverySeconds === undefined
      ? undefined
      : { everySeconds: one.unhealthyEverySeconds, downSeconds: 120 },
    m.now,
    m.boot,
  );
const isChecked = (one: ContainerDescription): boolean =>
  runs(one) && one.unhealthyEverySeconds !== undefined;
const set = (value: boolean): string | undefined => (value ? 'true' : undefined);

const container = defineMenu<ContainerDescription>({
  path: '/container',
  absent: (device: DeviceModel) =>
    !isAtLeast(device.version, 7, 4) || !device.description.packages.includes('container'),
  items: list,
  columns: {
    '.id': (one, m) => itemId(list(m).indexOf(one) + 1),
    name: (one) => one.name,
    tag: (one) => one.image,
    os: () => 'linux',
    arch: (_, m) => m.device.description.architecture,
    interface: (one) => one.interface,
    'root-dir': (one) => `disk1/${one.name}`,
    'start-on-boot': (one) => flag(runs(one)),
    'memory-current': (one, m) =>
      runs(one) ? whole(one.mebibytes * 1_048_576 * (1 + 0.1 * drift(seedOf(one, m), m.now, 900))) : '',
    'cpu-usage': (one, m) =>
      runs(one) ? String(Math.round(4 + 3 * drift(seedOf(one, m) + 1, m.now, 120))) : '0',
    'restart-count': (one, m) => String(health(one, m).downs),
    'container-size': (one) => whole(one.mebibytes * 1_500_000),
    'data-size': (one) => whole(one.mebibytes * 5_000),
    running: (one) => set(runs(one) && !isChecked(one)),
    stopped: (one) => set(!runs(one)),
    healthy: (one, m) => set(isChecked(one) && health(one, m).up),
    unhealthy: (one, m) => set(isChecked(one) && !health(one, m).up),
  },
});

export const containerMenus: readonly AnyMenu[] = [container];
