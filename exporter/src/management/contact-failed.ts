import { DetailedError } from '../errors/detailed-error.ts';
import { type ExporterError, isReadError } from '../errors/exporter-error.ts';

/**
 * An error of the device, where the client asked for its reply: a bad gateway, with the device error as its
 * cause.
 */
export class ContactFailed extends DetailedError {
  /** A change was being sent: a client that repeats the request may make it twice. */
  readonly mayHaveHappened: boolean;

  constructor(deviceError: ExporterError, mayHaveHappened = false) {
    const { code, message, description } = deviceError;
    super('contact.failed', message, { cause: { code, message, remedy: description.remedy } });
    this.mayHaveHappened = mayHaveHappened;
  }
}

/** The same for any error of reading a device; other errors are returned unchanged. */
export function asContactFailed(error: unknown, mayHaveHappened = false): unknown {
  return isReadError(error) ? new ContactFailed(error, mayHaveHappened) : error;
}
