import { DetailedError } from '../errors/detailed-error.ts';
import type { ExporterError } from '../errors/exporter-error.ts';

/** A fault of a device, where the caller asked for an answer of it: a bad gateway, with the fault as its cause. */
export class ContactFailed extends DetailedError {
  /** A change was on its way: whoever repeats the request may make it twice. */
  readonly mayHaveHappened: boolean;

  constructor(deviceError: ExporterError, mayHaveHappened = false) {
    const { code, message, description } = deviceError;
    super('contact.failed', message, { cause: { code, message, remedy: description.remedy } });
    this.mayHaveHappened = mayHaveHappened;
  }
}
