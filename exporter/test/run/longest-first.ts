import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Folders with the slowest files. They wait for devices, intervals and processes, so other files run beside them;
 * started last, they would keep one worker waiting alone.
 */
const longest = ['e2e', 'store', 'live', 'management', 'devices', 'truth', 'transport'];

function rank({ moduleId }: TestSpecification): number {
  const found = longest.findIndex((folder) => moduleId.includes(`/test/${folder}/`));
  return found === -1 ? longest.length : found;
}

/** By folder; within a folder by duration in earlier vitest runs, or else by size. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((left, right) => rank(left) - rank(right));
  }
}
