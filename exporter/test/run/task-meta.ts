declare module 'vitest' {
  export interface TaskMeta {
    /** Of a test that this machine cannot run: why. The end of the run says it. */
    whySkipped?: string;
  }
}
