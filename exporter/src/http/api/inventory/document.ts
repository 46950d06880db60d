import { type Static, Type } from '@sinclair/typebox';
import { LineCounter, parseDocument, stringify } from 'yaml';
import { deviceTypes } from '../../../config/settings.ts';
import { ExporterError } from '../../../errors/exporter-error.ts';
import { csvLine, parseCsv } from '../core/csv.ts';
import { choiceField, nullable } from '../core/fields.ts';
import { checkDocument } from '../core/validation.ts';
import { refuseOddYaml } from './yaml-shape.ts';

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
/** Everything refers by name, so that an inventory can be moved to another tenant. Secrets are not part of it. */
export type Inventory = Static<typeof inventorySchema>;

const columns = Object.keys(deviceEntry.properties);

export function toYaml(inventory: Inventory): string {
  return stringify(inventory, { aliasDuplicateObjects: false, lineWidth: 0 });
}

/** Devices only: sites have too many forms for one table. */
export function toCsv({ devices = [] }: Inventory): string {
  const rows = devices.map((device) => {
    const record: Readonly<Record<string, unknown>> = {
      ...device,
      modules: (device.modules ?? []).join(';'),
      labels: new URLSearchParams(Object.entries(device.labels ?? {})).toString(),
    };
    return csvLine(columns.map((name) => record[name]));
  });
  return csvLine(columns) + rows.join('');
}

export function readInventory(text: string, type: 'csv' | 'yaml'): Inventory {
  const document = type === 'csv' ? fromCsv(text) : fromYaml(text);
  checkDocument(inventorySchema, document);
  return document as Inventory;
}

/** Of several faults the first is told; to find the place of each would take as long as the text is, for each. */
function fromYaml(text: string): unknown {
  refuseOddYaml(text);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { prettyErrors: false, lineCounter });
  const [fault] = document.errors;
  if (fault === undefined) return document.toJS() ?? {};
  const { line, col } = lineCounter.linePos(fault.pos[0]);
  throw unreadable('YAML', new SyntaxError(`${fault.message} at line ${line}, column ${col}`));
}

function fromCsv(text: string): unknown {
  let rows: string[][];
  try {
    rows = parseCsv(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable('CSV', error);
    throw error;
  }
  const [header = [], ...lines] = rows;
  return { devices: lines.map((line) => toEntry(header, line)) };
}

/** An empty cell says nothing; a column that is not there says nothing either. */
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
  return new ExporterError('request.invalid-body', `The body is no ${what}: ${first}`, { cause });
}
