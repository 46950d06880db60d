import { Agent, get } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Keeps connections open, as Prometheus does. */
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Headers of Prometheus 2.42 without gzip, so that both exporters answer plain text. */
const prometheusHeaders = {
  accept: 'application/openmetrics-text;version=1.0.0;q=0.75,text/plain;version=0.0.4;q=0.5',
  'x-prometheus-scrape-timeout-seconds': '10',
};

export function fetchText(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: { ...prometheusHeaders, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}

/** Sample lines of an exposition. */
export function countSamples(body: string): number {
  return body.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
}

/** The value of a metric without labels, or NaN. */
export function sampleOf(body: string, metric: string): number {
  return Number(new RegExp(`^${metric} (\\S+)`, 'm').exec(body)?.[1] ?? Number.NaN);
}
