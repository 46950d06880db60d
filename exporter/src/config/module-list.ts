import { ExporterError } from '../errors/exporter-error.ts';

const maxModules = 64;

/** Names of modules, separated by commas. */
export function readModuleList(value: string | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  const names = value.split(',').map((name) => name.trim());
  if (names.includes('') || names.length > maxModules) {
    throw new ExporterError(
      'request.invalid-parameter',
      `The parameter module is a list of 1 to ${maxModules} names, separated by commas.`,
    );
  }
  return names;
}
