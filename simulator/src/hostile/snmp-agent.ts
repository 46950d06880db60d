import { createSocket, type Socket } from 'node:dgram';
import {
  BerReader,
  element,
  encodeArcs,
  encodeInteger,
  encodeOid,
  type SnmpValue,
  TAG,
} from '../snmp/ber.ts';
import { answer, readPdu } from '../snmp/pdu.ts';
import type { Cursor, Found, ViewAtMoment } from '../snmp/view.ts';

export interface HostileTables {
  /** Rows of every table; `Infinity` never ends. */
  readonly rows: number;
  /** Bytes of every text. */
  readonly textBytes?: number;
}

/** Row numbers start here, so that a requested OID shows whether it is a column or a row of one. */
const FIRST_ROW = 1_000_000;
/** Largest datagram. */
const LARGEST = 65_000;

const SYS_OBJECT_ID = '1.3.6.1.2.1.1.2.0';
const RB_OBJECT_ID = '1.3.6.1.4.1.14988.1';
/** Names of interfaces: without them no row has labels. */
const TEXT_COLUMNS = new Set(['1.3.6.1.2.1.31.1.1.1.1', '1.3.6.1.2.1.2.2.1.2']);

/** An SNMP agent (v2c, any community) in which every table that is asked for exists and is far too large. */
export class HostileSnmpAgent {
  readonly #view: ViewAtMoment;
  #socket: Socket | undefined;
  #port = 0;

  constructor(tables: HostileTables) {
    this.#view = new EveryTable(tables);
  }

  get port(): number {
    return this.#port;
  }

  async open(): Promise<void> {
    const socket = createSocket('udp4');
    this.#socket = socket;
    socket.on('message', (data, from) => {
      const reply = this.#reply(data);
      if (reply !== undefined) socket.send(reply, from.port, from.address, () => undefined);
    });
    await new Promise<void>((resolve) => {
      socket.bind(0, '127.0.0.1', resolve);
    });
    this.#port = socket.address().port;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      if (this.#socket === undefined) resolve();
      else this.#socket.close(() => resolve());
    });
  }

  #reply(data: Buffer): Buffer | undefined {
    try {
      const message = new BerReader(data).enter(TAG.sequence);
      message.integer();
      const community = Buffer.from(message.bytes(TAG.octets));
      const pdu = answer(readPdu(message), this.#view, {
        version: 2,
        budget: LARGEST - 100 - community.length,
        loop: false,
      });
      if (pdu === undefined) return undefined;
      return element(
        TAG.sequence,
        element(TAG.integer, encodeInteger(1)),
        element(TAG.octets, community),
        pdu,
      );
    } catch {
      return undefined;
    }
  }
}

class EveryTable implements ViewAtMoment {
  readonly #tables: HostileTables;

  constructor(tables: HostileTables) {
    this.#tables = tables;
  }

  exact(oid: readonly number[]): Found | undefined {
    if (oid.join('.') === SYS_OBJECT_ID) {
      return {
        prefix: encodeOid(oid),
        suffix: new Uint8Array(),
        tag: TAG.oid,
        value: RB_OBJECT_ID.split('.').map(Number),
      };
    }
    return undefined;
  }

  after(oid: readonly number[]): Cursor | undefined {
    const last = oid.at(-1) ?? 0;
    const column = last >= FIRST_ROW ? oid.slice(0, -1) : oid;
    const row = last >= FIRST_ROW ? last + 1 : FIRST_ROW;
    return row >= FIRST_ROW + this.#tables.rows ? undefined : new RowCursor(column, row, this.#tables);
  }

  hasObject(): boolean {
    return false;
  }
}

class RowCursor implements Cursor {
  readonly prefix: Uint8Array;
  readonly tag: number;
  readonly #tables: HostileTables;
  readonly #isText: boolean;
  #row: number;

  constructor(column: readonly number[], row: number, tables: HostileTables) {
    this.prefix = encodeOid(column);
    this.#isText = tables.textBytes !== undefined || TEXT_COLUMNS.has(column.join('.'));
    this.tag = this.#isText ? TAG.octets : TAG.gauge32;
    this.#row = row;
    this.#tables = tables;
  }

  get suffix(): Uint8Array {
    return encodeArcs([this.#row]);
  }

  get value(): SnmpValue {
    return this.#isText ? `row${this.#row}`.padEnd(this.#tables.textBytes ?? 0, 'x') : 1;
  }

  advance(): boolean {
    this.#row++;
    return this.#row < FIRST_ROW + this.#tables.rows;
  }
}
