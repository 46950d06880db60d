import { getBackendSrv } from '@grafana/runtime';
import { toApiError } from '../../api/api-error.ts';
import { api, proxyPath } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { readScan, type ScanResult } from './candidate.ts';

type Scan = components['schemas']['Scan'];

interface ScanCall {
  readonly signal: AbortSignal;
  readonly onProgress: (result: ScanResult) => void;
}

/** Scans a network, and tells what was found while it goes on where Grafana passes the answer on in parts. */
export async function scanNetwork(body: Scan, { signal, onProgress }: ScanCall): Promise<ScanResult> {
  // Grafana before 12.1 has no way to read an answer before its end.
  if (typeof getBackendSrv().chunked !== 'function') {
    const lines: unknown = await api.post('/scan', { body, asText: true, signal });
    return readScan(`${typeof lines === 'string' ? lines : ''}\n`);
  }
  const decoder = new TextDecoder();
  let lines = '';
  await new Promise<void>((resolve, reject) => {
    const subscription = getBackendSrv()
      .chunked({
        url: `${proxyPath}/scan`,
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        data: body,
        showErrorAlert: false,
      })
      .subscribe({
        next: ({ ok, status, data }) => {
          lines += decoder.decode(data, { stream: true });
          if (ok) onProgress(readScan(lines));
          else if (isWhole(lines)) reject(toApiError({ status, data: lines, config: {} }));
        },
        error: (error: unknown) => reject(toApiError(error)),
        complete: () => resolve(),
      });
    signal.addEventListener('abort', () => {
      // Closing the connection stops the scan.
      subscription.unsubscribe();
      resolve();
    });
  });
  return readScan(`${lines}\n`);
}

/** A problem document may come in parts too. */
function isWhole(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}
