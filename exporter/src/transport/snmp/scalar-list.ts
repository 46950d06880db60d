import type { ExporterError } from '../../errors/exporter-error.ts';
import type { Exchanged } from './exchange.ts';
import { type SnmpRequestError, unusable } from './request-error.ts';
import { evenly } from './plan.ts';
import type { SnmpReadResult } from './read.ts';
import { decodeValue, type SnmpValue } from './value.ts';

const scalarsPerRequest = 32;
// v1 refuses the whole request for one missing object, so a large request is repeated again and again.
const scalarsPerRequestV1 = 8;

/** The scalars of a read: requested and received. */
export class ScalarList {
  readonly #oids: readonly string[];
  readonly #size: number;
  readonly #values = new Map<string, SnmpValue>();
  readonly #answered = new Set<string>();
  #error: ExporterError | undefined;

  constructor(oids: readonly string[], small: boolean) {
    this.#oids = [...new Set(oids)];
    this.#size = small ? scalarsPerRequestV1 : scalarsPerRequest;
  }

  pieces(): string[][] {
    return evenly(this.#oids, this.#size);
  }

  take({ ask, answer }: Exchanged): void {
    for (const [index, oid] of ask.oids.entries()) {
      const varbind = answer.columns[index]?.[0];
      if (varbind === undefined) throw unusable('an answer with too few values');
      const value = decodeValue(varbind);
      this.#answered.add(oid);
      if (value !== undefined) this.#values.set(oid, value);
    }
  }

  /** What is left to request after an error: v1 refuses a request for one object it does not have. */
  without(asked: readonly string[], error: SnmpRequestError): readonly string[] {
    const { reason } = error;
    if (reason.kind !== 'status' || reason.status !== 'noSuchName') throw error;
    const left = asked.filter((oid) => oid !== reason.oid);
    if (left.length === asked.length && asked.length > 1) throw error;
    const kept = left.length === asked.length ? [] : left;
    for (const oid of asked) if (!kept.includes(oid)) this.#answered.add(oid);
    return kept;
  }

  fail(error: ExporterError): void {
    this.#error ??= error;
  }

  finish(): Pick<SnmpReadResult, 'scalars' | 'unanswered' | 'scalarError'> {
    const scalars = new Map(this.#oids.flatMap((oid) => this.#entry(oid)));
    const unanswered = new Set(this.#oids.filter((oid) => !this.#answered.has(oid)));
    return { scalars, unanswered, ...(this.#error === undefined ? {} : { scalarError: this.#error }) };
  }

  #entry(oid: string): [string, SnmpValue][] {
    const value = this.#values.get(oid);
    return value === undefined ? [] : [[oid, value]];
  }
}
