import { Html, html } from '../html.ts';
import type { Json } from './json.ts';

/** Text with `code` in backticks, as used in descriptions. */
export function prose(text: string): Html {
  const parts = text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`));
  return joined(parts, '');
}

/** A table, or nothing without rows. It scrolls on its own on a narrow page. */
export function table(label: string, columns: readonly string[], rows: readonly Html[]): Html {
  if (rows.length === 0) return html``;
  const heads = columns.map((name) => html`<th scope="col">${name}</th>`);
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}
</tbody></table></div>`;
}

/** The properties of an object; nested ones with their path. */
export function propertyRows(schema: Json, path = ''): Html[] {
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries((schema['properties'] ?? {}) as Record<string, Json>).flatMap(([name, property]) => {
    const fullName = `${path}${name}`;
    const { description = '' } = property as { description?: string };
    const row = html`<tr><td><code>${fullName}</code></td><td>${typeOf(property)}${required.includes(name) ? '' : html` <span class="soft">optional</span>`}</td><td class="text">${prose(description)}</td></tr>`;
    return [
      row,
      ...propertyRows(property, `${fullName}.`),
      ...propertyRows(itemsOf(property), `${fullName}[].`),
    ];
  });
}

const itemsOf = (schema: Json): Json => (schema['items'] ?? {}) as Json;

interface Described {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly type?: string | readonly string[];
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
  readonly patternProperties?: Json;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly default?: string | number | boolean;
}

/** The allowed values in words; a named schema as a link. */
export function typeOf(schema: Json): Html {
  const described: Described = schema;
  const { $ref, const: only, enum: choices, type = 'any', items, patternProperties } = described;
  if ($ref !== undefined) return schemaLink($ref);
  if (only !== undefined) return html`<code>${JSON.stringify(only)}</code>`;
  if (choices !== undefined) {
    return joined(
      choices.map((choice) => html`<code>${choice}</code>`),
      ' | ',
    );
  }
  const variants = described.anyOf ?? described.oneOf;
  if (variants !== undefined) return joined(variants.map(typeOf), ' | ');
  if (items !== undefined) return html`list of ${typeOf(items)}`;
  if (patternProperties !== undefined) return html`map of text`;
  return html`${[type].flat().join(' or ')}${limitsOf(described)}`;
}

export function schemaLink($ref: string): Html {
  const name = $ref.replace(/^.*\//, '');
  return html`<a href="#${name}">${name}</a>`;
}

export function joined(parts: readonly Html[], between: string): Html {
  return new Html(parts.map((part) => part.text).join(between));
}

function limitsOf({ minimum, maximum, maxLength, format, default: usual }: Described): string {
  const limits = [
    ...rangeOf(minimum, maximum),
    ...(format === undefined ? [] : [format]),
    ...(maxLength === undefined ? [] : [`at most ${maxLength} characters`]),
    ...(usual === undefined ? [] : [`default ${usual}`]),
  ];
  return limits.length === 0 ? '' : ` (${limits.join(', ')})`;
}

function rangeOf(minimum: number | undefined, maximum: number | undefined): string[] {
  if (maximum === undefined) return minimum === undefined ? [] : [`from ${minimum}`];
  return [minimum === undefined ? `up to ${maximum}` : `${minimum} to ${maximum}`];
}
