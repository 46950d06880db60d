import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'secret.key-missing': {
    status: 503,
    summary: 'The key for the stored secrets is missing.',
    remedy:
      'Restore the key file from a backup, or set MIKROFLEET_KEY. Without it, stored credentials are lost.',
  },
  'secret.key-wrong': {
    status: 503,
    summary: 'The secrets were sealed with a different key.',
    remedy:
      'Use the key file or MIKROFLEET_KEY that belongs to this database; during a rotation, keep the old key until it has finished.',
  },
  'secret.key-invalid': {
    status: 503,
    summary: 'The key has the wrong format.',
    remedy: 'A key is 32 random bytes, written as base64 or hexadecimal: openssl rand -base64 32.',
  },
  'secret.key-exposed': {
    status: 503,
    summary: 'Other users of the machine can read the key file.',
    remedy: 'chmod 600 the file, and rotate the key if it may have been read.',
  },
  'secret.key-unreadable': {
    status: 503,
    summary: 'The key file cannot be read.',
    remedy: 'Check its path and permissions.',
  },
  'secret.key-unwritable': {
    status: 503,
    summary: 'The key file cannot be written.',
    remedy: 'Allow the user of the exporter to write to its directory, or set MIKROFLEET_KEY.',
  },
  'secret.cannot-open': {
    status: 503,
    summary: 'A stored secret cannot be decrypted: it was altered or moved, or sealed with another key.',
    remedy: 'Enter the secret again, and find out who changed the database.',
  },
} satisfies ErrorRows;
