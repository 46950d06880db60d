import { inject } from 'vitest';

export interface MadeOnce {
  /** Both workspaces are built. */
  readonly build: '';
  /** The built exporter in one file: its path. */
  readonly exporter: string;
  /** The home of the PostgreSQL server for files that do not stop it. */
  readonly postgresql: string;
}

/** Waits for what is created once per run; rejects with the reason if that failed. */
export async function madeOnce<Name extends keyof MadeOnce>(name: Name): Promise<MadeOnce[Name]> {
  const response = await fetch(`${inject('madeOnceUrl')}/${name}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`${name}: ${text}`);
  return text as MadeOnce[Name];
}
