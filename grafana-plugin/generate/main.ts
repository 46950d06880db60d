/**
 * Writes what follows from other files: the API's types, permissions and proxy routes, and the pages in plugin.json.
 * With --check it changes nothing and fails if a file is stale.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GeneratedFiles } from '../../scripts/generated-files.ts';
import { apiTypes } from './api-types.ts';
import { readManagementApi } from './management-api.ts';
import { pagesModule, readPages } from './pages.ts';
import { permissionsModule, permissionTexts } from './permissions.ts';
import { pluginJson } from './plugin-json.ts';

const folder = new URL('../', import.meta.url);
const openapiFile = fileURLToPath(new URL('../exporter/openapi.json', folder));
const files = new GeneratedFiles(folder);
const managementApi = await readManagementApi(openapiFile);

files.write('src/api/schema.generated.ts', await apiTypes(openapiFile));
files.write('src/access/permissions.generated.ts', permissionsModule(managementApi));
files.write('src/texts/permissions.generated.ts', permissionTexts(managementApi));
const names = readdirSync(new URL('src/pages/', folder), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
files.write('src/pages/pages.generated.ts', pagesModule(names));
const pages = await readPages(names);
files.write('src/plugin.json', `${JSON.stringify(await pluginJson(managementApi, pages), undefined, 2)}\n`);
files.finish();
