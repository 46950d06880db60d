import { createRequire } from 'node:module';
import { deserialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { yieldTurn } from '../../concurrency/yield-turn.ts';
import { type ListName, lists } from './document.ts';

/** Heap limit of the thread; the largest accepted inventory needs about half. */
const heapMiB = 512;

/** Entries that are received at once: a message is decoded in one go, which takes 100 ms for 10,000 devices. */
export const entriesPerPart = 100;

/**
 * Only the first of several errors is reported: locating each one takes time proportional to the text. Whatever is not
 * an entry of a list is emptied, since its type is enough to refuse it. Plain JavaScript, so a worker can run it
 * whether this file is compiled or not.
 */
const program = `
const { serialize } = require('node:v8');
const { parentPort, workerData } = require('node:worker_threads');
const { LineCounter, parseDocument } = require(workerData.yaml);
const lineCounter = new LineCounter();
const document = parseDocument(workerData.text, { prettyErrors: false, lineCounter });
const [error] = document.errors;
const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const emptied = (value) => Array.isArray(value) ? [] : isMapping(value) ? {} : value;
const partsOf = (entries) => {
  const parts = [];
  for (let i = 0; i < entries.length; i += workerData.entriesPerPart) {
    parts.push(serialize(entries.slice(i, i + workerData.entriesPerPart)));
  }
  return parts;
};
const linesOf = (list) => {
  const items = document.contents?.get?.(list, true)?.items ?? [];
  return items.map((item) => item?.range && lineCounter.linePos(item.range[0]).line);
};
if (error === undefined) {
  const whole = document.toJS({ maxAliasCount: 0 }) ?? {};
  // assigning "__proto__" would lose a key that has to be refused
  const frame = isMapping(whole)
    ? Object.fromEntries(Object.entries(whole).map(([name, value]) => [name, emptied(value)]))
    : emptied(whole);
  const parts = {};
  const lines = {};
  for (const list of workerData.lists) {
    lines[list] = linesOf(list);
    parts[list] = Array.isArray(frame[list]) ? partsOf(whole[list]) : [];
  }
  parentPort.postMessage({ frame, parts, lines });
} else {
  const { line, col } = lineCounter.linePos(error.pos[0]);
  parentPort.postMessage({ error: error.message + ' at line ' + line + ', column ' + col });
}
`;

export interface ParsedYaml {
  readonly document: unknown;
  /** Line of every entry of the two lists. */
  readonly lines: Readonly<Record<ListName, (number | undefined)[]>>;
}

/** What the thread sends: the document with empty lists, and their entries as serialized arrays. */
interface Sent {
  readonly frame: unknown;
  readonly parts: Readonly<Record<ListName, readonly Uint8Array[]>>;
  readonly lines: ParsedYaml['lines'];
}

/**
 * Parses YAML in a worker thread: 10,000 devices take more than a second, which would block scrapes, and a
 * crafted file of a few megabytes can exhaust the memory. Rejects invalid YAML with a `SyntaxError`.
 */
export async function parseYaml(text: string): Promise<ParsedYaml> {
  const { frame, parts, lines } = await parseInThread(text);
  for (const list of lists) {
    if (parts[list].length === 0) continue;
    const entries = (frame as Record<ListName, unknown[]>)[list];
    for (const part of parts[list]) {
      await yieldTurn();
      entries.push(...(deserialize(part) as unknown[]));
    }
  }
  return { document: frame, lines };
}

function parseInThread(text: string): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const yaml = createRequire(import.meta.url).resolve('yaml');
    const thread = new Worker(program, {
      eval: true,
      workerData: { text, yaml, lists, entriesPerPart },
      resourceLimits: { maxOldGenerationSizeMb: heapMiB },
    });
    thread.once('message', (outcome: Sent | { readonly error: string }) => {
      if ('error' in outcome) reject(new SyntaxError(outcome.error));
      else resolve(outcome);
    });
    thread.once('error', (error: NodeJS.ErrnoException) => {
      const tooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(tooLarge ? new SyntaxError('it needs too much memory', { cause: error }) : error);
    });
  });
}
