import type { Deadline } from '../../concurrency/deadline.ts';
import type { SnmpAuth } from '../../config/settings.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { SnmpRequestError } from './request-error.ts';
import type { Wire } from './wire.ts';

interface Circumstances {
  readonly wire: Wire;
  readonly auth: SnmpAuth;
  readonly deadline: Deadline;
}

/** The errors of one read, judged by what has arrived since it began. */
export class ReadErrors {
  readonly #context: Circumstances;
  readonly #answersBefore: number;
  readonly #before: { readonly received: number; readonly malformed: number };
  /** The session began with discovering the engine. */
  readonly #isDiscovering: boolean;

  constructor(context: Circumstances, isDiscovering: boolean) {
    const { wire } = context;
    this.#context = context;
    this.#answersBefore = wire.answers;
    this.#before = { ...wire.counts };
    this.#isDiscovering = isDiscovering;
  }

  /**
   * The error of one part of the read. Throws instead if the device as a whole is the cause, because it has not
   * answered anything, or if the caller left.
   */
  partial(error: unknown, what: string): ExporterError {
    const { wire, deadline } = this.#context;
    if (error instanceof SnmpRequestError) {
      if (wire.answers === this.#answersBefore) throw this.#noAnswer();
      return this.#requestError(error, what);
    }
    if (!(error instanceof ExporterError)) throw error;
    if (wire.answers === this.#answersBefore) throw deadline.expired ? this.#noAnswer() : error;
    if (deadline.expired) {
      return new ExporterError(
        'collector.timeout',
        `The deadline passed before ${wire.device} had sent all of ${what}.`,
      );
    }
    if (deadline.cancelled || error.code === 'internal.bug') throw error;
    if (error.code.startsWith('collector.')) return error;
    return new ExporterError('collector.snmp-error', `${error.message} This truncated ${what}.`, {
      cause: error,
    });
  }

  #requestError({ reason }: SnmpRequestError, what: string): ExporterError {
    const { device } = this.#context.wire;
    if (reason.kind === 'silent') {
      return new ExporterError('collector.timeout', `${device} did not answer a request for ${what}.`);
    }
    const answer = { 'too-big': 'tooBig', status: '', unusable: '' };
    const detail = reason.kind === 'status' ? reason.status : answer[reason.kind];
    const answered = reason.kind === 'unusable' ? reason.why : detail;
    return new ExporterError(
      'collector.snmp-error',
      `${device} answered a request for ${what} with ${answered}.`,
    );
  }

  /** A wrong user or authentication password is reported by the agent; what it cannot decrypt, it drops. */
  #onlyDiscoveryAnswered(): boolean {
    const { wire, auth } = this.#context;
    if (auth.version !== '3' || auth.priv === undefined || !this.#isDiscovering) return false;
    return wire.counts.received > this.#before.received && wire.counts.malformed === this.#before.malformed;
  }

  #noAnswer(): ExporterError {
    const { wire } = this.#context;
    const why = wire.lastUnusable;
    if (why !== undefined) return new ExporterError('device.snmp-failed', `${wire.device} sends ${why}.`);
    if (this.#onlyDiscoveryAnswered()) {
      return new ExporterError(
        'device.snmp-wrong-privacy',
        `${wire.device} answers the SNMPv3 discovery, but no encrypted request.`,
      );
    }
    return new ExporterError('device.snmp-no-answer', `No SNMP answer from ${wire.device}.`);
  }
}
