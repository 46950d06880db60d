import { Agent, request } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly ms: number;
}

export interface Call {
  readonly method?: string;
  readonly token?: string;
  readonly body?: string;
  readonly type?: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request; any unsuccessful answer ends the benchmark. */
export function call(url: string, { method = 'GET', token, body, type }: Call = {}): Promise<Reply> {
  const startedAt = performance.now();
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(type === undefined ? {} : { 'content-type': type }),
    ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
    'x-prometheus-scrape-timeout-seconds': '10',
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const status = response.statusCode ?? 0;
        if (status >= 400) reject(new Error(`${method} ${url}: ${status} ${text.slice(0, 500)}`));
        else resolve({ status, body: text, ms: performance.now() - startedAt });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
