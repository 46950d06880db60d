import type { SectionKey } from '../declaration.ts';
import type { RenewedServer } from '../renewed-server.ts';
import type { SectionReader } from '../section-reader.ts';
import { accountKeys, allowHttp, plainUrl, readServer, serverUrlError } from './server.ts';

export const prometheus = {
  kind: 'section',
  about:
    'The Prometheus with the metrics and the recording rules, or what answers its API over many of them: reports are made from it.',
  absent: 'none',
  keys: {
    url: {
      kind: 'text',
      form: plainUrl,
      check: serverUrlError('http://127.0.0.1:9090', { api: /\/api\/v\d/, path: '/api/v1' }),
      required: 'the address, such as http://127.0.0.1:9090',
      about: 'Address with the path prefix, if any, and without `/api/v1`.',
    },
    ...accountKeys,
    timeout: {
      kind: 'duration',
      min: '1s',
      max: '5m',
      default: '30s',
      about:
        'How long one query may take. A report asks some dozens, more with thousands of devices, each over a part of the month.',
    },
    allow_http: allowHttp,
  },
} as const satisfies SectionKey;

export function readPrometheus(reader: SectionReader<typeof prometheus.keys>): RenewedServer | undefined {
  const url = reader.get('url');
  const limits = () => ({ timeoutMs: reader.get('timeout'), allowHttp: reader.get('allow_http') });
  return readServer(reader.of(), url, limits);
}
