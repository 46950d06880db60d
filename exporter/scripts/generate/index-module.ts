const identifier = (file: string, suffix = 'Collector'): string =>
  file
    .replace(/\.ts$/, '')
    .replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
    .concat(suffix);

/** The list of collectors, from the files in their folder. */
export function indexModule(files: readonly string[]): string {
  const imports = files.map((file) => `import ${identifier(file)} from './${file}';`).join('\n');
  const names = files.map((file) => `  ${identifier(file)},\n`).join('');
  return `// Written by scripts/generate.ts from the files beside it.
import type { Collector } from '../define/collector.ts';
${imports}

export const collectors: readonly Collector[] = [
${names}];
`;
}

const folderOf = (file: string): string => file.replace(/\/.*$/, '.ts');

/** The list of features with routes, from their folders. */
export function routesModule(files: readonly string[]): string {
  const imports = files
    .map((file) => `import ${identifier(folderOf(file), 'Routes')} from './${file}';`)
    .join('\n');
  const names = files.map((file) => `  ${identifier(folderOf(file), 'Routes')},\n`).join('');
  return `// Written by scripts/generate.ts from the folders beside it.
import type { FeatureRoutes } from './define-route.ts';
${imports}

export const featureRoutes: readonly FeatureRoutes[] = [
${names}];
`;
}

/** The declarations of the features, and all their repositories by name. */
export function featureModule(files: readonly string[]): string {
  const names = files.map((file) => identifier(folderOf(file), 'Feature'));
  const imports = files.map((file, index) => `import ${names[index]} from './${file}';`).join('\n');
  return `// Written by scripts/generate.ts from the folders beside it.
import type { Feature } from './define-feature.ts';
${imports}

export const features: readonly Feature[] = [
${names.map((name) => `  ${name},\n`).join('')}];

export const repositoryClasses = {
${names.map((name) => `  ...${name}.repositories,\n`).join('')}};
`;
}

const variable = (file: string): string => `migration${file.slice(0, 4)}`;

/** The migrations in order. Throws if a number is missing or duplicated. */
export function migrationModule(files: readonly string[]): string {
  for (const [index, file] of files.entries()) {
    const expected = String(index + 1).padStart(4, '0');
    if (!file.startsWith(`${expected}-`))
      throw new Error(`The migration ${file} must have the number ${expected}.`);
  }
  const imports = files.map((file) => `import ${variable(file)} from './${file}';`).join('\n');
  const entries = files.map((file) => `  '${file.replace(/\.ts$/, '')}': ${variable(file)},\n`).join('');
  return `// Written by scripts/generate.ts from the files beside it.
import type { Migration } from './table-maker.ts';
${imports}

export const migrations: Readonly<Record<string, Migration>> = {
${entries}};
`;
}

/** The list of OID sets, from the files in their folder. */
export function oidModule(files: readonly string[]): string {
  const imports = files.map((file) => `import * as ${identifier(file, '')} from './${file}';`).join('\n');
  const entries = files
    .map((file) => `  '${file.replace(/\.ts$/, '')}': ${identifier(file, '')},\n`)
    .join('');
  return `// Written by scripts/generate.ts from the files beside it.
${imports}

export const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
${entries}};
`;
}
