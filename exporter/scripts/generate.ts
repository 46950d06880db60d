/** Writes every generated file of the exporter; with --check it changes nothing and fails on a difference. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorsPage } from './generate/errors-page.ts';
import { indexModule, oidModule, resourceModule } from './generate/index-module.ts';

const root = new URL('../', import.meta.url);
const path = (name: string): string => fileURLToPath(new URL(name, root));
const check = process.argv.includes('--check');
const stale: string[] = [];

function write(name: string, content: string): void {
  let present: string | undefined;
  try {
    present = readFileSync(path(name), 'utf8');
  } catch {
    present = undefined;
  }
  if (present === content) return;
  if (check) stale.push(relative(process.cwd(), path(name)));
  else writeFileSync(path(name), content);
}

/** Definition files of a folder: not generated, not a test, and with a default export. */
const definitions = (folder: string): string[] =>
  readdirSync(path(folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts') && !name.endsWith('.test.ts'))
    .filter((name) => readFileSync(path(`${folder}/${name}`), 'utf8').includes('\nexport default '))
    .sort();

write('src/collectors/index.generated.ts', indexModule(definitions('src/collectors')));
const oidFiles = readdirSync(path('src/oids'))
  .filter((name) => /^(?!oid-sets|.*\.generated).*\.ts$/.test(name))
  .sort();
write('src/oids/index.generated.ts', oidModule(oidFiles));
const routeFiles = readdirSync(path('src/management'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /^[^/]+\/routes\.ts$/.test(file))
  .sort();
write('src/management/index.generated.ts', resourceModule(routeFiles));

// read after the index is there: it lists what the pages describe
const { collectors } = await import('../src/collectors/index.generated.ts');
const { metricsPage, metricsDocument } = await import('./generate/metrics-page.ts');
write('docs/metrics.md', metricsPage(collectors));
write('docs/metrics.json', metricsDocument(collectors));
write('docs/errors.md', errorsPage());

const { configurationSchema } = await import('./generate/configuration-schema.ts');
const { file } = await import('../src/config/sections/file.ts');
const names = { collector: collectors.map(({ name }) => name) };
write('docs/mikrofleet.schema.json', `${JSON.stringify(configurationSchema(file, names), undefined, 2)}\n`);

const { configurationPage } = await import('./generate/configuration-page.ts');
const { optionDescriptions } = await import('../src/cli/options.ts');
const guide = '../docs/configuration.md';
write(guide, configurationPage(readFileSync(path(guide), 'utf8'), file, optionDescriptions));

const { resources } = await import('../src/management/index.generated.ts');
const { openApiDocument } = await import('../src/http/api/openapi.ts');
const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as { version: string };
write('openapi.json', `${JSON.stringify(openApiDocument(resources, version), undefined, 2)}\n`);

if (stale.length > 0) {
  console.error(`Out of date, run npm run generate: ${stale.join(', ')}`);
  process.exitCode = 1;
}
