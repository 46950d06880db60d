import { Worker } from 'node:worker_threads';
import { sqliteModule } from './sqlite-driver.ts';

/** Cached statements; more than the exporter has, but filters and value lists produce new ones. */
const maxStatements = 500;

/**
 * Plain JavaScript, so a worker can run it whether this file is compiled or not. An error that crosses threads keeps only
 * its message, so its numbers are sent beside it. Statements that were used long ago are dropped first.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
process.emitWarning = () => {};
const { module: name, path, maxStatements } = workerData;
const { DatabaseSync } = name === 'node:sqlite' ? process.getBuiltinModule(name) : require(name);
const prepared = new Map();
let file;
const prepare = (text) => {
  let statement = prepared.get(text);
  if (statement === undefined) statement = file.prepare(text);
  else prepared.delete(text);
  prepared.set(text, statement);
  if (prepared.size > maxStatements) prepared.delete(prepared.keys().next().value);
  return statement;
};
const execute = (text, parameters) => {
  file ??= new DatabaseSync(path);
  const statement = prepare(text);
  if (statement.columns().length > 0) return { rows: statement.all(...parameters) };
  return statement.run(...parameters);
};
parentPort.on('message', ({ close, text, parameters }) => {
  try {
    if (close) {
      prepared.clear();
      file?.close();
      parentPort.postMessage({ inTransaction: false });
      parentPort.close();
      return;
    }
    const result = execute(text, parameters);
    parentPort.postMessage({ result, inTransaction: file.isTransaction });
  } catch (error) {
    const { message, code, errcode } = error;
    parentPort.postMessage({ error: { message, code, errcode }, inTransaction: file?.isTransaction ?? false });
  }
});
`;

export interface StatementResult {
  readonly rows?: readonly unknown[];
  readonly changes?: number | bigint;
  readonly lastInsertRowid?: number | bigint;
}

interface Reply {
  readonly result?: StatementResult;
  readonly error?: { readonly message: string; readonly code?: string; readonly errcode?: number };
  readonly inTransaction: boolean;
}

interface Waiter {
  readonly resolve: (result: StatementResult) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A SQLite connection in a thread of its own. SQLite is synchronous: waiting for a lock or for the disk would hold the
 * event loop, and with it every scrape. Statements run in the order of the calls.
 */
export class SqliteThread {
  readonly #worker: Worker;
  readonly #waiting: Waiter[] = [];
  #ended: Error | undefined;
  #inTransaction = false;

  /** The file is opened, and created if it is missing, by the first statement. */
  constructor(path: string) {
    this.#worker = new Worker(program, {
      eval: true,
      workerData: { module: sqliteModule(), path, maxStatements },
    });
    this.#worker.on('message', (reply: Reply) => this.#answer(reply));
    this.#worker.on('error', (error: Error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('The database connection is closed.')));
    // A command that forgets to close its database ends nevertheless.
    this.#worker.unref();
  }

  /** After the last statement that was answered. A full disk ends a transaction by itself. */
  get inTransaction(): boolean {
    return this.#inTransaction;
  }

  run(text: string, parameters: readonly unknown[] = []): Promise<StatementResult> {
    return this.#send({ text, parameters });
  }

  /** The first value of the first row, or undefined. */
  async value(text: string): Promise<unknown> {
    const { rows = [] } = await this.run(text);
    return Object.values((rows[0] ?? {}) as Record<string, unknown>)[0];
  }

  /** Closes the file and ends the thread, after the statements before. */
  async close(): Promise<void> {
    if (this.#ended === undefined) await this.#send({ close: true });
  }

  #send(message: object): Promise<StatementResult> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.ref();
      // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      this.#worker.postMessage(message);
    });
  }

  #answer({ result, error, inTransaction }: Reply): void {
    this.#inTransaction = inTransaction;
    const waiter = this.#waiting.shift();
    if (this.#waiting.length === 0) this.#worker.unref();
    if (error === undefined) waiter?.resolve(result ?? {});
    else waiter?.reject(Object.assign(new Error(error.message), error));
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}
