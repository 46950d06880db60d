import type { MapReader } from '../../config/map-reader.ts';
import type { Text } from '../../config/scalar.ts';
import { suggestion } from '../../config/spelling.ts';
import { quoteDeviceText } from '../../errors/exporter-error.ts';

/** One of the allowed values, case-sensitive as in exporter-toolkit. */
export function readChoice<T extends string>(
  reader: MapReader,
  key: string,
  choices: readonly T[],
): T | undefined {
  const found = reader.text(key);
  return found === undefined ? undefined : exactChoice(reader, found, choices);
}

/** The same for a value already read, such as a list item. */
export function exactChoice<T extends string>(
  reader: MapReader,
  found: Text,
  choices: readonly T[],
): T | undefined {
  const choice = choices.find((candidate) => candidate === found.text);
  if (choice === undefined) {
    const hint = suggestion(found.text, choices).replace(/\.$/, '');
    reader.invalid(found, `${quoteDeviceText(found.text)} is not one of ${choices.join(', ')}${hint}`);
  }
  return choice;
}
