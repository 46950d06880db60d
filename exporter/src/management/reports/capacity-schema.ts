import { type Static, Type } from '@sinclair/typebox';
import { moment, nullable } from '../fields.ts';

const share = (what: string) => nullable(Type.Number({ description: what }));
const count = (what: string) => nullable(Type.Number({ description: what }));

const traffic = {
  site: Type.String(),
  device: Type.String(),
  interface: Type.String(),
  interface_role: nullable(Type.String({ description: 'Of the inventory; null if it has none now.' })),
  peer_site: nullable(Type.String({ description: 'The site at the other end.' })),
  days_observed: Type.Integer({ description: 'Days of the month of which there is a busy hour.' }),
  capacity_bits_per_second: count('What it can carry: the plan of the inventory, or the link speed.'),
  busy_hour_median: share('Share of the capacity in use in the busy hour of the median day.'),
  busy_hour_p95: share('The same of the day that 95 % of the days stay below.'),
  busy_hour_highest: share('The same of the busiest day.'),
};

const untilFull = {
  days_until_full: count(
    'Whichever is full first; 0 if it is, null if nothing grows or is known for two weeks.',
  ),
};

const link = Type.Object({ ...traffic, ...untilFull });

const sector = Type.Object({
  ...traffic,
  clients_median: count('Clients in the busy hour of the median day.'),
  clients_p95: count('The same of the day that 95 % of the days stay below.'),
  clients_highest: count('The same of the day with most clients.'),
  clients_planned: count('Clients that the inventory plans; null without a plan.'),
  days_until_traffic_full: count('Until its busy hour is at 90 % of its capacity.'),
  days_until_clients_full: count('Until it has the clients that are planned.'),
  ...untilFull,
});

const exampleTraffic = {
  site: 'Tower 1',
  device: 'tower1-ap1',
  interface: 'wlan1',
  interface_role: 'sector',
  peer_site: null,
  days_observed: 31,
  capacity_bits_per_second: 150_000_000,
  busy_hour_median: 0.62,
  busy_hour_p95: 0.71,
  busy_hour_highest: 0.74,
};

const example = {
  tenant: 'acme',
  month: '2026-10',
  from: '2026-10-01T00:00:00.000Z',
  to: '2026-11-01T00:00:00.000Z',
  links: [
    {
      ...exampleTraffic,
      device: 'tower1-r1',
      interface: 'sfp1',
      interface_role: 'backhaul',
      peer_site: 'Hub',
      capacity_bits_per_second: 1_000_000_000,
      days_until_full: 84,
    },
  ],
  sectors: [
    {
      ...exampleTraffic,
      clients_median: 31,
      clients_p95: 34,
      clients_highest: 35,
      clients_planned: 40,
      days_until_traffic_full: 120,
      days_until_clients_full: 42,
      days_until_full: 42,
    },
  ],
};

export const capacityReportSchema = Type.Object(
  {
    tenant: Type.String(),
    month: Type.String({ description: 'In UTC.' }),
    from: moment('Start of the month.'),
    to: moment('End of the month, or now. Forecasts begin here.'),
    links: Type.Array(link, { description: 'Interfaces with a role in the inventory, without sectors.' }),
    sectors: Type.Array(sector, {
      description: 'Interfaces with the role sector, and radios of the network that have clients.',
    }),
  },
  {
    title: 'CapacityReport',
    description: 'Busy hours of links and sectors within a month, and when they are full.',
    examples: [example],
  },
);

export type CapacityReport = Static<typeof capacityReportSchema>;
