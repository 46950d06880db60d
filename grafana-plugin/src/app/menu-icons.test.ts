import { isIconName } from '@grafana/data';
import { expect, it } from 'vitest';
import plugin from '../plugin.json';

// Icons of code are checked by their type; what Grafana's menu takes from JSON is not.
it('plugin.json names only icons that Grafana has', () => {
  const icons = plugin.includes.flatMap((include) => ('icon' in include ? [include.icon] : []));
  expect(icons.length).toBeGreaterThan(5);
  expect(icons.filter((icon) => !isIconName(icon))).toEqual([]);
});
