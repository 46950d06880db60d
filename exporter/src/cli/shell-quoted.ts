import { defaultConfigFile } from './options.ts';

/** One word of a command that somebody pastes: names of tenants may have blanks and quotes. */
export const shellQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** With a leading blank; empty for the file that commands read by themselves. */
export const configOption = (file: string): string =>
  file === defaultConfigFile ? '' : ` --config.file ${shellQuoted(file)}`;
