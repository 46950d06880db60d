import type { AnnotationQuery } from '@grafana/grafana-foundation-sdk/dashboard';
import { deviceChange } from '../../alert-rules/recording/changes.ts';
import { siteMaintenance } from '../../alert-rules/recording/reachability.ts';
import { inSite } from '../../promql/scopes.ts';
import { matching, not, series } from '../../promql/series.ts';
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
  /** The value is the moment of the event, in seconds: one mark. Otherwise it lasts as long as there are samples, and tints the graph. */
  readonly valueIsTime?: boolean;
}

const event = ({
  name,
  expression,
  title,
  colour,
  enabled = true,
  valueIsTime = false,
}: Event): AnnotationQuery => ({
  name,
  datasource: dataSource,
  enable: enabled,
  hide: false,
  iconColor: colours[colour],
  expr: valueIsTime ? `1000 * (${expression})` : expression,
  step: '60s',
  titleFormat: title,
  // as tags: in a text, Grafana puts the name of a label that the series does not have
  textFormat: '',
  tagKeys: 'severity,tenant,site,device,interface',
  ...(valueIsTime ? { useValueForTime: true } : {}),
});

const severe = { severity: matching('critical|warning') };

/** Grafana asks for about a hundred moments of the time range; each looks back to the one before, so that nothing short is missed. */
const sinceLastStep = (selector: string): string => `last_over_time(${selector}[$__interval])`;
const uptime = series('mikrotik_system_uptime_seconds', inSite);

/** What happened while a graph moved: alerts, reboots, changes, planned work. */
export const annotations: readonly AnnotationQuery[] = [
  byPeople,
  event({
    name: 'Alerts',
    // when its condition began, which is when the graph moved; not while it fires, which may be the whole graph
    expression: `${sinceLastStep(series('ALERTS_FOR_STATE', inSite, severe))} and ignoring (alertstate) ${sinceLastStep(series('ALERTS', inSite, severe, { alertstate: 'firing' }))}`,
    title: '{{alertname}}',
    colour: 'bad',
    valueIsTime: true,
  }),
  event({
    name: 'Reboots',
    // to the minute: uptime is in whole seconds, and the moments computed from it differ by one. The steps after a start see it.
    expression: `round(timestamp(${uptime}) - ${uptime}, 60) and ${uptime} < 180 + $__interval_ms / 1000`,
    title: 'Reboot of {{device}}',
    colour: 'warn',
    valueIsTime: true,
  }),
  event({
    name: 'Changes',
    // reboots have marks of their own, which are older than the day that a change is remembered
    expression: sinceLastStep(series(deviceChange, inSite, { change: not('reboot') })),
    title: '{{device}}: {{setting}} {{from}} → {{to}}',
    colour: 'planned',
    valueIsTime: true,
  }),
  event({
    name: 'Maintenance',
    expression: `${series(siteMaintenance, inSite)} == 1`,
    title: 'Planned work at {{site}}',
    colour: 'planned',
    enabled: false,
  }),
];
