/** Writes every generated file of the exporter. With --check it changes nothing and fails if a file is out of date. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GeneratedFiles } from '../../scripts/generated-files.ts';
import type { ErrorRows } from '../src/errors/error-rows.ts';
import { assembleErrors, errorTableModule } from './generate/error-table.ts';
import { errorsPage } from './generate/errors-page.ts';
import {
  featureModule,
  indexModule,
  migrationModule,
  oidModule,
  routesModule,
} from './generate/index-module.ts';

const root = new URL('../', import.meta.url);
const path = (name: string): string => fileURLToPath(new URL(name, root));
const files = new GeneratedFiles(root);
const write = (name: string, content: string): void => files.write(name, content);

/** Definition files of a folder: not generated, not a test, and with a default export. */
const definitions = (folder: string): string[] =>
  readdirSync(path(folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts') && !name.endsWith('.test.ts'))
    .filter((name) => readFileSync(path(`${folder}/${name}`), 'utf8').includes('\nexport default '))
    // queue before queue-dynamic: an area comes before its parts, in documents and in live rows
    .map((name) => name.slice(0, -'.ts'.length))
    .sort()
    .map((name) => `${name}.ts`);

const sources = readdirSync(path('src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .sort();

/** The error rows of every folder. Their files import types only, so they can be read before the table exists. */
async function errorFolders(): Promise<Map<string, ErrorRows>> {
  const folders = new Map<string, ErrorRows>();
  for (const file of sources.filter((name) => name.endsWith('/errors.ts'))) {
    const module = (await import(`../src/${file}`)) as { default: ErrorRows };
    folders.set(posix.dirname(file), module.default);
  }
  return folders;
}

// first: every import below needs the table
const errors = assembleErrors(await errorFolders());
write('src/errors/table.generated.ts', errorTableModule(errors));
write('docs/errors.md', errorsPage(errors));

write('src/collectors/index.generated.ts', indexModule(definitions('src/collectors')));
const oidFiles = readdirSync(path('src/oids'))
  .filter((name) => /^(?!oid-sets|.*\.generated).*\.ts$/.test(name))
  .sort();
write('src/oids/index.generated.ts', oidModule(oidFiles));
/** The features with a file of this name. */
const ofFeatures = (name: string): string[] =>
  sources
    .filter((file) => file.split('/')[0] === 'management' && file.split('/')[2] === name)
    .map((file) => file.slice('management/'.length));
write('src/management/index.generated.ts', routesModule(ofFeatures('routes.ts')));
write('src/management/features.generated.ts', featureModule(ofFeatures('feature.ts')));
const migrationFiles = readdirSync(path('src/store/migrations'))
  .filter((name) => /^\d/.test(name))
  .sort();
write('src/store/migrations/index.generated.ts', migrationModule(migrationFiles));

// read after the index is written: it lists what the pages describe
const { collectors } = await import('../src/collectors/index.generated.ts');
const { metricsPage, metricsDocument } = await import('./generate/metrics-page.ts');
write('docs/metrics.md', metricsPage(collectors));
write('docs/metrics.json', metricsDocument(collectors));
const { comparisonPage } = await import('./generate/comparison-page.ts');
write('../docs/comparison.md', comparisonPage(collectors));

const { configurationSchema } = await import('./generate/configuration-schema.ts');
const { catalogueOf } = await import('../src/config/catalogue.ts');
const { describedFile, fileOf } = await import('../src/config/sections/file.ts');
const names = { collector: collectors.map(({ name }) => name) };
write(
  'docs/mikrofleet.schema.json',
  `${JSON.stringify(configurationSchema(fileOf(catalogueOf(collectors)), names), undefined, 2)}\n`,
);

const { configurationPage } = await import('./generate/configuration-page.ts');
const { optionDescriptions } = await import('../src/cli/options.ts');
const guide = '../docs/configuration.md';
write(guide, configurationPage(readFileSync(path(guide), 'utf8'), describedFile, optionDescriptions));

const { featureRoutes } = await import('../src/management/index.generated.ts');
const { openApiDocument } = await import('../src/http/api/open-api-document.ts');
const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as { version: string };
write('openapi.json', `${JSON.stringify(openApiDocument(featureRoutes, version), undefined, 2)}\n`);

files.finish();
