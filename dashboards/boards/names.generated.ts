// Generated from the files of this folder by npm run generate; do not edit.
export const boardNames = [
  'ap-sector',
  'backhaul',
  'capacity-planning',
  'cpe',
  'exporter',
  'fleet-overview',
  'lte',
  'noc-wall',
  'poe-and-power',
  'routing',
  'security',
  'sla-report',
  'subscribers',
  'switch-ports',
  'tower-site',
] as const;

export type BoardName = (typeof boardNames)[number];
