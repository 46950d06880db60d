import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onlyWhere } from '../run/only-where.ts';

/** Real walks and replies, kept next to the repository because their licences differ from ours. */
const folder = fileURLToPath(new URL('../../../../shared/recordings/', import.meta.url));

export const hasRecordings = existsSync(folder);
/** Options of tests that compare with them. */
export const onlyWithRecordings = onlyWhere(
  hasRecordings,
  'there is no ../shared/recordings with recordings of real devices',
);

/** Written by us in the shape of real devices: every clone compares with them. */
const ours = fileURLToPath(new URL('../recordings/', import.meta.url));
export const ownWalks = ['router', 'switch', 'access-point', 'customer-radio'] as const;

export const walkNames = [
  'routeros',
  'routeros_crs317',
  'routeros_ltap-mini',
  'routeros_rb433gl',
  'routeros_rb750gr3',
  'routeros_rb760igs',
  'routeros_rblhgr',
] as const;
export type WalkName = (typeof walkNames | typeof ownWalks)[number];
export const walksAtHand: readonly WalkName[] = [...ownWalks, ...(hasRecordings ? walkNames : [])];

export const walkPath = (name: WalkName): string =>
  `${ownWalks.some((own) => own === name) ? ours : `${folder}snmp/`}${name}.snmprec`;
export const expectedPath = (name: string): string => `${folder}snmp/${name}.expected.json`;
export const fieldPath = (file: string): string => `${folder}field/${file}`;
export const apiPath = (name: string): string => `${folder}api/${name}.json`;
export const ownApis = ['router', 'access-point'] as const;
export const ownApiPath = (name: string): string => `${ours}${name}.api.json`;

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown;
