import { collectors } from '../../src/collectors/index.generated.ts';
import type { Collector } from '../../src/define/collector.ts';

/** The named collectors; an unknown name fails the test. */
export function named(...names: readonly string[]): Collector[] {
  return names.map((name) => {
    const found = collectors.find((collector) => collector.name === name);
    if (found === undefined) throw new Error(`no collector ${name}`);
    return found;
  });
}
