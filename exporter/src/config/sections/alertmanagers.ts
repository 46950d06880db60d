import type { SectionsKey } from '../declaration.ts';
import type { RenewedServer } from '../renewed-server.ts';
import type { SectionReader } from '../section-reader.ts';
import { accountKeys, allowHttp, plainUrl, readServer, serverUrlError } from './server.ts';

export const alertmanagers = {
  kind: 'sections',
  about:
    'The Alertmanagers of one cluster, which show alerts and take silences. The first that answers is asked.',
  keys: {
    url: {
      kind: 'text',
      form: plainUrl,
      check: serverUrlError('http://127.0.0.1:9093', { api: /\/api\/v\d/, path: '/api/v2' }),
      required: 'the address, such as http://127.0.0.1:9093',
      unique: 'Alertmanager',
      about: 'Address with the path prefix, if any, and without `/api/v2`.',
    },
    ...accountKeys,
    timeout: {
      kind: 'duration',
      min: '100ms',
      max: '30s',
      default: '5s',
      about: 'How long one is waited for before the next is asked.',
    },
    allow_http: allowHttp,
  },
} as const satisfies SectionsKey;

type Root = SectionReader<{ alertmanagers: typeof alertmanagers }>;

export const readAlertmanagers = (root: Root): readonly RenewedServer[] =>
  root.get('alertmanagers').flatMap((reader) => {
    const url = reader.get('url');
    const limits = () => ({ timeoutMs: reader.get('timeout'), allowHttp: reader.get('allow_http') });
    return readServer(reader.of(), url, limits) ?? [];
  });
