import { type Static, Type } from '@sinclair/typebox';
import { moment, nullable } from '../fields.ts';

const minutes = (what: string) => Type.Integer({ description: what });

const measured = {
  availability: nullable(
    Type.Number({
      description: 'Share of the observed time without planned work; null if there was none.',
    }),
  ),
  observed_minutes: minutes('Minutes of the month of which Prometheus has data.'),
  maintenance_minutes: minutes('Of these, in planned maintenance.'),
  unplanned_minutes: minutes('Minutes down outside of planned maintenance.'),
  planned_minutes: minutes('Minutes down within planned maintenance.'),
};

const site = Type.Object({
  site: Type.String(),
  ...measured,
  subscribers: nullable(Type.Number({ description: 'Mean number online; null if the site has none.' })),
});

const device = Type.Object({ site: Type.String(), device: Type.String(), ...measured });

const outage = Type.Object({
  site: Type.String(),
  device: nullable(Type.String({ description: 'null: the whole site.' })),
  started_at: moment('Start, or the start of the month if it was down before.'),
  ended_at: nullable(moment('End; null if it was still down at the end of the period.')),
  minutes: minutes('How long, within the month.'),
  unplanned_minutes: minutes('Of these, outside of planned maintenance.'),
  planned_minutes: minutes('Of these, in planned maintenance.'),
});

const example = {
  tenant: 'acme',
  month: '2026-10',
  from: '2026-10-01T00:00:00.000Z',
  to: '2026-11-01T00:00:00.000Z',
  weighted_availability: 0.999541,
  subscriber_hours_lost: 200,
  sites: [
    {
      site: 'Tower 1',
      availability: 0.997308,
      observed_minutes: 44_640,
      maintenance_minutes: 60,
      unplanned_minutes: 120,
      planned_minutes: 30,
      subscribers: 100,
    },
  ],
  devices: [
    {
      site: 'Tower 1',
      device: 'tower1-ap1',
      availability: 0.997308,
      observed_minutes: 44_640,
      maintenance_minutes: 60,
      unplanned_minutes: 120,
      planned_minutes: 30,
    },
  ],
  outages: [
    {
      site: 'Tower 1',
      device: null,
      started_at: '2026-10-12T03:10:00.000Z',
      ended_at: '2026-10-12T05:10:00.000Z',
      minutes: 120,
      unplanned_minutes: 120,
      planned_minutes: 0,
    },
  ],
};

export const availabilityReportSchema = Type.Object(
  {
    tenant: Type.String(),
    month: Type.String({ description: 'In UTC.' }),
    from: moment('Start of the month.'),
    to: moment('End of the month, or now.'),
    weighted_availability: nullable(
      Type.Number({ description: 'Mean of the sites, each by its subscribers; null if no site has any.' }),
    ),
    subscriber_hours_lost: Type.Number({ description: 'Unplanned time down, times the subscribers.' }),
    sites: Type.Array(site),
    devices: Type.Array(device, { description: 'Without devices at customers.' }),
    outages: Type.Array(outage, { description: 'In order of their start.' }),
  },
  {
    title: 'AvailabilityReport',
    description: 'Availability of sites and devices within a month.',
    examples: [example],
  },
);

export type AvailabilityReport = Static<typeof availabilityReportSchema>;
