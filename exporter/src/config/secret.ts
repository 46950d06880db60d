import { inspect } from 'node:util';

const placeholder = '<secret>';

/**
 * A value that prints a placeholder in every conversion (string, template, JSON, inspect). Only {@link reveal} gives it
 * back; call it where the bytes leave for the device and nowhere else.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return placeholder;
  }

  toJSON(): string {
    return placeholder;
  }

  [inspect.custom](): string {
    return placeholder;
  }
}
