type Work = () => unknown;

const works: Work[] = [];

/**
 * Registers work for the end of the test file that runs now, for modules that open something on its behalf. An `afterAll` in
 * such a module would only belong to the first file of a worker: the others find the module loaded.
 */
export function whenFileEnds(work: Work): void {
  works.push(work);
}

/** Last registered, first run: what stands on something ends before it. One that fails does not keep the others. */
export async function endFile(): Promise<void> {
  const failures: unknown[] = [];
  for (const work of works.splice(0).toReversed()) {
    try {
      await work();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'what a test file opened could not be closed');
}
