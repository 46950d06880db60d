import { describe, expect, test } from 'vitest';
import { isInTrees, knownOtherwise, versionsOf } from '../../scripts/generate/menu-versions.ts';
import { collectors } from '../../src/collectors/index.generated.ts';
import { planApi } from '../../src/probe/api-plan.ts';

type Verb = 'print' | 'monitor';

/** Every menu and monitor that any collector asks for, live resources included. */
const sets = collectors.flatMap(({ name, tables, live }) => [
  { name, tables },
  { name, tables: live ?? [] },
]);
const asked = new Map<string, Verb>();
for (const { source, ofItems } of planApi(sets).menus) {
  for (const path of source.paths) asked.set(path, source.isMonitor ? 'monitor' : 'print');
  for (const { source: about } of ofItems) {
    for (const path of about.paths) asked.set(path, about.kind === 'monitor' ? 'monitor' : 'print');
  }
}

// The trees are of RouterOS 7.10.2, 7.20.8 and 7.24 (tikoci/restraml), read by scripts/generate/command-tree.ts.
describe('menus that collectors ask for', () => {
  test.each([...asked])('%s (%s) is in the command trees, or its versions are known', (path, verb) => {
    expect(isInTrees(path, verb) || knownOtherwise[path] !== undefined).toBe(true);
  });

  test.each(Object.keys(knownOtherwise))('%s is asked for', (path) => {
    expect(asked.has(path)).toBe(true);
  });

  test('that a menu is in all trees needs no word', () => {
    expect(versionsOf('/interface')).toBe('');
    expect(versionsOf('/interface/wifiwave2')).toBe('7.1 to 7.12');
    expect(versionsOf('/routing/bgp/instance')).toBe('not in 7.10.2, in 7.20.8');
  });
});
