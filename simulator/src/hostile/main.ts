/**
 * `node simulator/dist/hostile/main.js menus endless …`: hostile devices in a process of their own, so that their work
 * is not attributed to the exporter. Prints one line of JSON and runs until it is stopped.
 */
import { HOSTILE_KINDS, type HostileKind, startHostile } from './kinds.ts';

const kinds = process.argv.slice(2);
const unknown = kinds.filter((kind) => !HOSTILE_KINDS.includes(kind as HostileKind));
if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}; known: ${HOSTILE_KINDS.join(', ')}`);

const started = await Promise.all(
  kinds.map(async (kind) => {
    const { transport, port } = await startHostile(kind as HostileKind);
    return { kind, transport, port };
  }),
);
console.log(JSON.stringify(started));
