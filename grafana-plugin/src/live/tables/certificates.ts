import { text } from '../../texts/tables.ts';
import { liveTable } from '../live-table-definition.ts';

/** As the alert: a month is time to renew one. */
const soonSeconds = 30 * 86_400;

export const certificates = liveTable({
  resource: 'certificates',
  title: text('certificates'),
  rowKey: (row) => row.certificate ?? '',
  sortedBy: { id: 'expires' },
  intervalSeconds: 30,
  columns: [
    { id: 'name', title: text('name'), property: 'certificate' },
    {
      id: 'state',
      title: text('state'),
      state: ({ expired, revoked, invalid_after_timestamp_seconds: end }) =>
        revoked === true
          ? { word: text('revoked'), tone: 'bad' }
          : expired === true || (end !== undefined && end * 1000 < Date.now())
            ? { word: text('expired'), tone: 'bad' }
            : end === undefined
              ? undefined
              : end - Date.now() / 1000 < soonSeconds
                ? { word: text('expiresSoon'), tone: 'warning' }
                : { word: text('valid'), tone: 'good' },
    },
    { id: 'expires', title: text('expiresAt'), property: 'invalid_after_timestamp_seconds', as: 'date' },
    { id: 'common-name', title: text('commonName'), property: 'common_name' },
    { id: 'alternative', title: text('alternativeNames'), property: 'subject_alt_name' },
    { id: 'issuer', title: text('issuer'), property: ['issuer', 'ca'] },
    { id: 'trusted', title: text('trusted'), property: 'trusted', as: 'yes-no' },
    { id: 'key', title: text('privateKey'), property: 'has_private_key', as: 'yes-no' },
    { id: 'renewal', title: text('renewal'), property: ['scep_status', 'acme_acme_status'] },
  ],
});
