import { defineCollector } from '../define/collector.ts';
import { everywhere } from '../define/device-types.ts';
import { flagOrFalse, localTimestamp, type Row, text } from '../define/fields.ts';
import { gauge, info, states } from '../define/metrics.ts';
import { menu } from '../define/sources.ts';

/** A flag, and in newer versions also the date: any date means revoked. */
function* withRevocation(row: Row): Iterable<Row> {
  const { revoked } = row;
  // whatever is no date is for the flag to understand, or to reject
  const isDate = /^(?:\d{4}-\d\d-\d\d|[a-z]{3}\/\d\d\/\d{4})\b/i.test(String(revoked ?? ''));
  yield isDate ? { ...row, revoked: true } : row;
}

const filled = (value: string): string | undefined => (value === '' ? undefined : value);

const labels = { certificate: text('name'), common_name: text('common-name') };

export default defineCollector({
  name: 'certificate',
  title: 'Certificates: start and end, trusted, revoked, ACME',
  types: everywhere,
  isSlow: true,
  notes:
    'One command, one row for each certificate; 0 to 20 on most devices. A template and a request have no end. The dates of ' +
    'RouterOS are local times of the device. The status of ACME is a sentence in words of the server, so it is in the live ' +
    'resource only; a certificate that is not renewed nears its end.',
  tables: [
    {
      api: menu('/certificate'),
      resource: {
        name: 'certificates',
        title: 'Certificates',
        prefix: 'certificate',
        example: {
          certificate: 'api-2026',
          common_name: 'hub-core1.example.net',
          issuer: 'CN=Demo CA',
          serial_number: '21B9F571B54195D3',
          key_type: 'rsa',
          invalid_before_timestamp_seconds: 1_740_000_000,
          invalid_after_timestamp_seconds: 1_803_000_000,
          trusted: true,
          expired: false,
          revoked: false,
          has_private_key: true,
        },
      },
      labels,
      expand: { properties: ['revoked'], rows: withRevocation },
      metrics: [
        info('mikrotik_certificate_info', 'Issuer, key and subject of the certificate.', {
          issuer: text('issuer', undefined, filled),
          ca: text('ca', undefined, filled),
          serial_number: text('serial-number', undefined, filled),
          fingerprint: text('fingerprint', undefined, filled),
          akid: text('akid', undefined, filled),
          skid: text('skid', undefined, filled),
          key_type: text('key-type', undefined, filled),
          key_size: text('key-size', undefined, filled),
          key_usage: text('key-usage', undefined, filled),
          days_valid: text('days-valid', undefined, filled),
          digest_algorithm: text('digest-algorithm', undefined, filled),
          subject_alt_name: text('subject-alt-name', undefined, filled),
          country: text('country', undefined, filled),
          state: text('state', undefined, filled),
          locality: text('locality', undefined, filled),
          organization: text('organization', undefined, filled),
          unit: text('unit', undefined, filled),
        }),
        gauge(
          'mikrotik_certificate_invalid_after_timestamp_seconds',
          'End of the certificate.',
          localTimestamp('invalid-after'),
        ),
        gauge(
          'mikrotik_certificate_invalid_before_timestamp_seconds',
          'Start of the certificate.',
          localTimestamp('invalid-before'),
        ),
        gauge(
          'mikrotik_certificate_trusted',
          'Whether the device trusts the certificate.',
          flagOrFalse('trusted'),
        ),
        gauge(
          'mikrotik_certificate_expired',
          'Whether the certificate has ended, by the clock of the device.',
          flagOrFalse('expired'),
        ),
        gauge('mikrotik_certificate_revoked', 'Whether the certificate was revoked.', flagOrFalse('revoked')),
        gauge(
          'mikrotik_certificate_authority',
          'Whether the certificate may sign others.',
          flagOrFalse('authority'),
        ),
        gauge(
          'mikrotik_certificate_has_private_key',
          'Whether the device has the private key.',
          flagOrFalse('private-key'),
        ),
        states('mikrotik_certificate_scep_status', 'Status of the request over SCEP.', {
          label: 'status',
          text: text('status', undefined, filled),
          states: [],
        }),
      ],
    },
  ],
  live: [
    {
      api: menu('/certificate'),
      resource: { name: 'certificates', prefix: 'certificate' },
      labels,
      metrics: [
        info('mikrotik_certificate_acme_info', 'Status of the renewal over ACME.', {
          acme_status: text('acme-status', undefined, filled),
        }),
      ],
    },
  ],
});
