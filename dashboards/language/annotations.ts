import type { AnnotationQuery } from '@grafana/grafana-foundation-sdk/dashboard';
import { inSite } from '../../promql/scopes.ts';
import { series } from '../../promql/series.ts';
import { colours } from './colours.ts';
import { dataSource } from './queries.ts';

/** Grafana's own list of annotations made by people; it is part of every board. */
const byPeople: AnnotationQuery = {
  name: 'Annotations & Alerts',
  builtIn: 1,
  datasource: { type: 'grafana', uid: '-- Grafana --' },
  enable: true,
  hide: true,
  iconColor: 'rgba(0, 211, 255, 1)',
  type: 'dashboard',
};

interface Event {
  readonly name: string;
  readonly expression: string;
  readonly title: string;
  readonly colour: keyof typeof colours;
  readonly enabled?: boolean;
}

const event = ({ name, expression, title, colour, enabled = true }: Event): AnnotationQuery => ({
  name,
  datasource: dataSource,
  enable: enabled,
  hide: false,
  iconColor: colours[colour],
  expr: expression,
  step: '60s',
  titleFormat: title,
  textFormat: '{{tenant}} {{site}} {{device}}',
  tagKeys: 'severity,site,device',
});

/** What happened while a graph moved: alerts, reboots, other versions, planned work. */
export const annotations: readonly AnnotationQuery[] = [
  byPeople,
  event({
    name: 'Alerts',
    expression: series('ALERTS', {
      ...inSite,
      alertstate: 'firing',
      severity: { operator: '=~', value: 'critical|warning' },
    }),
    title: '{{alertname}}',
    colour: 'bad',
  }),
  event({
    name: 'Reboots',
    // not by resets of the uptime: an upgrade takes minutes, and the samples before it are out of the window
    expression: `${series('mikrotik_system_uptime_seconds', inSite)} < 180`,
    title: 'Reboot of {{device}}',
    colour: 'warn',
  }),
  event({
    name: 'Maintenance',
    expression: `${series('mikrotik_maintenance', inSite)} == 1`,
    title: 'Planned maintenance',
    colour: 'planned',
    enabled: false,
  }),
];
