import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Folders whose files take longest. They wait for devices, intervals and processes, so that others run beside them; at
 * the end of the run a worker would wait for one of them alone.
 */
const longest = ['e2e', 'store', 'live', 'management', 'devices', 'truth', 'transport'];

function rank({ moduleId }: TestSpecification): number {
  const found = longest.findIndex((folder) => moduleId.includes(`/test/${folder}/`));
  return found === -1 ? longest.length : found;
}

/** By folder; within one by what vitest remembers of earlier runs, or else by size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((left, right) => rank(left) - rank(right));
  }
}
