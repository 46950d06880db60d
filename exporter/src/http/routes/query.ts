import { ExporterError, quoteDeviceText } from '../../errors/exporter-error.ts';
import { suggestion } from '../../config/spelling.ts';
import { isStorable } from '../../store/storable-text.ts';

/**
 * The parameters of a request, each at most once. Empty ones count as absent, since forms and relabelling
 * send them. Messages never contain values of unknown parameters: they may be passwords.
 */
export function readQuery<K extends string>(query: unknown, names: readonly K[]): Partial<Record<K, string>> {
  const values: Partial<Record<K, string>> = {};
  for (const [name, value] of Object.entries(query as Record<string, unknown>)) {
    const known = names.find((candidate) => candidate === name);
    if (known === undefined) {
      const list =
        names.length === 0 ? 'This route takes no parameters.' : `This route takes ${names.join(', ')}.`;
      throw new ExporterError(
        'request.unknown-parameter',
        `Unknown parameter ${quoteDeviceText(name)}${suggestion(name, names)} ${list}`,
      );
    }
    if (typeof value !== 'string') {
      const hint = name === 'module' ? '; separate modules by commas' : '';
      throw new ExporterError(
        'request.invalid-parameter',
        `The parameter ${name} occurs more than once${hint}.`,
      );
    }
    if (!isStorable(value)) {
      const message = `The parameter ${name} contains a NUL or an unpaired surrogate.`;
      throw new ExporterError('request.invalid-parameter', message);
    }
    if (value !== '') values[known] = value;
  }
  return values;
}

/** `true` or `false`; absent is false. */
export function readFlag(name: string, value: string | undefined): boolean {
  if (value === undefined || value === 'false') return false;
  if (value === 'true') return true;
  throw new ExporterError(
    'request.invalid-parameter',
    `The parameter ${name} must be true or false, not ${quoteDeviceText(value)}.`,
  );
}
