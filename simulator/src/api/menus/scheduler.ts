import type { DeviceMoment } from '../../model/device.ts';
import type { ScheduleDescription } from '../../model/equipment.ts';
import { dateTime, duration, flag, itemId } from '../../model/format.ts';
import { hashText } from '../../model/random.ts';
import { defineMenu, type AnyMenu } from '../menu.ts';

// What a device does by the clock: scheduler, scripts and their jobs.

interface Scheduled {
  readonly one: ScheduleDescription;
  readonly number: number;
}

const runs = ({ one }: Scheduled, m: DeviceMoment): number =>
  one.disabled === true ? 0 : Math.floor((m.now - m.boot) / one.everySeconds);

const scheduler = defineMenu<Scheduled>({
  path: '/system/scheduler',
  items: (m) => (m.device.description.equipment?.schedules ?? []).map((one, i) => ({ one, number: i + 1 })),
  columns: {
    '.id': ({ number }) => itemId(number),
    name: ({ one }) => one.name,
    'start-time': () => 'startup',
    interval: ({ one }) => duration(one.everySeconds),
    'on-event': ({ one }) => one.name,
    owner: () => 'admin',
    policy: () => 'read,write,policy,test',
    'run-count': (item, m) => String(runs(item, m)),
    'next-run': (item, m) =>
      item.one.disabled === true
        ? undefined
        : dateTime(m.boot + (runs(item, m) + 1) * item.one.everySeconds, m.device.version),
    disabled: ({ one }) => flag(one.disabled === true),
  },
});

interface Script {
  readonly name: string;
  readonly number: number;
}

const scripts = (m: DeviceMoment): readonly Script[] =>
  (m.device.description.equipment?.scripts ?? []).map((name, i) => ({ name, number: i + 1 }));

/** Seconds between two runs of a script. */
const period = ({ name }: Script, m: DeviceMoment): number => 600 + (hashText(m.device.seed, name) % 3_000);
const lastRun = (script: Script, m: DeviceMoment): number =>
  m.boot + Math.floor((m.now - m.boot) / period(script, m)) * period(script, m);

const script = defineMenu<Script>({
  path: '/system/script',
  items: scripts,
  columns: {
    '.id': ({ number }) => itemId(number),
    name: ({ name }) => name,
    owner: () => 'admin',
    policy: () => 'read,write,policy,test',
    'dont-require-permissions': () => 'false',
    'last-started': (one, m) => dateTime(lastRun(one, m), m.device.version),
    'run-count': (one, m) => String(Math.floor((m.now - m.boot) / period(one, m))),
    source: () => ':log info demo',
    invalid: () => 'false',
  },
});

/** A run takes twenty seconds. */
const job = defineMenu<Script>({
  path: '/system/script/job',
  items: (m) => scripts(m).filter((one) => m.now - lastRun(one, m) < 20),
  columns: {
    '.id': ({ number }) => itemId(number),
    script: ({ name }) => name,
    type: () => 'command',
    owner: () => 'admin',
    policy: () => 'read,write,policy,test',
    started: (one, m) => dateTime(lastRun(one, m), m.device.version),
  },
});

export const schedulerMenus: readonly AnyMenu[] = [scheduler, script, job];
