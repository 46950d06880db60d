import { LoadingPlaceholder } from '@grafana/ui';
import { text } from '../texts/states.ts';

export function LoadingState({ what }: { readonly what?: string }) {
  return (
    <div role="status" aria-live="polite">
      <LoadingPlaceholder text={what ?? text('loading')} />
    </div>
  );
}
