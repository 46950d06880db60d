import { useKnownVersion } from '../access/session.ts';
import { text } from '../texts/states.ts';
import { EmptyState } from './empty-state.tsx';

/** In place of what the exporter does not know yet: what to do about it. */
export function TooOld({ what }: { readonly what?: string }) {
  const version = useKnownVersion();
  return (
    <EmptyState title={text('tooOld')}>
      {what !== undefined && `${what}: `}
      {version === undefined ? text('tooOldRemedy') : text('tooOldVersion', { version })}
    </EmptyState>
  );
}
