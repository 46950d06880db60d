import type { ErrorRows } from '../errors/error-rows.ts';

export default {
  'prometheus.not-configured': {
    status: 503,
    summary: 'The exporter has no Prometheus to ask.',
    remedy: 'Set `prometheus` in the configuration file and reload.',
  },
  'prometheus.unreachable': {
    status: 502,
    summary: 'Prometheus does not answer.',
    remedy: 'Check the process, the address, TLS, the account and the timeout under `prometheus`.',
  },
  'prometheus.tls-failed': {
    status: 502,
    summary: 'Prometheus and the exporter do not agree on TLS.',
    remedy:
      'The message says which side refuses. `ca_file` must have the authority of its certificate, `cert_file` and `key_file` a certificate that it accepts. Renew what has expired; files are read again by themselves.',
  },
  'prometheus.refused': {
    status: 502,
    summary: 'Prometheus refuses a query.',
    remedy:
      'Read its message: often a limit of samples or of time for one query, which has to be raised in Prometheus.',
  },
  'prometheus.bad-answer': {
    status: 502,
    summary: 'The answer is not one of the Prometheus API v1.',
    remedy: 'Check that the address under `prometheus` is that of a Prometheus, with its path prefix.',
  },
} satisfies ErrorRows;
