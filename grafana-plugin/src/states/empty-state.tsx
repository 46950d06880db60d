import { EmptyState as GrafanaEmptyState } from '@grafana/ui';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** What is not there. */
  readonly title: string;
  /** What to do next. */
  readonly children?: ReactNode;
  /** The button that does it. */
  readonly action?: ReactNode;
  /** Default: nothing is there yet. `not-found`: a search or filter found nothing. */
  readonly variant?: 'call-to-action' | 'not-found' | 'completed';
}

export function EmptyState({ title, children, action, variant = 'call-to-action' }: EmptyStateProps) {
  return (
    <GrafanaEmptyState variant={variant} message={title} button={action} hideImage>
      {children}
    </GrafanaEmptyState>
  );
}
