import { stringify } from 'yaml';
import { yieldTurn } from '../../concurrency/yield-turn.ts';
import { csvLine, type Separator } from '../csv.ts';
import { columns, type DeviceEntry, type Inventory } from './document.ts';

/** Entries converted at once; takes a few milliseconds. */
const entriesOfPart = 25;

/** In parts, to yield to other work. */
export async function toYaml(inventory: Inventory): Promise<string> {
  const parts: string[] = [];
  for (const [name, entries] of Object.entries(inventory) as [string, readonly object[]][]) {
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
export async function toCsv({ devices = [] }: Inventory, separator?: Separator): Promise<string> {
  const lines = [csvLine(columns, separator)];
  for (const device of devices) {
    const record: Readonly<Record<string, unknown>> = {
      ...device,
      modules: [device.modules ?? []].flat().join(';'),
      labels: new URLSearchParams(Object.entries(device.labels ?? {})).toString(),
    };
    lines.push(
      csvLine(
        columns.map((name) => record[name]),
        separator,
      ),
    );
    await yieldTurn();
  }
  return lines.join('');
}

/** One device over each transport. The addresses are for documentation (RFC 5737) and belong to nobody. */
const templateDevices: readonly DeviceEntry[] = [
  {
    name: 'tower1-ap1',
    address: '192.0.2.11',
    type: 'ap',
    role: 'sector',
    transport: 'api',
    site: 'Tower 1',
    parent: 'tower1-switch',
    api_credential: 'monitor',
    labels: { rack: '7', owner: 'field team' },
    notes: 'Replace this line.',
  },
  {
    name: 'tower1-switch',
    address: 'switch.example.net',
    port: 161,
    type: 'switch',
    transport: 'snmp',
    site: 'Tower 1',
    snmp_credential: 'public',
    modules: ['switch'],
    notes: 'Empty cells are settings left out.',
  },
];

/** The columns with two examples, to fill in. */
export const templateCsv = (separator?: Separator): Promise<string> =>
  toCsv({ devices: templateDevices }, separator);
