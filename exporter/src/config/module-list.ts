import { ExporterError } from '../errors/exporter-error.ts';

const maxModules = 64;

/** Comma-separated module names. */
export function readModuleList(value: string | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  const names = value.split(',').map((name) => name.trim());
  if (names.includes('') || names.length > maxModules) {
    throw new ExporterError(
      'request.invalid-parameter',
      `The parameter module must be a comma-separated list of 1 to ${maxModules} names.`,
    );
  }
  return names;
}
