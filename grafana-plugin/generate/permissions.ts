import type { ManagementApi } from './management-api.ts';

/** The permissions that routes need, with who has them and what for. */
export function permissionsModule({ permissions }: ManagementApi): string {
  const rows = Object.entries(permissions).map(
    ([name, { role, meaning }]) => `  '${name}': { role: '${role}', meaning: ${JSON.stringify(meaning)} },\n`,
  );
  return `// Generated from the management API by npm run generate; do not edit.
export const permissions = {
${rows.join('')}} as const;

export type PermissionName = keyof typeof permissions;
`;
}
