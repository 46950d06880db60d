import type { TestOptions } from 'vitest';

declare module 'vitest' {
  export interface TaskMeta {
    whySkipped?: string;
  }
}

/** Options of tests that cannot run on every machine; the end of the run shows why they were skipped. */
export const onlyWhere = (holds: boolean, whySkipped: string): TestOptions => ({
  skip: !holds,
  meta: { whySkipped },
});
