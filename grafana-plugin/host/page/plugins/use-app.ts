import { useEffect, useState } from 'react';
import { type AnyApp, importApp, readSettings } from './import-app.ts';

interface Loaded {
  readonly id: string;
  /** Undefined: it is being loaded, it is not enabled, or it failed. */
  readonly plugin?: AnyApp;
  readonly isEnabled?: boolean;
  readonly error?: unknown;
}

/** Loads an app. One that is not enabled is only loaded for its configuration. */
export function useApp(id: string, evenDisabled = false): Omit<Loaded, 'id'> {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const next = await loadApp(id, evenDisabled);
      if (isCurrent) setLoaded(next);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [id, evenDisabled]);
  return loaded?.id === id ? loaded : {};
}

async function loadApp(id: string, evenDisabled: boolean): Promise<Loaded> {
  try {
    const meta = await readSettings(id);
    const isEnabled = meta.enabled === true;
    return isEnabled || evenDisabled ? { id, isEnabled, plugin: await importApp(meta) } : { id, isEnabled };
  } catch (error) {
    // oxlint-disable-next-line no-console -- tests and developers look for it there
    console.error(error);
    return { id, error };
  }
}
