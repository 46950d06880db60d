import { inspect } from 'node:util';

const placeholder = '<secret>';

/**
 * A value that prints as a placeholder in every conversion (string, template, JSON, inspect). Only {@link reveal}
 * returns it; call it only where the bytes are sent to the device.
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
