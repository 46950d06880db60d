import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

/** Types of all paths and schemas of the management API. */
export async function apiTypes(openapiFile: string): Promise<string> {
  const document = JSON.parse(await readFile(openapiFile, 'utf8')) as Record<string, unknown>;
  return astToString(
    await openapiTS(document as never, {
      defaultNonNullable: true,
      rootTypes: true,
      rootTypesNoSchemaPrefix: true,
    }),
  );
}
