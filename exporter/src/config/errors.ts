import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'config.file-unreadable': {
    summary: 'The configuration file cannot be read.',
    remedy:
      'Check the path that the message names, and that the user of the exporter or of the command may read it.',
  },
  'config.file-empty': {
    summary: 'The configuration file is empty, and the one in use is not.',
    remedy:
      'Restore the file: an interrupted copy or a full disk leaves an empty one. The old one stays in use.',
  },
  'config.targets-lost': {
    summary: 'Most of the targets in use are missing from the configuration file.',
    remedy: 'Check that it is the right file, and complete. The old one stays in use.',
  },
  'config.invalid-yaml': {
    summary: 'The configuration file is not valid YAML.',
    remedy: 'Correct the line that the message names.',
  },
  'config.unknown-key': {
    summary: 'The configuration file has an unknown key.',
    remedy: 'Remove the key or correct its spelling; the message names the line and the allowed keys.',
  },
  'config.invalid-value': {
    summary: 'A value in the configuration file is not valid.',
    remedy: 'Correct the line that the message names.',
  },
  'config.missing-value': {
    summary: 'A required setting is missing from the configuration file.',
    remedy: 'Add the setting that the message names.',
  },
  'config.unknown-reference': {
    summary: 'The configuration file refers to an auth, module or collector that does not exist.',
    remedy: 'Define it or correct its spelling; the message lists the known names.',
  },
  'config.secret-unreadable': {
    summary: 'A secret file cannot be read, or contains more or less than a secret.',
    remedy:
      'Check the path, the permissions and the content of the file that the message names: one line of UTF-8.',
  },
  'config.environment-missing': {
    summary: 'An environment variable used in the configuration file is not set.',
    remedy: 'Set the variable that the message names, or remove the reference.',
  },
  'config.certificate-unreadable': {
    summary: 'A certificate file cannot be read or contains no certificate.',
    remedy: 'Use a file with one or more PEM certificates.',
  },
  'config.certificate-unusable': {
    summary: 'A certificate or private key is not usable.',
    remedy:
      'Use PEM files that the user of the exporter may read, and a key without a passphrase that matches the certificate.',
  },
} satisfies ErrorRows;
