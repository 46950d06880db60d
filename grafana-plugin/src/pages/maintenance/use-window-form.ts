import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api } from '../../api/client.ts';
import { useSave } from '../../forms/use-save.ts';
import type { MaintenanceWindow, Names } from './window.ts';
import { changeOf, draftOf } from './window-bodies.ts';
import { chosenIn, newValues, type WindowValues } from './window-values.ts';

interface WindowFormOptions {
  readonly window: MaintenanceWindow | undefined;
  readonly names: Names;
  readonly wanted: { readonly sites: readonly string[]; readonly devices: readonly string[] };
  readonly onClose: () => void;
}

/** The values of the form, and how they become windows. */
export function useWindowForm({ window, names, wanted, onClose }: WindowFormOptions) {
  const queries = useQueryClient();
  const [initial, setInitial] = useState(() =>
    window === undefined ? newValues(wanted, names, Date.now()) : chosenIn(window, names),
  );
  const form = useForm<WindowValues>({ defaultValues: initial });
  const refresh = () => queries.invalidateQueries({ queryKey: ['maintenance-windows'] });

  const saving = useSave<MaintenanceWindow, WindowValues>({
    revision: window?.revision,
    reload: () => api.get('/maintenance-windows/{id}', { path: { id: window?.id ?? '' } }),
    save: async (values, revision) => {
      if (window !== undefined) {
        const body = changeOf(initial, values);
        if (Object.keys(body).length > 0)
          await api.patch('/maintenance-windows/{id}', { path: { id: window.id }, revision, body });
        return;
      }
      await api.post('/maintenance-windows', { body: draftOf(values) });
    },
    onSaved: () => {
      void refresh();
      onClose();
    },
  });
  const loadTheirs = (): void => {
    if (saving.theirs === undefined) return;
    const values = chosenIn(saving.theirs, names);
    setInitial(values);
    form.reset(values);
    saving.settle();
  };
  return { form, saving, loadTheirs };
}
