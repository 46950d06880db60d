import type { ReplyRow } from '../../transport/routeros-api/command.ts';
import { maskedValue } from '../../define/secret-property.ts';

/** Thrown by the row callback to make the connection cancel the command. */
export class OutputFull extends Error {}

/** Collects rows with their secrets masked, until one does not fit. */
export class BoundedRows {
  readonly rows: ReplyRow[] = [];
  readonly #menu: string;
  readonly #maxRows: number;
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(menu: string, maxRows: number, maxBytes: number) {
    this.#menu = menu;
    this.#maxRows = maxRows;
    this.#maxBytes = maxBytes;
  }

  take(row: ReplyRow): void {
    const masked: ReplyRow = Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, maskedValue(this.#menu, name, value)]),
    );
    const bytes = Buffer.byteLength(JSON.stringify(masked));
    if (this.rows.length >= this.#maxRows || this.#bytes + bytes > this.#maxBytes) throw new OutputFull();
    this.#bytes += bytes;
    this.rows.push(masked);
  }
}
