import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** Of the thread; an inventory of the greatest size that is taken needs about half. */
const heapMiB = 512;

/**
 * Of several faults the first is told: to find the place of each would take as long as the text is, for each. Plain
 * JavaScript, which a thread runs whether this file was compiled or not.
 */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { LineCounter, parseDocument } = require(workerData.yaml);
const lineCounter = new LineCounter();
const document = parseDocument(workerData.text, { prettyErrors: false, lineCounter });
const [error] = document.errors;
if (error === undefined) parentPort.postMessage({ document: document.toJS({ maxAliasCount: 0 }) ?? {} });
else {
  const { line, col } = lineCounter.linePos(error.pos[0]);
  parentPort.postMessage({ error: error.message + ' at line ' + line + ', column ' + col });
}
`;

type Outcome = { readonly document: unknown } | { readonly error: string };

/**
 * Reads YAML in a thread of its own: 10,000 devices take more than a second, in which no scrape would be answered, and a
 * few megabytes can be made to need all memory there is. Rejects with a `SyntaxError` for what is no YAML.
 */
export function parseYaml(text: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, {
      eval: true,
      workerData: { text, yaml: createRequire(import.meta.url).resolve('yaml') },
      resourceLimits: { maxOldGenerationSizeMb: heapMiB },
    });
    thread.once('message', (outcome: Outcome) => {
      if ('document' in outcome) resolve(outcome.document);
      else reject(new SyntaxError(outcome.error));
    });
    thread.once('error', (error: NodeJS.ErrnoException) => {
      const tooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(tooLarge ? new SyntaxError('it needs too much memory', { cause: error }) : error);
    });
  });
}
