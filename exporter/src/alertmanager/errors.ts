import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'alertmanager.not-configured': {
    status: 503,
    summary: 'The exporter has no Alertmanager.',
    remedy: 'Set `alertmanagers` in the configuration file and reload.',
  },
  'alertmanager.unreachable': {
    status: 502,
    summary: 'No Alertmanager answers.',
    remedy: 'Check the processes, the addresses, TLS and the account under `alertmanagers`.',
  },
  'alertmanager.tls-failed': {
    status: 502,
    summary: 'Alertmanager and the exporter do not agree on TLS.',
    remedy:
      'The message says which side refuses. `ca_file` must have the authority of its certificate, `cert_file` and `key_file` a certificate that it accepts. Renew what has expired; files are read again by themselves.',
  },
  'alertmanager.refused': {
    status: 422,
    summary: 'Alertmanager refuses the request.',
    remedy: 'Correct what the message of Alertmanager names, for example a regular expression.',
  },
  'alertmanager.bad-answer': {
    status: 502,
    summary: 'The answer is not one of the Alertmanager API v2.',
    remedy: 'Check that the address under `alertmanagers` is that of an Alertmanager, with its path prefix.',
  },
} satisfies ErrorRows;
