import { inject } from 'vitest';

export interface Simulated {
  readonly name: string;
  readonly address: string;
  readonly apiPort: number;
  readonly apiTlsPort: number;
  readonly snmpPort: number;
}

async function call<T>(path: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(inject('fleet') + path, init);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as T;
}

export const simulated = (name: string): Promise<Simulated> => call(`/devices/${name}`);

/** Until it is repaired; `silent` accepts connections and never answers, `unplugged` is gone. */
export const breakDevice = (name: string, kind: 'silent' | 'unplugged'): Promise<unknown> =>
  call(`/devices/${name}/fault`, { method: 'POST', body: JSON.stringify({ kind }) });

export const repairDevice = (name: string): Promise<unknown> =>
  call(`/devices/${name}/fault`, { method: 'DELETE' });
