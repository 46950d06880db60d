import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'config.certificate-unusable': {
    summary: 'A certificate or key of the web server cannot be used.',
    remedy:
      'Give PEM files that the user of the exporter may read, with a key without passphrase that belongs to the certificate.',
  },
  'config.needs-restart': {
    summary: 'A setting was changed that only counts from the start of the exporter.',
    remedy: 'Restart the exporter, or put the setting back.',
  },
} satisfies ErrorRows;
