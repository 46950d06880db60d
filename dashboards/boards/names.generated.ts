// Generated from the files of this folder by npm run generate; do not edit.
export const boardNames = [
  'ap-sector',
  'backhaul',
  'fleet-overview',
  'noc-wall',
  'tower-site',
] as const;

export type BoardName = (typeof boardNames)[number];
