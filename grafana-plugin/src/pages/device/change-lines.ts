import { formattedValueToString, getValueFormat } from '@grafana/data';
import type { components } from '../../api/schema.generated.ts';
import { transportWord, typeWord } from '../../devices/words.ts';
import type { Names } from '../../names/use-known-names.ts';
import { actions, properties, text } from '../../texts/changes.ts';
import { text as deviceText } from '../../texts/devices.ts';

export type Entry = components['schemas']['DeviceHistoryEntry'];
type Change = Entry['changes'][number];

/** The kind of what each of these refers to by its id. */
const references: Readonly<Record<string, string>> = {
  site_id: 'site',
  parent_id: 'device',
  api_credential_id: 'credential',
  snmp_credential_id: 'credential',
  ssh_credential_id: 'credential',
  // Links lead to sites.
  interfaces: 'site',
};

/** Of what the names have to be known to say this. */
export const referredKinds = ({ changes }: Entry): readonly string[] =>
  changes.flatMap(({ property }) => (Object.hasOwn(references, property) ? [references[property]!] : []));

/** Actions that are newer than the plugin are shown as they are. */
export const actionWord = (action: string): string =>
  Object.hasOwn(actions.english, action) ? actions(action as keyof typeof actions.english) : action;

const propertyWord = (property: string): string =>
  Object.hasOwn(properties.english, property)
    ? properties(property as keyof typeof properties.english)
    : property;

/** Role: sector → backhaul. Of a device that was made or removed, what it had. */
export const changeLines = ({ action, changes }: Entry, names: Names): readonly string[] =>
  changes.flatMap((change) => {
    const { property, before, after } = change;
    if (property === 'labels' || property === 'interfaces') {
      const lines = (property === 'labels' ? labelLines : planLines)(change, names);
      if (lines !== undefined) return lines;
    }
    const [old, now] = [before, after].map((value) => valueWord(property, value, names));
    if (old === now) return [];
    const name = propertyWord(property);
    if (action === 'create') return [text('value', { property: name, value: now! })];
    if (action === 'remove') return [text('value', { property: name, value: old! })];
    return [text('change', { property: name, before: old!, after: now! })];
  });

function valueWord(property: string, value: unknown, names: Names): string {
  if (value === null || value === undefined || value === '') return text('nothing');
  if (typeof value !== 'string') return JSON.stringify(value);
  switch (property) {
    case 'type':
    case 'suggested_type':
      return typeWord(value);
    case 'transport':
      return value === 'api' || value === 'snmp' ? transportWord(value) : value;
    case 'state':
      return stateWord(value);
    case 'modules':
      return modulesWord(value);
    default:
      return Object.hasOwn(references, property) ? (names.get(value) ?? value) : value;
  }
}

function stateWord(state: string): string {
  if (state === 'active') return text('stateActive');
  return state === 'pending' || state === 'quarantined' || state === 'disabled' ? deviceText(state) : state;
}

function modulesWord(stored: string): string {
  const modules = parsed(stored);
  return Array.isArray(modules) ? modules.join(', ') : stored;
}

/** Undefined: not as this version knows it. */
function labelLines({ before, after }: Change): readonly string[] | undefined {
  const [old, now] = [recordOf(before), recordOf(after)];
  if (old === undefined || now === undefined) return undefined;
  return namesIn(old, now).flatMap((name) => {
    const [left, right] = [old.get(name), now.get(name)].map((value) =>
      value === undefined ? undefined : wordOf(value),
    );
    if (left === right) return [];
    if (left === undefined) return [text('labelAdded', { name, value: right! })];
    if (right === undefined) return [text('labelRemoved', { name, value: left })];
    return [text('change', { property: text('label', { name }), before: left, after: right })];
  });
}

function planLines({ before, after }: Change, names: Names): readonly string[] | undefined {
  const [old, now] = [recordOf(before), recordOf(after)];
  if (old === undefined || now === undefined) return undefined;
  return namesIn(old, now).flatMap((name) => {
    const [left, right] = [planWord(old.get(name), names), planWord(now.get(name), names)];
    return left === right
      ? []
      : [text('change', { property: text('plan', { name }), before: left, after: right })];
  });
}

/** Backhaul, to Tower 2, 1 Gb/s. */
function planWord(plan: unknown, names: Names): string {
  const parts = [...(recordOf(plan) ?? [])].map(([key, value]) => {
    if (key === 'role') return wordOf(value);
    if (key === 'peerSiteId') return text('planSite', { site: names.get(wordOf(value)) ?? wordOf(value) });
    if (key === 'capacity' && typeof value === 'number')
      return formattedValueToString(getValueFormat('bps')(value));
    if (key === 'plannedClients' && typeof value === 'number') return text('planClients', { count: value });
    return text('value', { property: key, value: wordOf(value) });
  });
  return parts.length === 0 ? text('planNone') : parts.join(', ');
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const namesIn = (...records: readonly ReadonlyMap<string, unknown>[]): readonly string[] =>
  [...new Set(records.flatMap((record) => [...record.keys()]))].sort();

/** The database has records as JSON; none before the device was made. */
function recordOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (value === null || value === undefined) return new Map();
  const record = typeof value === 'string' ? parsed(value) : value;
  return typeof record === 'object' && record !== null && !Array.isArray(record)
    ? new Map(Object.entries(record))
    : undefined;
}

function parsed(stored: string): unknown {
  try {
    return JSON.parse(stored) as unknown;
  } catch {
    // Written by hand, or cut: shown as it is.
    return undefined;
  }
}
