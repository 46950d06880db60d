import type { ErrorRows } from '../../errors/error-rows.ts';

export default {
  'config.certificate-unusable': {
    summary: 'The certificate or key of the web server is not usable.',
    remedy:
      'Use PEM files that the user of the exporter may read, and a key without a passphrase that matches the certificate.',
  },
  'config.needs-restart': {
    summary: 'A changed setting takes effect only after a restart.',
    remedy: 'Restart the exporter, or undo the change.',
  },
} satisfies ErrorRows;
