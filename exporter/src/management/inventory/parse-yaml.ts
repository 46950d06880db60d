import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** Heap limit of the thread; the largest accepted inventory needs about half. */
const heapMiB = 512;

/**
 * Only the first of several errors is reported: locating each one takes time proportional to the text. Plain
 * JavaScript, so a worker can run it whether this file is compiled or not.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { LineCounter, parseDocument } = require(workerData.yaml);
const lineCounter = new LineCounter();
const document = parseDocument(workerData.text, { prettyErrors: false, lineCounter });
const [error] = document.errors;
const linesOf = (list) => {
  const items = document.contents?.get?.(list, true)?.items ?? [];
  return items.map((item) => item?.range && lineCounter.linePos(item.range[0]).line);
};
if (error === undefined) {
  const lines = { sites: linesOf('sites'), devices: linesOf('devices') };
  parentPort.postMessage({ document: document.toJS({ maxAliasCount: 0 }) ?? {}, lines });
} else {
  const { line, col } = lineCounter.linePos(error.pos[0]);
  parentPort.postMessage({ error: error.message + ' at line ' + line + ', column ' + col });
}
`;

export interface ParsedYaml {
  readonly document: unknown;
  /** Line of every entry of the two lists. */
  readonly lines: Readonly<Record<'sites' | 'devices', (number | undefined)[]>>;
}

type Outcome = ParsedYaml | { readonly error: string };

/**
 * Parses YAML in a worker thread: 10,000 devices take more than a second, which would block scrapes, and a
 * crafted file of a few megabytes can exhaust the memory. Rejects invalid YAML with a `SyntaxError`.
 */
export function parseYaml(text: string): Promise<ParsedYaml> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, {
      eval: true,
      workerData: { text, yaml: createRequire(import.meta.url).resolve('yaml') },
      resourceLimits: { maxOldGenerationSizeMb: heapMiB },
    });
    thread.once('message', (outcome: Outcome) => {
      if ('document' in outcome) resolve(outcome);
      else reject(new SyntaxError(outcome.error));
    });
    thread.once('error', (error: NodeJS.ErrnoException) => {
      const tooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(tooLarge ? new SyntaxError('it needs too much memory', { cause: error }) : error);
    });
  });
}
