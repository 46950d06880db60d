import type { components } from '../../api/schema.generated.ts';

export type Preview = components['schemas']['InventoryImport'];

/** YAML has its lists by name; everything else is a table. */
export const contentTypeOf = (lines: string): 'text/csv' | 'application/yaml' =>
  /^\s*(?:#.*\n\s*)*(?:---\s*\n\s*)?(?:sites|devices)\s*:/u.test(lines) ? 'application/yaml' : 'text/csv';

/** What a browser puts in place of letters that are not UTF-8. */
export const isBroken = (lines: string): boolean => lines.includes('\u{FFFD}');

export interface PreviewCounts {
  readonly create: number;
  readonly change: number;
  readonly same: number;
  readonly mistakes: number;
}

export function countsOf({ items, errors }: Preview): PreviewCounts {
  const count = (action: Preview['items'][number]['action']) =>
    items.filter((item) => item.action === action).length;
  return {
    create: count('create'),
    change: count('change'),
    same: count('none'),
    mistakes: errors.length,
  };
}
