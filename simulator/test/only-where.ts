import type { TestOptions } from 'vitest';

declare module 'vitest' {
  export interface TaskMeta {
    whySkipped?: string;
  }
}

/** Options of tests that not every machine can run; the end of the run says why they were skipped. */
export const onlyWhere = (holds: boolean, whySkipped: string): TestOptions => ({
  skip: !holds,
  meta: { whySkipped },
});
