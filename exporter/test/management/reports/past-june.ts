import type { PastSeries } from '../../e2e/support/back-filled.ts';

const seconds = (time: string): number => Date.parse(time) / 1000;
/** A month with 30 days that is over, whenever this runs. */
const first = seconds('2026-06-01T00:00:00Z');
const last = seconds('2026-06-30T23:59:00Z');

type Span = readonly [string, string];
const within = (time: number, spans: readonly Span[]): number =>
  spans.some(([from, to]) => time >= seconds(from) && time < seconds(to)) ? 1 : 0;

interface State {
  readonly down?: readonly Span[];
  readonly planned?: readonly Span[];
  readonly from?: number;
}

function past(
  name: string,
  labels: Readonly<Record<string, string>>,
  valueAt: (time: number) => number | undefined,
  from = first,
): PastSeries {
  return { name, labels, from, to: last, step: 60, valueAt };
}

const states = (
  level: 'site' | 'device',
  labels: Readonly<Record<string, string>>,
  { down = [], planned = [], from = first }: State = {},
): readonly PastSeries[] => {
  const { role: _role, ...inMaintenance } = labels;
  return [
    past(`${level}:mikrotik_unreachable:bool`, labels, (time) => within(time, down), from),
    past(`${level}:mikrotik_maintenance:bool`, inMaintenance, (time) => within(time, planned), from),
  ];
};
const subscribers = (tenant: string, site: string, count: number): PastSeries =>
  past('site:mikrotik_subscribers_active:sum', { tenant, site }, () => count);

/** Without power for two hours; then an hour down, within 80 minutes of planned work; down at the end of the month. */
const tower: State = {
  down: [
    ['2026-06-09T01:00:00Z', '2026-06-09T03:00:00Z'],
    ['2026-06-20T01:00:00Z', '2026-06-20T02:00:00Z'],
    ['2026-06-30T23:30:00Z', '2026-07-01T00:00:00Z'],
  ],
  planned: [['2026-06-20T00:50:00Z', '2026-06-20T02:10:00Z']],
};
/** June 2026, of two tenants. */
export const june: readonly PastSeries[] = [
  ...states('site', { tenant: 'acme', site: 'tower' }, tower),
  // monitored since the 16th: half of the month
  ...states('site', { tenant: 'acme', site: 'hub' }, { from: seconds('2026-06-16T00:00:00Z') }),
  ...states(
    'site',
    { tenant: 'rival', site: 'tower' },
    {
      down: [['2026-06-03T00:00:00Z', '2026-06-03T00:30:00Z']],
    },
  ),
  // over 06:00 of the 8th: the first part is six hours, the next a week
  ...states(
    'device',
    { tenant: 'acme', site: 'tower', device: 'ap1', role: 'ap' },
    {
      down: [['2026-06-08T05:50:00Z', '2026-06-08T06:10:00Z']],
    },
  ),
  // its role was changed on the 20th
  ...states(
    'device',
    { tenant: 'acme', site: 'tower', device: 'ap1', role: 'sector' },
    { from: seconds('2026-06-20T00:00:00Z') },
  ).slice(0, 1),
  // a second server wrote the same
  ...states(
    'device',
    { tenant: 'acme', site: 'tower', device: 'sw1', role: 'switch', replica: 'b' },
    {
      down: [['2026-06-15T10:00:00Z', '2026-06-15T11:00:00Z']],
      planned: [['2026-06-15T10:30:00Z', '2026-06-15T12:00:00Z']],
    },
  ),
  // the work began half an hour after the device went down, and went on after it was back
  ...states(
    'device',
    { tenant: 'acme', site: 'tower', device: 'sw1', role: 'switch' },
    {
      down: [['2026-06-15T10:00:00Z', '2026-06-15T11:00:00Z']],
      planned: [['2026-06-15T10:30:00Z', '2026-06-15T12:00:00Z']],
    },
  ),
  ...states(
    'device',
    { tenant: 'acme', site: 'tower', device: 'cpe1', role: 'customer' },
    {
      down: [['2026-06-01T00:00:00Z', '2026-06-20T00:00:00Z']],
    },
  ),
  subscribers('acme', 'tower', 100),
  subscribers('acme', 'hub', 300),
  subscribers('rival', 'tower', 10),
];
