import type { ManagementApi } from './management-api.ts';

const heading = '// Generated from the management API by npm run generate; do not edit.\n';

/** The permissions that routes need, with who has them. */
export function permissionsModule({ permissions }: ManagementApi): string {
  const rows = Object.entries(permissions).map(([name, { role }]) => `  '${name}': { role: '${role}' },\n`);
  return `${heading}export const permissions = {
${rows.join('')}} as const;

export type PermissionName = keyof typeof permissions;
`;
}

/** What each permission is for, beside the other texts: in English, to be translated by its name. */
export function permissionTexts({ permissions }: ManagementApi): string {
  const rows = Object.entries(permissions).map(
    ([name, { meaning }]) => `  '${name}': ${JSON.stringify(meaning)},\n`,
  );
  return `${heading}import { texts } from './text.ts';

export const text = texts('permissions', {
${rows.join('')}});
`;
}
