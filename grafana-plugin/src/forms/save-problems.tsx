import { ErrorState } from '../states/error-state.tsx';
import { ConflictNotice } from './conflict-notice.tsx';

interface SaveProblemsProps {
  /** Of `useSave`. */
  readonly saving: {
    readonly theirs: unknown;
    readonly error: Error | null;
    readonly settle: () => void;
  };
  /** Title of an error. */
  readonly failed: string;
  /** Sends the form again, upon the present state. */
  readonly onKeepMine: () => void;
  readonly onLoadTheirs: () => void;
}

/** What stood in the way of saving a form: a change by somebody else, or an error. */
export function SaveProblems({ saving, failed, onKeepMine, onLoadTheirs }: SaveProblemsProps) {
  return (
    <>
      {saving.theirs !== undefined && (
        <ConflictNotice
          onKeepMine={() => {
            saving.settle();
            onKeepMine();
          }}
          onLoadTheirs={onLoadTheirs}
        />
      )}
      {saving.error !== null && <ErrorState error={saving.error} title={failed} />}
    </>
  );
}
