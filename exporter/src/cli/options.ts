import { Option } from 'commander';
import type { Environment } from '../config/interpolate.ts';
import { parseHost } from '../config/address.ts';
import { suggestion } from '../config/spelling.ts';
import { ExporterError, quoteDeviceText } from '../errors/exporter-error.ts';
import { type LogFormat, logFormats, type LogLevel, logLevels } from '../telemetry/logger.ts';

export interface GlobalOptions {
  readonly configFile: string;
  /** Whether the command line names it; a package or an image names one in the environment, whether it is there or not. */
  readonly isConfigFileNamed: boolean;
  readonly listenAddress: string;
  /** Absent: plain HTTP without passwords. */
  readonly webConfigFile: string | undefined;
  /** Empty: any. */
  readonly allowedHosts: readonly string[];
  readonly logLevel: LogLevel;
  readonly logFormat: LogFormat;
}

export interface OptionDescription {
  readonly name: string;
  readonly value: string;
  /** Empty: none. */
  readonly fallback: string;
  readonly help: string;
}

export const defaultConfigFile = 'mikrofleet.yml';

/** Each also has an environment variable. */
export const optionDescriptions: readonly OptionDescription[] = [
  { name: 'config.file', value: 'path', fallback: defaultConfigFile, help: 'Configuration file.' },
  { name: 'web.listen-address', value: 'address', fallback: ':9436', help: 'Address to listen on.' },
  {
    name: 'web.config.file',
    value: 'path',
    fallback: '',
    help: 'File for TLS and basic authentication, in exporter-toolkit format.',
  },
  {
    name: 'web.allowed-hosts',
    value: 'names',
    fallback: '',
    help: 'Host names to answer under, separated by commas, against DNS rebinding; addresses always work.',
  },
  {
    name: 'log.level',
    value: 'level',
    fallback: 'info',
    help: `Minimum log level: ${logLevels.join(', ')}.`,
  },
  {
    name: 'log.format',
    value: 'format',
    fallback: 'logfmt',
    help: `Log format: ${logFormats.join(', ')}.`,
  },
];

/** `--web.listen-address` is also `MIKROFLEET_WEB_LISTEN_ADDRESS`. */
export function variableOf(option: string): string {
  return `MIKROFLEET_${option.toUpperCase().replaceAll(/[.-]/g, '_')}`;
}

/** Options of every command. The command line takes precedence over environment variables. */
export function globalOptions(): Option[] {
  return optionDescriptions.map(({ name, value, fallback, help }) => {
    const shown = fallback === '' ? 'none' : fallback;
    return new Option(`--${name} <${value}>`, `${help} Also ${variableOf(name)}. (default: ${shown})`);
  });
}

/** Checks the options found by commander, and fills in environment and defaults. */
export function readGlobalOptions(found: Record<string, unknown>, environment: Environment): GlobalOptions {
  const read = (name: string): string => {
    const given = found[camelCase(name)] ?? environment[variableOf(name)];
    const fallback = optionDescriptions.find((description) => description.name === name)?.fallback ?? '';
    return typeof given === 'string' && given !== '' ? given : fallback;
  };
  const webConfigFile = read('web.config.file');
  return {
    configFile: read('config.file'),
    isConfigFileNamed: (found[camelCase('config.file')] ?? '') !== '',
    webConfigFile: webConfigFile === '' ? undefined : webConfigFile,
    listenAddress: read('web.listen-address'),
    allowedHosts: readHosts(read('web.allowed-hosts')),
    logLevel: oneOf('log.level', read('log.level'), logLevels),
    logFormat: oneOf('log.format', read('log.format'), logFormats),
  };
}

function readHosts(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (text === '') return [];
  const wrong = names.find((name) => parseHost(name) === undefined);
  if (wrong === undefined) return names;
  throw invalidOption(
    'web.allowed-hosts',
    `${quoteDeviceText(wrong)} is not a host name; leave out scheme and port.`,
  );
}

/** commander turns `web.listen-address` into `web.listenAddress`. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

/** One of the allowed values, or an error that names the option. */
export function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw invalidOption(
    option,
    `${quoteDeviceText(value)} is not one of ${choices.join(', ')}${suggestion(value, choices)}`,
  );
}

export function invalidOption(option: string, message: string): ExporterError {
  return new ExporterError('config.invalid-option', `--${option}: ${message}`);
}

/** A whole number that is not negative. */
export function wholeNumber(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw invalidOption(option, 'must be a whole number.');
}

export interface ListenAddress {
  /** Absent: all addresses of the machine. */
  readonly host: string | undefined;
  readonly port: number;
}

/** `:9436`, `127.0.0.1:9436`, `localhost:9436` or `[::1]:9436`. */
export function parseListenAddress(text: string): ListenAddress {
  const parts = /^(?:\[([0-9a-fA-F:.%\w]+)\]|([^[\]:\s]*)):(\d{1,5})$/.exec(text);
  const port = Number(parts?.[3] ?? Number.NaN);
  if (parts === null || port > 65_535) {
    throw invalidOption(
      'web.listen-address',
      `${quoteDeviceText(text)} must have the form :9436 or address:9436.`,
    );
  }
  const host = parts[1] ?? parts[2] ?? '';
  return { host: host === '' ? undefined : host, port };
}
