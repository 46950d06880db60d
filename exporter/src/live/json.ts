/** What a property of a row can be. Null is "no limit", and nothing else. */
export type LiveValue = string | number | boolean | null | readonly LiveRow[];

/** A row as JSON; what the device did not say is absent. */
export interface LiveRow {
  readonly [property: string]: LiveValue;
}

/** A plain JSON Schema, as far as it is used here. */
export interface JsonSchema {
  readonly type: string | readonly string[];
  /** Its name in the OpenAPI document. */
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  /** Base unit of the value, which is also in the name. */
  readonly 'x-unit'?: string;
}
