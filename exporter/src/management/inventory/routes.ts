import { Type } from '@sinclair/typebox';
import { choiceField } from '../fields.ts';
import { defineRoutes, route, textRoute } from '../define-route.ts';
import { InvalidRequest } from '../validation.ts';
import { readInventory, toCsv, toYaml } from './document.ts';
import { exportInventory } from './export-inventory.ts';
import { importInventory } from './import-inventory.ts';
import { inventoryExport, inventoryImport } from './feature.ts';

const mebibyte = 1024 * 1024;
const strict = { additionalProperties: false };
const sample = 'devices:\n  - name: tower1-ap1\n    address: 10.1.1.11\n    type: ap\n    site: Tower 1\n';

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
    errors: Type.Array(Type.Object({ field: Type.String(), message: Type.String() }), {
      description: 'Errors that would make the import fail.',
    }),
  },
  {
    title: 'InventoryImport',
    examples: [
      {
        dry_run: true,
        items: [{ kind: 'device', name: 'tower1-ap1', action: 'create', changed: [] }],
        errors: [],
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
    query: Type.Object({ format: Type.Optional(choiceField(['csv', 'yaml'], 'Default yaml.')) }, strict),
    response: Type.String({ description: 'The inventory.', examples: [sample] }),
    produces: ['application/yaml', 'text/csv'],
    timeoutMs: 120_000,
    handler: async ({ services, scope, query: { format = 'yaml' } }) => {
      const inventory = await exportInventory(services, scope);
      return {
        body: await (format === 'csv' ? toCsv(inventory) : toYaml(inventory)),
        headers: {
          'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/yaml',
          'content-disposition': `attachment; filename="inventory.${format}"`,
        },
      };
    },
  }),
  route({
    operationId: 'importInventory',
    method: 'POST',
    path: '/inventory',
    permission: inventoryImport,
    summary: 'Import sites and devices.',
    description:
      'Creates entries with new names and changes existing ones; everything else stays. All or nothing. New devices are `pending` until they are reached.',
    query: Type.Object(
      { dry_run: Type.Optional(Type.Boolean({ description: 'true: only report what would change.' })) },
      strict,
    ),
    body: Type.String({ examples: [sample] }),
    consumes: ['text/csv', 'application/yaml', 'text/yaml'],
    response: resultSchema,
    errors: ['registry.import-rejected'],
    bodyLimit: 8 * mebibyte,
    timeoutMs: 120_000,
    handler: async ({ registry, services, scope, query: { dry_run: dryRun = false }, body, request }) => {
      const isCsv = /^text\/csv/i.test(request.headers['content-type'] ?? '');
      const inventory = await readInventory(body, isCsv ? 'csv' : 'yaml');
      const { items, errors } = await importInventory(registry, scope, inventory, services.checkModules);
      if (errors.length > 0 && !dryRun) throw new InvalidRequest('registry.import-rejected', errors);
      return { body: { dry_run: dryRun, items, errors }, discard: dryRun };
    },
  }),
]);
