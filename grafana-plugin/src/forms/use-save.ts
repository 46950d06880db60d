import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { toApiError } from '../api/api-error.ts';

interface SaveOptions<RecordRead, Values> {
  /** Sends the values; the revision is the one that the person has seen. */
  readonly save: (values: Values, revision: number | undefined) => Promise<unknown>;
  /** The record as it is now. */
  readonly reload: () => Promise<RecordRead>;
  /** Revision of the record that the form began with; absent for a new one. */
  readonly revision: number | undefined;
  readonly onSaved: () => void;
}

/**
 * Saves a form whose record may have changed meanwhile. Nothing is overwritten unseen, and nothing that was typed is lost:
 * a conflict is shown, and the person decides.
 */
export function useSave<RecordRead extends { readonly revision: number | null }, Values>({
  save,
  reload,
  revision,
  onSaved,
}: SaveOptions<RecordRead, Values>) {
  // Not a state: what follows at once on a decision has to send the new one.
  const seen = useRef(revision);
  const [theirs, setTheirs] = useState<RecordRead>();
  /** Undefined: removed meanwhile, or out of reach. Then the conflict itself is what there is to say. */
  const readTheirs = async (): Promise<RecordRead | undefined> => {
    try {
      return await reload();
    } catch {
      return undefined;
    }
  };
  const saving = useMutation({
    mutationFn: (values: Values) => save(values, seen.current),
    onSuccess: onSaved,
    onError: async (error) => {
      if (!toApiError(error).isOutdated) return;
      setTheirs(await readTheirs());
    },
  });
  const settle = (): void => {
    seen.current = theirs?.revision ?? undefined;
    setTheirs(undefined);
    saving.reset();
  };
  return {
    submit: saving.mutate,
    isSaving: saving.isPending,
    /** A conflict is in `theirs`; where that could not be read, it is an error as any other. */
    error: theirs === undefined ? saving.error : null,
    theirs,
    settle,
  };
}
