/** Value of a row property. Null always means "no limit". */
export type LiveValue = string | number | boolean | null | readonly LiveRow[];

/** A row as JSON, without properties that the device did not report. */
export interface LiveRow {
  readonly [property: string]: LiveValue;
}

/** The subset of JSON Schema used here. */
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
