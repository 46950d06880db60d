import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onlyWhere } from '../run/only-where.ts';

/** Real walks and replies, kept beside the repository because their licences differ from ours. */
const folder = fileURLToPath(new URL('../../../../shared/recordings/', import.meta.url));

export const hasRecordings = existsSync(folder);
/** Options of tests that compare with them. */
export const onlyWithRecordings = onlyWhere(
  hasRecordings,
  'there is no ../shared/recordings with recordings of real devices',
);

export const walkNames = [
  'routeros',
  'routeros_crs317',
  'routeros_ltap-mini',
  'routeros_rb433gl',
  'routeros_rb750gr3',
  'routeros_rb760igs',
  'routeros_rblhgr',
] as const;
export type WalkName = (typeof walkNames)[number];

export const walkPath = (name: string): string => `${folder}snmp/${name}.snmprec`;
export const expectedPath = (name: string): string => `${folder}snmp/${name}.expected.json`;
export const apiPath = (name: string): string => `${folder}api/${name}.json`;

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown;
