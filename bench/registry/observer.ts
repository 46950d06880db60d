/** Loaded into the exporter's process before it starts: counts queries and watches how long the event loop stands still. */
import { createRequire } from 'node:module';
import { monitorEventLoopDelay } from 'node:perf_hooks';

export type ObserverRequest = 'reset' | 'read' | 'collect';

export interface Observation {
  readonly queries: number;
  /** Longest time in which the event loop did nothing else. */
  readonly blockMs: number;
  readonly heapMiB: number;
}

const require = createRequire(new URL('../../exporter/package.json', import.meta.url));
const mebibyte = 2 ** 20;
/** Of the monitor's own timer. */
const resolutionMs = 1;
const delay = monitorEventLoopDelay({ resolution: resolutionMs });
delay.enable();
let queries = 0;

type Method = (this: unknown, ...args: unknown[]) => unknown;

function countCalls(prototype: Record<string, Method>, name: string): void {
  const original = prototype[name];
  if (original === undefined) throw new Error(`no method ${name} to count`);
  prototype[name] = function counted(...args) {
    queries += 1;
    return original.apply(this, args);
  };
}

const [major = 0] = process.versions.node.split('.').map(Number);
const Sqlite = require(major >= 22 ? 'better-sqlite3-13' : 'better-sqlite3') as new (
  path: string,
) => { prepare: (text: string) => object; close: () => void };
const probe = new Sqlite(':memory:');
const statement = Object.getPrototypeOf(probe.prepare('select 1')) as Record<string, Method>;
for (const name of ['all', 'run']) countCalls(statement, name);
probe.close();
const { Client } = require('pg') as { Client: { prototype: Record<string, Method> } };
countCalls(Client.prototype, 'query');

const collect = (): void => (globalThis as { gc?: () => void }).gc?.();

process.on('message', (request: ObserverRequest) => {
  if (request === 'reset') {
    queries = 0;
    delay.reset();
  }
  if (request === 'collect') collect();
  const blockMs = Math.max(0, delay.max / 1e6 - resolutionMs);
  const observation: Observation = { queries, blockMs, heapMiB: process.memoryUsage().heapUsed / mebibyte };
  process.send?.(observation);
});
process.channel?.unref();
