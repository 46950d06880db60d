import { readFile } from 'node:fs/promises';

export const roles = ['viewer', 'operator', 'admin', 'platform'] as const;
export type Role = (typeof roles)[number];

interface Permission {
  /** The lowest role that has it. */
  readonly role: Role;
  readonly meaning: string;
}

export interface Operation {
  readonly method: string;
  /** Below /api/v1, without the slash: devices/{id}. */
  readonly path: string;
  readonly role: Role;
}

export interface ManagementApi {
  readonly operations: readonly Operation[];
  readonly permissions: Readonly<Record<string, Permission>>;
}

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly 'x-permission'?: string }>>>>;
  readonly 'x-permissions': ManagementApi['permissions'];
}

const methods = new Set(['get', 'post', 'put', 'patch', 'delete']);

/** What the management API offers, with the lowest role for each operation. */
export async function readManagementApi(openapiFile: string): Promise<ManagementApi> {
  const { paths, 'x-permissions': permissions } = JSON.parse(
    await readFile(openapiFile, 'utf8'),
  ) as OpenApiDocument;
  const operations = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs)
      .filter(([verb]) => methods.has(verb))
      .map(([verb, { 'x-permission': permission }]) => ({
        method: verb.toUpperCase(),
        path: path.slice(1),
        // Without a permission an operation is for every caller.
        role: permission === undefined ? roles[0] : permissions[permission]!.role,
      })),
  );
  return { operations, permissions };
}
