/** Metrics that no device of the demo shows; their cases have them. An entry that is shown fails the test. */
export const notInDemo: readonly { readonly metric: string; readonly why: string }[] = [];
