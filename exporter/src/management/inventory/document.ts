import { type Static, type TObject, Type } from '@sinclair/typebox';
import { deviceTypes } from '../../define/device-types.ts';
import { bitRateField, interfaceEntries } from '../devices/interface-schema.ts';
import { modulesField } from '../devices/module-names.ts';
import { choiceField, nullable } from '../fields.ts';

const strict = { additionalProperties: false };
const reference = Type.Optional(nullable(Type.String()));
const decimal = Type.Optional(nullable(Type.Number()));

const siteEntry = Type.Object(
  {
    name: Type.String(),
    latitude: decimal,
    longitude: decimal,
    parent: reference,
    upstreams: Type.Optional(Type.Array(Type.String())),
    notes: Type.Optional(Type.String()),
    voltage_min: decimal,
    voltage_cutoff: decimal,
    slo_objective: decimal,
    sold_bandwidth: Type.Optional(nullable(bitRateField('Sold to its customers'))),
  },
  strict,
);

const deviceEntry = Type.Object(
  {
    name: Type.String(),
    address: Type.String(),
    port: Type.Optional(nullable(Type.Integer({ minimum: 1, maximum: 65_535 }))),
    type: choiceField(deviceTypes, 'Type.'),
    role: Type.Optional(Type.String()),
    transport: Type.Optional(choiceField(['api', 'snmp'], 'Default api.')),
    site: reference,
    parent: reference,
    api_credential: reference,
    snmp_credential: reference,
    ssh_credential: reference,
    modules: Type.Optional(nullable(modulesField)),
    labels: Type.Optional(Type.Record(Type.String(), Type.String())),
    interfaces: Type.Optional(interfaceEntries),
    notes: Type.Optional(Type.String()),
  },
  strict,
);

const maxEntries = 10_000;
const entries = Type.Optional(Type.Array(Type.Unknown(), { maxItems: maxEntries }));
/** The frame of an inventory; each entry is checked on its own, so that all mistakes are found. */
export const frameSchema = Type.Object({ sites: entries, devices: entries }, strict);
export const entrySchemas = { sites: siteEntry, devices: deviceEntry } as const satisfies Record<
  string,
  TObject
>;
export const lists = ['sites', 'devices'] as const;
export type ListName = (typeof lists)[number];

export type SiteEntry = Static<typeof siteEntry>;
export type DeviceEntry = Static<typeof deviceEntry>;
/** An export has names as references, so it can be moved to another tenant. Secrets are not included. */
export interface Inventory {
  readonly sites?: readonly SiteEntry[];
  readonly devices?: readonly DeviceEntry[];
}

/** Columns of the CSV form: what fits into a cell. */
export const columns: readonly string[] = Object.keys(deviceEntry.properties).filter(
  (name) => name !== 'interfaces',
);
export const neededColumns: readonly string[] = deviceEntry.required ?? [];
