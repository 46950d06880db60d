import { type Static, Type } from '@sinclair/typebox';
import { stringify } from 'yaml';
import { deviceTypes } from '../../define/device-types.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { yieldTurn } from '../../concurrency/yield-turn.ts';
import { csvLine, parseCsv } from '../csv.ts';
import { choiceField, nullable } from '../fields.ts';
import { checkDocument } from '../validation.ts';
import { parseYaml } from './parse-yaml.ts';
import { refuseUnsupportedYaml } from './yaml-shape.ts';

const strict = { additionalProperties: false };
const reference = Type.Optional(nullable(Type.String()));
const coordinate = Type.Optional(nullable(Type.Number()));

const siteEntry = Type.Object(
  {
    name: Type.String(),
    latitude: coordinate,
    longitude: coordinate,
    parent: reference,
    upstreams: Type.Optional(Type.Array(Type.String())),
    notes: Type.Optional(Type.String()),
  },
  strict,
);

const deviceEntry = Type.Object(
  {
    name: Type.String(),
    address: Type.String(),
    port: Type.Optional(nullable(Type.Integer())),
    type: choiceField(deviceTypes, 'Type.'),
    role: Type.Optional(Type.String()),
    transport: Type.Optional(choiceField(['api', 'snmp'], 'Default api.')),
    site: reference,
    parent: reference,
    api_credential: reference,
    snmp_credential: reference,
    ssh_credential: reference,
    modules: Type.Optional(nullable(Type.Array(Type.String()))),
    labels: Type.Optional(Type.Record(Type.String(), Type.String())),
    notes: Type.Optional(Type.String()),
  },
  strict,
);

const maxEntries = 10_000;
export const inventorySchema = Type.Object(
  {
    sites: Type.Optional(Type.Array(siteEntry, { maxItems: maxEntries })),
    devices: Type.Optional(Type.Array(deviceEntry, { maxItems: maxEntries })),
  },
  strict,
);

export type SiteEntry = Static<typeof siteEntry>;
export type DeviceEntry = Static<typeof deviceEntry>;
/** All references are names, so an inventory can be moved to another tenant. Secrets are not included. */
export type Inventory = Static<typeof inventorySchema>;

const columns = Object.keys(deviceEntry.properties);

/** Entries converted at once; takes a few milliseconds. */
const entriesOfPart = 25;

/** In parts, to yield to other work. */
export async function toYaml(inventory: Inventory): Promise<string> {
  const parts: string[] = [];
  for (const [name, entries] of Object.entries(inventory)) {
    parts.push(entries.length === 0 ? `${name}: []\n` : `${name}:\n`);
    for (let i = 0; i < entries.length; i += entriesOfPart) {
      const part = { [name]: entries.slice(i, i + entriesOfPart) };
      const text = stringify(part, { aliasDuplicateObjects: false, lineWidth: 0 });
      parts.push(text.slice(text.indexOf('\n') + 1));
      await yieldTurn();
    }
  }
  return parts.join('');
}

/** Devices only: sites are too varied for one table. */
export async function toCsv({ devices = [] }: Inventory): Promise<string> {
  const lines = [csvLine(columns)];
  for (const device of devices) {
    const record: Readonly<Record<string, unknown>> = {
      ...device,
      modules: (device.modules ?? []).join(';'),
      labels: new URLSearchParams(Object.entries(device.labels ?? {})).toString(),
    };
    lines.push(csvLine(columns.map((name) => record[name])));
    await yieldTurn();
  }
  return lines.join('');
}

export async function readInventory(text: string, type: 'csv' | 'yaml'): Promise<Inventory> {
  const document = type === 'csv' ? await fromCsv(text) : await fromYaml(text);
  checkDocument(inventorySchema, document);
  return document as Inventory;
}

async function fromYaml(text: string): Promise<unknown> {
  await refuseUnsupportedYaml(text);
  try {
    return await parseYaml(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable('YAML', error);
    throw error;
  }
}

async function fromCsv(text: string): Promise<unknown> {
  let rows: string[][];
  try {
    rows = await parseCsv(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable('CSV', error);
    throw error;
  }
  const [header = [], ...lines] = rows;
  const devices: Record<string, unknown>[] = [];
  for (const line of lines) {
    devices.push(toEntry(header, line));
    await yieldTurn();
  }
  return { devices };
}

/** An empty cell means not specified, just like a missing column. */
function toEntry(header: readonly string[], line: readonly string[]): Record<string, unknown> {
  const entries = header.map((name, index) => [name.trim(), line[index] ?? ''] as const);
  if (line.length > header.length) entries.push(['a cell beyond the columns', line.at(-1) ?? '']);
  return Object.fromEntries(
    entries
      .filter(([name, value]) => value !== '' || name === 'role' || name === 'notes')
      .map(([name, value]) => {
        if (name === 'port' && /^\d+$/.test(value)) return [name, Number(value)];
        if (name === 'modules') return [name, value.split(';')];
        if (name === 'labels') return [name, Object.fromEntries(new URLSearchParams(value))];
        return [name, value];
      }),
  );
}

function unreadable(what: string, cause: Error): ExporterError {
  const [first = ''] = cause.message.split('\n');
  return new ExporterError('request.invalid-body', `The body is not valid ${what}: ${first}`, { cause });
}
