import type { Field } from '../define/fields.ts';
import type { MetricDescription, SampleValue } from '../exposition/family.ts';
import type { JsonSchema, LiveValue } from './json.ts';

interface Value {
  readonly description: MetricDescription;
  readonly field: Field;
}

/** A number as JSON: flags as booleans, counters above 2^53 as strings of digits, "no limit" as null. */
export function jsonOf(value: SampleValue, { description, field }: Value): LiveValue | undefined {
  if (value === undefined) return undefined;
  if (field.kind.form === 'flag') return Number(value) !== 0;
  if (typeof value === 'bigint') {
    const isExact = Number.isSafeInteger(Number(value));
    return !isExact && description.type === 'counter' ? String(value) : Number(value);
  }
  if (Number.isFinite(value)) return value;
  return field.canBeUnlimited === true ? null : undefined;
}

export function schemaOfValue(description: MetricDescription, field: Field): JsonSchema {
  const { form } = field.kind;
  if (form === 'flag') return { type: 'boolean', description: description.help };
  const unit =
    description.unit === undefined ? {} : { 'x-unit': description.unit.replace(/^timestamp_/, '') };
  const number = form === 'whole' ? 'integer' : 'number';
  if (description.type === 'counter') {
    const help = `${description.help} A string of digits above 53 bits.`;
    return { type: [number, 'string'], description: help, ...unit };
  }
  if (field.canBeUnlimited === true) {
    return { type: [number, 'null'], description: `${description.help} Null: no limit.`, ...unit };
  }
  return { type: number, description: description.help, ...unit };
}

export const schemaOfText = (help: string): JsonSchema => ({ type: 'string', description: help });
