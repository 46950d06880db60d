import { Type } from '@sinclair/typebox';
import { separators } from '../csv.ts';
import { ExporterError } from '../../errors/exporter-error.ts';
import { DetailedError } from '../../errors/detailed-error.ts';
import { choiceField, fieldErrorSchema } from '../fields.ts';
import type { DeviceDraft } from '../../devices/device.ts';
import { FileTwins } from '../../devices/file-twin.ts';
import { refuseFileTwin } from '../devices/refuse-file-twin.ts';
import { tenantName } from '../tenant-name.ts';
import { defineRoutes, route, textRoute } from '../define-route.ts';
import { sentences, withRemedy } from './entry-errors.ts';
import { type InventoryText, readInventory } from './read-inventory.ts';
import { templateCsv, toCsv, toYaml } from './write-inventory.ts';
import { exportInventory } from './export-inventory.ts';
import { importInventory } from './import-inventory.ts';
import { inventoryExport, inventoryImport } from './feature.ts';

const mebibyte = 1024 * 1024;
const strict = { additionalProperties: false };
const sample = 'devices:\n  - name: tower1-ap1\n    address: 10.1.1.11\n    type: ap\n    site: Tower 1\n';

const separator = Type.Optional(
  choiceField(['comma', 'semicolon', 'tab'], 'For CSV: what your spreadsheet expects. Default comma.'),
);

const csvSample = 'name,address,type,site,api_credential\r\ntower1-ap1,10.1.1.11,ap,Tower 1,monitor\r\n';

/** The usual cause is an empty file, or a form field instead of the file. */
function refuseEmpty({ inventory, errors }: InventoryText): void {
  if (errors.length > 0 || Object.values(inventory).some((entries) => entries.length > 0)) return;
  throw new ExporterError('request.invalid-body', 'The body has no sites and no devices.');
}

const resultSchema = Type.Object(
  {
    dry_run: Type.Boolean({ description: 'true: nothing was changed.' }),
    items: Type.Array(
      Type.Object(
        {
          kind: choiceField(['site', 'device'], 'Kind of entry.'),
          name: Type.String(),
          action: choiceField(['create', 'change', 'none'], 'What the import does with it.'),
          changed: Type.Array(Type.String(), { description: 'Changed properties.' }),
        },
        { title: 'InventoryItem' },
      ),
    ),
    errors: Type.Array(fieldErrorSchema, { description: 'Every mistake that would make the import fail.' }),
    summary: Type.Array(Type.String(), {
      description: 'The same in one sentence per kind of mistake, most frequent first.',
    }),
  },
  {
    title: 'InventoryImport',
    examples: [
      {
        dry_run: true,
        items: [{ kind: 'device', name: 'tower1-ap1', action: 'create', changed: [] }],
        errors: [],
        summary: [],
      },
    ],
  },
);

export default defineRoutes('Inventory', 'Sites and devices as one file, without secrets.', [
  textRoute({
    operationId: 'exportInventory',
    method: 'GET',
    path: '/inventory',
    permission: inventoryExport,
    summary: 'Export sites and devices.',
    description: 'CSV contains devices only. References are names, so the file can be imported elsewhere.',
    query: Type.Object(
      { format: Type.Optional(choiceField(['csv', 'yaml'], 'Default yaml.')), separator },
      strict,
    ),
    response: Type.String({ description: 'The inventory.', examples: [sample] }),
    produces: ['application/yaml', 'text/csv'],
    timeoutMs: 120_000,
    handler: async ({ services, scope, query: { format = 'yaml', separator: mark = 'comma' } }) => {
      const inventory = await exportInventory(services, scope);
      return {
        body: await (format === 'csv' ? toCsv(inventory, separators[mark]) : toYaml(inventory)),
        headers: {
          'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/yaml',
          'content-disposition': `attachment; filename="inventory.${format}"`,
        },
      };
    },
  }),
  textRoute({
    operationId: 'inventoryTemplate',
    method: 'GET',
    path: '/inventory/import-template',
    permission: inventoryExport,
    summary: 'A CSV file to fill in.',
    description: 'All columns with two examples; replace them and send the file to `POST /inventory`.',
    query: Type.Object({ separator }, strict),
    response: Type.String({ description: 'The file.', examples: [csvSample] }),
    produces: ['text/csv'],
    handler: async ({ query: { separator: mark = 'comma' } }) => ({
      body: await templateCsv(separators[mark]),
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="devices.csv"',
      },
    }),
  }),
  route({
    operationId: 'importInventory',
    method: 'POST',
    path: '/inventory',
    permission: inventoryImport,
    summary: 'Import sites and devices.',
    description:
      'Creates entries with new names and changes existing ones; everything else stays. All or nothing: the answer lists every mistake of every entry with its line, and in `summary` one sentence per kind. CSV is devices only, separated by commas, semicolons or tabs. References are names or ids. New devices are `pending` until they are reached.',
    query: Type.Object(
      { dry_run: Type.Optional(Type.Boolean({ description: 'true: only report what would change.' })) },
      strict,
    ),
    body: Type.String({ examples: [sample] }),
    consumes: ['text/csv', 'application/yaml', 'text/yaml'],
    response: resultSchema,
    errors: ['registry.import-rejected', 'request.lost-line-ends'],
    bodyLimit: 8 * mebibyte,
    timeoutMs: 120_000,
    handler: async ({ registry, services, scope, query: { dry_run: dryRun = false }, body, request }) => {
      const isCsv = /^text\/csv/i.test(request.headers['content-type'] ?? '');
      const text = await readInventory(body, isCsv ? 'csv' : 'yaml');
      refuseEmpty(text);
      const { checkModules, checkSpelling } = services;
      const tenant = await tenantName(registry, scope);
      const checkSite = (name: string): void => checkSpelling.site(tenant, name);
      const twins = await FileTwins.read(services.directory, scope);
      const checkTwin = (draft: DeviceDraft): void => refuseFileTwin(twins, draft);
      const checks = { checkModules, checkSite, checkTwin };
      const { items, errors: found } = await importInventory(registry, scope, text, checks);
      const summary = sentences(found);
      const errors = found.map(withRemedy);
      if (errors.length > 0 && !dryRun) {
        throw new DetailedError('registry.import-rejected', summary.join(' '), { errors, summary });
      }
      return { body: { dry_run: dryRun, items, errors, summary }, discard: dryRun };
    },
  }),
]);
