/**
 * Loaded into the exporter process before it starts: counts queries and measures how long the event loop is blocked.
 */
import { createRequire } from 'node:module';
import { SqliteDriver } from 'kysely';

export type ObserverRequest = 'reset' | 'read' | 'collect';

export interface Observation {
  readonly queries: number;
  /** Longest work between two turns of the event loop: elapsed time, or processor time if that is less. */
  readonly blockMs: number;
  readonly heapMiB: number;
}

const require = createRequire(new URL('../../exporter/package.json', import.meta.url));
const mebibyte = 2 ** 20;
const tickMs = 1;
let queries = 0;
let blockMs = 0;

/** Other programs sometimes take the processor; that time does not count. */
let last = { at: performance.now(), cpu: process.cpuUsage() };
setInterval(() => {
  const { user, system } = process.cpuUsage(last.cpu);
  const passed = performance.now() - last.at - tickMs;
  blockMs = Math.max(blockMs, Math.min(passed, (user + system) / 1000));
  last = { at: performance.now(), cpu: process.cpuUsage() };
}, tickMs).unref();

type Method = (this: unknown, ...args: unknown[]) => unknown;

function countCalls(prototype: Record<string, Method>, name: string): void {
  const original = prototype[name];
  if (original === undefined) throw new Error(`no method ${name} to count`);
  prototype[name] = function counted(...args) {
    queries += 1;
    return original.apply(this, args);
  };
}

const unused = (): never => {
  throw new Error('only the class of a connection is asked for');
};
// Of kysely, because the methods of a native statement cannot be replaced.
const driver = new SqliteDriver({ database: { prepare: unused, close: unused } });
await driver.init();
countCalls(Object.getPrototypeOf(await driver.acquireConnection()) as Record<string, Method>, 'executeQuery');
const { Client } = require('pg') as { Client: { prototype: Record<string, Method> } };
countCalls(Client.prototype, 'query');

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();

process.on('message', (request: ObserverRequest) => {
  if (request === 'reset') {
    queries = 0;
    blockMs = 0;
  }
  if (request === 'collect') collect();
  const observation: Observation = { queries, blockMs, heapMiB: process.memoryUsage().heapUsed / mebibyte };
  process.send?.(observation);
});
process.channel?.unref();
