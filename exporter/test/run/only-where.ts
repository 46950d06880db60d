import type { TestOptions } from 'vitest';

declare module 'vitest' {
  export interface TaskMeta {
    whySkipped?: string;
  }
}

/**
 * Set where all recordings are at hand: a test that is skipped for want of them is then an error, so that a moved folder
 * does not turn hundreds of tests off in silence.
 */
export const everyRecording = 'TEST_EVERY_RECORDING';

const isOfRecordings = (why: string): boolean => why.includes('recordings');

/** Options of tests that cannot run on every machine; the end of the run shows why they were skipped. */
export function onlyWhere(
  holds: boolean,
  whySkipped: string,
  environment: NodeJS.ProcessEnv = process.env,
): TestOptions {
  if (!holds && isOfRecordings(whySkipped) && (environment[everyRecording] ?? '') !== '')
    throw new Error(`${everyRecording} is set, but ${whySkipped}.`);
  return { skip: !holds, meta: { whySkipped } };
}
