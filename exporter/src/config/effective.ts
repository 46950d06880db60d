import { isNested } from './declaration.ts';
import type { Keys, SectionKey, ValueKey } from './declaration.ts';
import { formatDuration } from './duration.ts';
import type { SectionReader } from './section-reader.ts';

/** A setting and the value in effect. */
export interface EffectiveSetting {
  /** Such as `connections.max`. */
  readonly path: string;
  /** Secrets are masked. */
  readonly value: string;
  readonly isDefault: boolean;
}

/** Settings that are given or have a default. Accounts, modules and targets are left out, since there are many. */
export function effectiveSettings(reader: SectionReader<Keys>, keys: Keys): EffectiveSetting[] {
  return Object.entries(keys).flatMap(([name, key]) => {
    if (!isNested(key)) return effectiveSetting(reader, name, key);
    if (key.kind !== 'section' || !isInUse(reader, name, key)) return [];
    const section = reader.get(name) as SectionReader<Keys>;
    const inner = Object.entries(key.keys).filter(([, child]) => child.kind === 'section');
    const chosen = inner.filter(([child]) => section.has(child));
    // Of mutually exclusive sections, only the one that is given takes effect.
    const counted = key.most === 1 && chosen.length > 0 ? Object.fromEntries(chosen) : key.keys;
    return effectiveSettings(section, counted);
  });
}

/** A section with a required key has no effect unless it is given. */
function isInUse(reader: SectionReader<Keys>, name: string, { keys }: SectionKey): boolean {
  const demands = Object.values(keys).some((key) => !isNested(key) && key.required !== undefined);
  return !demands || reader.has(name);
}

function effectiveSetting(reader: SectionReader<Keys>, name: string, key: ValueKey): EffectiveSetting[] {
  const isGiven = reader.has(name);
  const value = reader.get(name);
  if (value === undefined || (!isGiven && !('default' in key))) return [];
  return [{ path: reader.map.pathOf(name), value: inWords(reader, name, key), isDefault: !isGiven }];
}

function inWords(reader: SectionReader<Keys>, name: string, key: ValueKey): string {
  const value: unknown = reader.get(name);
  // The path is more useful than the certificates themselves.
  if (key.kind === 'certificates' || key.kind === 'private-key') return reader.map.text(name)?.text ?? '';
  if (key.kind === 'duration') return formatDuration(Number(value));
  return Array.isArray(value) ? value.join(', ') : String(value);
}
